import { path, type World } from '../world.js';
import { many, pause, seconds, STORM, story, tenths, type FaultCase } from './fault-case.js';

const DEAF_MS = 25_000;
const RECOVERY_MS = 30_000;

const deaf: FaultCase = {
  id: 'C1',
  fault: `The socket opens, the subscription is not answered for ${seconds(DEAF_MS)}`,
  mustHold:
    'Does not say it is connected before it is subscribed; has opened a second socket within 12 s; is connected within 30 s of the end of the fault.',
  rule: 'F34',
  async run(world) {
    const heal = world.simulator.inject({ on: 'subscribe', times: Infinity, answer: 'silent' });
    const beganAt = Date.now();
    await world.client.begin();
    await pause(DEAF_MS);
    const claims = (await world.client.told()).filter(({ what }) => what === 'connected').length;
    const sockets = world.proxy.sockets.length;
    const subscribes = world.proxy.sockets.flatMap(({ frames }) =>
      frames.filter(({ from, topic }) => from === 'client' && topic === 'aws/subscribe'),
    ).length;
    const gap = (world.proxy.sockets[1]?.askedAtMs ?? Infinity) - (world.proxy.sockets[0]?.openedAtMs ?? 0);
    heal();
    const connected = await world.until(() => world.contact().state === 'connected', RECOVERY_MS);
    return {
      what: `${await story(world, beganAt)}; ${many(subscribes, 'subscribe')} on ${many(sockets, 'socket')}; ${
        connected === undefined
          ? `not subscribed ${seconds(RECOVERY_MS)} after the fault`
          : `subscribed ${seconds(connected)} after the fault`
      }`,
      holds: claims === 0 && gap <= 12_000 && connected !== undefined,
      numbers: {
        claims,
        sockets,
        subscribes,
        ...(connected !== undefined && { recovered: tenths(connected) }),
      },
    };
  },
};

const STORM_WATCH_MS = 10_000;

function expired(answer: unknown): unknown {
  const { Websocket, ConnectionCredentials } = answer as Record<string, object | undefined>;
  const past = new Date(Date.now() - 3_600_000).toISOString();
  return {
    ...(Websocket && { Websocket: { ...Websocket, ConnectionExpiry: past } }),
    ...(ConnectionCredentials && { ConnectionCredentials: { ...ConnectionCredentials, Expiry: past } }),
  };
}

const pastExpiry: FaultCase = {
  id: 'C3',
  fault: 'Every expiry is already past by the clock of this device',
  mustHold: 'At most one renewal per 30 s, and messages arrive.',
  rule: 'F25',
  storms: true,
  async run(world) {
    world.proxy.onRequest(path.connection, { edit: expired }, { times: Infinity });
    await world.client.begin();
    const stormed = await world.until(() => world.calls(path.connection) >= STORM, STORM_WATCH_MS);
    const calls = world.calls(path.connection);
    const heard = await hearsAgent(world);
    return {
      what: `${many(calls, 'CreateParticipantConnection call')} in ${seconds(stormed ?? STORM_WATCH_MS)}${
        stormed === undefined ? '' : ' (stopped counting there)'
      }; ${heard ? 'messages arrive' : 'no message arrived'}`,
      holds: calls <= 2 && heard,
      numbers: { calls, seconds: tenths(stormed ?? STORM_WATCH_MS) },
    };
  },
};

async function hearsAgent(world: World): Promise<boolean> {
  if (world.contact().state !== 'connected') return false;
  world.simulator.joinAgent(world.contact().contactId).says('Good morning');
  return (await world.tells('message', { text: 'Good morning', withinMs: 5_000 })) !== undefined;
}

const busy: FaultCase = {
  id: 'C12/13',
  fault: 'The first connection is answered 429 four times; the official client is then told to connect again',
  mustHold: 'Is connected within 20 s.',
  rule: 'F17',
  async run(world) {
    const { simulator, client, official } = world;
    simulator.inject({ on: 'CreateParticipantConnection', times: 4, answer: { status: 429 } });
    const beganAt = Date.now();
    await client.begin();
    let again = '';
    if (official && (await world.tells('gave-up', { withinMs: 15_000 })) !== undefined) {
      again = `; the second connect() has answered ${await official.connectAgain()}`;
    }
    const connected = await world.tells('connected', { sinceMs: beganAt, withinMs: 20_000 });
    const calls = world.calls(path.connection);
    return {
      what: `${await story(world, beganAt)}${again}; ${many(calls, 'CreateParticipantConnection call')}`,
      holds: connected !== undefined,
      numbers: { calls, ...(connected !== undefined && { connected: tenths(connected) }) },
    };
  },
};

const startPage: FaultCase = {
  id: 'C16',
  fault: 'The start endpoint answers with a page of HTML and status 200',
  mustHold:
    'Has failed within 1 s of the answer, says so with a way to try again, and leaves no error uncaught.',
  rule: 'F9',
  excused: {
    official: 'not measured: StartChat is in amazon-connect-chat-interface, which is not on npm',
  },
  async run(world) {
    const { proxy, client } = world;
    proxy.onRequest(path.start, { html: 200 });
    await client.begin();
    const failed = await world.tells('gave-up', { withinMs: 10_000 });
    const told = await client.told();
    const answeredAt = proxy.requests.find(({ method }) => method === 'POST')?.atMs ?? 0;
    const took = (told.find(({ what }) => what === 'gave-up')?.atMs ?? Infinity) - answeredAt;
    const code = told.find(({ what }) => what === 'error')?.text;
    const said = await client.news();
    return {
      what: `${failed === undefined ? 'never failed' : `failed ${seconds(took)} after the answer`}, error ${code ?? 'none'}, reads "${said}"; ${many(client.uncaught.length, 'uncaught error')}`,
      holds:
        took < 1_000 &&
        code === 'start/bad-response' &&
        said.includes('Try again') &&
        client.uncaught.length === 0,
      numbers: { uncaught: client.uncaught.length, ...(failed !== undefined && { failed: took / 1000 }) },
    };
  },
};

/** Faults before there is a chat. */
export const connecting: readonly FaultCase[] = [deaf, pastExpiry, busy, startPage];
