import { startSimulatorServer } from '../../src/simulator/node/index.js';
import { subscribe } from '../cli/subscribe.js';
import { examine } from '../doctor/examine.js';
import type { Finding } from '../doctor/finding.js';
import { faultyApi, type Fault } from './faults.js';
import { createLocalStack } from './local-stack.js';
import type { Template } from './resolve-template.js';

const page = 'https://www.example.com';

/** What the doctor finds in a local stack of its own, at an address as AWS hands them out, with `fault` planted. */
export async function examineLocally(
  template: Template,
  fault: Partial<Fault> = {},
): Promise<readonly Finding[]> {
  const server = await startSimulatorServer();
  try {
    if (fault.connect) {
      server.simulator.inject({ on: 'StartChatContact', answer: fault.connect, times: 10 });
    }
    const stack = createLocalStack({
      template,
      connectOrigin: server.httpOrigin,
      ...fault.stack,
      parameters: { AllowedOrigins: page, ...fault.stack?.parameters },
    });
    const network = (request: Request): Promise<Response> =>
      request.url.startsWith(faultyApi) ? stack(request) : fetch(request);
    return await examine({
      api: faultyApi,
      origin: page,
      headers: {},
      participantEndpoint: server.httpOrigin,
      fetch: fault.network?.(network) ?? network,
      subscribe,
      now: Date.now,
      ...fault.patient,
    });
  } finally {
    await server.close();
  }
}

/** Whether the doctor names exactly this fault, and says what to do. */
export function isNamed({ check }: Fault, findings: readonly Finding[]): boolean {
  const wrong = findings.filter(({ outcome }) => outcome === 'bad');
  return wrong.length === 1 && wrong[0]?.check === check && Boolean(wrong[0].fix);
}
