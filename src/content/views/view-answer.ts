import { RESPONSE } from '../content-types.js';

/** What is sent to a flow that shows a view. */
export interface ViewAnswer {
  readonly content: string;
  readonly contentType: string;
}

/** Something done in a view, with the members and their order of amazon-connect-chat-interface. */
export const actionAnswer = (action: string, data: object): ViewAnswer => ({
  contentType: RESPONSE,
  content: JSON.stringify({ action, data, templateType: 'ViewResource', version: '1.0' }),
});

/**
 * Something written instead: a flow that shows a view does not hear plain text. The action is a blank, which the flow knows as no match;
 * an empty one is refused.
 */
export const textAnswer = (text: string): ViewAnswer => actionAnswer(' ', { content: text });
