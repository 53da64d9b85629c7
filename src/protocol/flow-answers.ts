import { defined } from './defined.js';
import { isRecord, listOf, recordOf, textOf } from './json.js';
import type { ChatView } from './participant-api.js';
import type { Decoder } from './participant-operation.js';
import { secureText } from './secure-url.js';

/** DescribeView: the template of a view as JSON text, and what it can be answered with. */
export const decodeView: Decoder<ChatView> = (_, __, required) => {
  const { Id, Name, Version, Content } = required('View', (value) => (isRecord(value) ? value : undefined));
  const { InputSchema, Template, Actions } = recordOf(Content);
  return defined({
    id: textOf(Id),
    name: textOf(Name),
    version: typeof Version === 'number' ? Version : undefined,
    inputSchema: textOf(InputSchema) ?? '{}',
    template: textOf(Template) ?? '{}',
    actions: listOf(Actions).filter((action) => typeof action === 'string'),
  });
};

/** GetAuthenticationUrl: where the customer signs in. */
export const decodeAuthenticationUrl: Decoder<{ readonly url: string }> = (_, __, required) => ({
  url: required('AuthenticationUrl', secureText),
});
