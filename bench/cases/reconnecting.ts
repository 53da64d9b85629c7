import type { RequestFault } from '../../test/support/fault-proxy.js';
import { path } from '../world.js';
import {
  healed,
  healedWords,
  many,
  pause,
  seconds,
  STORM,
  story,
  tenths,
  type FaultCase,
} from './fault-case.js';

const RECOVERY_MS = 20_000;

/** The socket drops, and for a while no new connection is to be had. */
const outage = (
  described: Pick<FaultCase, 'id' | 'fault' | 'rule'>,
  { answer, forMs }: { readonly answer: RequestFault; readonly forMs: number },
): FaultCase => ({
  ...described,
  mustHold: `Goes on trying: messages arrive within ${seconds(RECOVERY_MS)} of the end of the fault.`,
  async run(world) {
    const agent = await world.connected();
    const beganAt = Date.now();
    const before = world.calls(path.connection);
    const heal = world.proxy.onRequest(path.connection, answer, { times: Infinity });
    world.proxy.breakSockets();
    await pause(forMs);
    heal();
    const back = await healed(world, agent, RECOVERY_MS);
    const calls = world.calls(path.connection) - before;
    return {
      what: `${await story(world, beganAt)}; ${many(calls, 'CreateParticipantConnection call')}; ${healedWords(back, RECOVERY_MS)}`,
      holds: back !== undefined,
      numbers: { calls, ...(back !== undefined && { recovered: tenths(back) }) },
    };
  },
});

const unreachable = outage(
  { id: 'C6', fault: 'The socket drops, and the service cannot be reached for 1.5 s', rule: 'F17' },
  { answer: 'lost', forMs: 1_500 },
);

const failing = outage(
  { id: 'C9', fault: 'The socket drops, and new connections are answered 500 for 5 s', rule: 'F17' },
  { answer: { status: 500, headers: { 'x-amzn-errortype': 'InternalServerException' } }, forMs: 5_000 },
);

const portal = outage(
  { id: 'C11', fault: 'The socket drops, and a proxy answers with a page and 403 for 3 s', rule: 'F22' },
  { answer: { html: 403 }, forMs: 3_000 },
);

const FLAP_MS = 60_000;
const FLAP_RECOVERY_MS = 40_000;
const MOST_CALLS = 10;

const flapping: FaultCase = {
  id: 'C10',
  fault: `For ${seconds(FLAP_MS)} the server accepts every socket and closes it at once with 1011`,
  mustHold: `At most ${MOST_CALLS} CreateParticipantConnection calls in the first minute; messages arrive within ${seconds(FLAP_RECOVERY_MS)} of the end of the fault.`,
  rule: 'F39',
  takesMs: FLAP_MS + FLAP_RECOVERY_MS,
  storms: true,
  async run(world) {
    const agent = await world.connected();
    const before = world.calls(path.connection);
    const heal = world.proxy.onSocket({ closeAfterMs: 5, code: 1011 }, { times: Infinity });
    world.proxy.breakSockets(1011);
    const made = (): number => world.calls(path.connection) - before;
    const stormed = await world.until(() => made() >= STORM, FLAP_MS);
    const calls = made();
    heal();
    const back = await healed(world, agent, FLAP_RECOVERY_MS);
    return {
      what: `${many(calls, 'CreateParticipantConnection call')} in ${seconds(stormed ?? FLAP_MS)}${
        stormed === undefined ? '' : ' (the fault was ended there)'
      }; ${healedWords(back, FLAP_RECOVERY_MS)}`,
      holds: calls <= MOST_CALLS && back !== undefined,
      numbers: {
        calls,
        seconds: tenths(stormed ?? FLAP_MS),
        ...(back !== undefined && { recovered: tenths(back) }),
      },
    };
  },
};

/** Faults between two connections. */
export const reconnecting: readonly FaultCase[] = [unreachable, failing, flapping, portal];
