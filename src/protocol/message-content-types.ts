/**
 * What a message can be (Amazon Connect API reference, SendMessage and `SupportedMessagingContentTypes`). Each is a constant of its
 * own, as with the events.
 */

export const text = 'text/plain';
export const markdown = 'text/markdown';
export const json = 'application/json';
/** Pickers, quick replies, views: never sent by a customer. */
export const interactive = 'application/vnd.amazonaws.connect.message.interactive';
/** What the customer chose in an interactive message. */
export const interactiveResponse = 'application/vnd.amazonaws.connect.message.interactive.response';
