import { recordOf, textOf, type Members } from './members.js';

/** A message that asks for a view. */
export interface ViewMessage {
  /** What DescribeView is asked with. */
  readonly token: string;
  /** Names the view, as an ARN or otherwise. Empty when it was not sent. */
  readonly viewId: string;
  /** What the flow has put into the view. */
  readonly input: Members;
}

const messages = new WeakMap<object, ViewMessage | null>();

/** The view that a message asks for; null when it asks for none. Read once. Never throws: flows are written by people. */
export function viewIn(message: { readonly content?: string }): ViewMessage | null {
  let view = messages.get(message);
  if (view === undefined) {
    view = decodeView(message.content ?? '');
    messages.set(message, view);
  }
  return view;
}

/** The envelope: Amazon Connect administrator guide, "Show view"; how data is nested in it, as amazon-connect-chat-interface reads it. */
function decodeView(content: string): ViewMessage | null {
  const template = recordOf(parsed(content));
  if (template['templateType'] !== 'ViewResource') return null;
  const { viewToken, viewId, viewData } = recordOf(recordOf(template['data'])['content']);
  const input = Object.entries(recordOf(parsed(viewData))).map(([name, value]) => [name, parsed(value)]);
  return { token: textOf(viewToken), viewId: textOf(viewId), input: Object.fromEntries(input) as Members };
}

/** What a text says in JSON; the value itself when it is no text, or says nothing in JSON. */
export function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
