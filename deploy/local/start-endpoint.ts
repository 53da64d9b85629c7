import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createLocalStack } from './local-stack.js';
import type { Template } from './resolve-template.js';

const demoFlows = {
  FlowIdsAllowed: 'yes',
  Flow2Name: 'sales',
  Flow2Id: 'f10f10f1-0000-4000-8000-0000000000a2',
  Flow3Name: 'support',
  Flow3Id: 'f10f10f1-0000-4000-8000-0000000000a3',
};

/**
 * The deployed handler as the start endpoint of a simulator at `origin`, for its own pages and those of the origins in
 * `CONNECT_CHAT_ORIGINS` (with commas between them): a stack that lets them say what the demo offers. A customer's id is not among it,
 * because nobody signs in here. Option `folder`: where the built template is.
 */
export function createStartEndpoint(
  origin: string,
  { log = (line: string): void => console.log(line), folder = new URL('./', import.meta.url) } = {},
): (request: Request) => Promise<Response> {
  const template = JSON.parse(readFileSync(new URL('template.json', folder), 'utf8')) as Template;
  const { port } = new URL(origin);
  const others = process.env['CONNECT_CHAT_ORIGINS'];
  return createLocalStack({
    template,
    connectOrigin: origin,
    parameters: {
      AllowedOrigins: [origin, `http://localhost:${port}`, ...(others ? [others] : [])].join(),
      UnsignedAttributes: 'topic,page,customerName,language,product',
      Attachments: 'yes',
      ...demoFlows,
      // A key for one run: who continues a chat after it has to start anew.
      ResumeKey: randomBytes(24).toString('base64url'),
    },
    log,
  });
}
