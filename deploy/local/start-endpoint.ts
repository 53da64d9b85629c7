import { readFileSync } from 'node:fs';
import { createLocalStack } from './local-stack.js';
import type { Template } from './resolve-template.js';

/** The deployed handler as the start endpoint of a simulator at `origin`, for its own pages. */
export function createStartEndpoint(origin: string): (request: Request) => Promise<Response> {
  const template = JSON.parse(readFileSync(new URL('./template.json', import.meta.url), 'utf8')) as Template;
  const { port } = new URL(origin);
  return createLocalStack({
    template,
    connectOrigin: origin,
    parameters: {
      AllowedOrigins: `${origin},http://localhost:${port}`,
      UnsignedAttributes: 'topic,page,customerName,language,product',
      Attachments: 'yes',
    },
    log: (line) => console.log(line),
  });
}
