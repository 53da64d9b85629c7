/**
 * What a message can be (Amazon Connect API reference, SendMessage and `SupportedMessagingContentTypes`). Each is a constant of its
 * own, as with the events.
 */

/** Text as it was typed. */
export const text = 'text/plain';
/** Text with the marks of the rich text editor. */
export const markdown = 'text/markdown';
/** For bots that understand each other. No agent sees it as it is. */
export const json = 'application/json';
/** Pickers, quick replies, views: never sent by a customer. */
export const interactive = 'application/vnd.amazonaws.connect.message.interactive';
/** What the customer chose in an interactive message. */
export const interactiveResponse = 'application/vnd.amazonaws.connect.message.interactive.response';
