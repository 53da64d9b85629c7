import { readFileSync } from 'node:fs';
import { startSimulatorServer, type SimulatorServerOptions } from '../../src/simulator/node/index.js';
import { createLocalStack, type LocalStackOptions } from '../../deploy/local/local-stack.js';
import type { Template } from '../../deploy/local/resolve-template.js';
import { templateWith } from '../../tools/build-deploy.mjs';

export const page = 'https://www.example.com';
export const source = readFileSync(new URL('../../deploy/template/template.yaml', import.meta.url), 'utf8');
export const template = templateWith(source, '{{handler}}') as Template;

/** A local stack in front of a simulator of its own, both with options. */
export async function standUp(
  options: Partial<LocalStackOptions> = {},
  simulated: Partial<SimulatorServerOptions> = {},
) {
  const server = await startSimulatorServer(simulated);
  const lines: string[] = [];
  const send = createLocalStack({
    template,
    connectOrigin: server.httpOrigin,
    log: (line) => lines.push(line),
    ...options,
    parameters: { AllowedOrigins: `${page},https://other.example`, ...options.parameters },
  });
  const ask = (
    body: unknown,
    { path = '/Prod', headers = {} }: { path?: string; headers?: Record<string, string> | undefined } = {},
  ) =>
    send(
      new Request(`https://api.example${path}`, {
        method: 'POST',
        headers: { origin: page, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  const post = (body: unknown, headers: Record<string, string> = {}) => ask(body, { headers });
  return { server, simulator: server.simulator, lines, send, ask, post };
}

export const ada = { ParticipantDetails: { DisplayName: 'Ada' } };
