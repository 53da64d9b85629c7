import type { Chat, Participant } from '../service/chat.js';
import { postMessage } from '../service/items.js';
import type { Service } from '../service/service.js';
import { messageType } from '../service/wire.js';

/** A view as a flow shows it (Show view block). */
export interface ShownView {
  /** One of the service's own, such as `form`, or what an author has called theirs. */
  readonly name: string;
  /** What the flow puts into it, by name. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The components of a view that an author has built. */
  readonly template?: object;
  /** What it can answer with. Default: `Submit`. */
  readonly actions?: readonly string[];
}

/** Shows a view: a message with a token, behind which DescribeView finds what it looks like. */
export function showView(service: Service, chat: Chat, by: Participant, view: ShownView): void {
  const { name, input, template = {}, actions = ['Submit'] } = view;
  const viewToken = `view/${service.ids.uuid()}+=`;
  const arn = `arn:aws:connect:us-east-1:aws:view/${name}:1`;
  service.views.set(viewToken, {
    Id: arn,
    Arn: arn,
    Name: name,
    Version: 1,
    Content: { InputSchema: '{}', Template: JSON.stringify(template), Actions: actions },
  });
  // As the service does it: texts in a text.
  const viewData = JSON.stringify(
    Object.fromEntries(
      Object.entries(input).map(([member, value]) => [
        member,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  );
  postMessage(service, chat, {
    by,
    contentType: messageType.interactive,
    content: JSON.stringify({
      templateType: 'ViewResource',
      version: '1.0',
      data: { content: { viewId: arn, viewToken, viewData } },
    }),
  });
}
