import {
  copiesOf,
  healed,
  healedWords,
  many,
  pause,
  seconds,
  story,
  tenths,
  type FaultCase,
} from './fault-case.js';

const noise: FaultCase = {
  id: 'C2',
  fault: 'A frame that is not JSON, then the frame null',
  mustHold: 'No error uncaught, and the next message arrives.',
  rule: 'F48',
  async run(world) {
    const agent = await world.connected();
    world.proxy.sendFrame('this is not JSON');
    world.proxy.sendFrame('null');
    await pause(500);
    agent.says('After the noise');
    const heard = await world.tells('message', { text: 'After the noise', withinMs: 5_000 });
    const uncaught = world.client.uncaught.length;
    return {
      what: `${many(uncaught, 'uncaught error')}; the next message ${heard === undefined ? 'did not arrive' : 'arrived'}`,
      holds: uncaught === 0 && heard !== undefined,
      numbers: { uncaught },
    };
  },
};

const doubled: FaultCase = {
  id: 'C7',
  fault: 'Each frame arrives twice',
  mustHold: 'The application is told once, and there is one message.',
  rule: 'F53',
  async run(world) {
    const agent = await world.connected();
    world.proxy.onFrame('duplicate', {
      times: Infinity,
      when: ({ from, topic }) => from === 'server' && topic === 'aws/chat',
    });
    agent.says('Only once');
    await world.tells('message', { text: 'Only once', withinMs: 5_000 });
    await pause(1_000);
    const told = (await world.client.told()).filter(
      ({ what, text }) => what === 'message' && text === 'Only once',
    ).length;
    const copies = await copiesOf(world, 'Only once');
    return {
      what: `told the page ${many(told, 'time')}; ${many(copies, 'message')}`,
      holds: told === 1 && copies === 1,
      numbers: { told, copies },
    };
  },
};

const MUTE_MS = 32_000;
const NOTICE_MS = 25_000;
const RECOVERY_MS = 30_000;

const mute: FaultCase = {
  id: 'C8',
  fault: `The server goes mute for ${seconds(MUTE_MS)} (half-open): sockets stay up, nothing passes`,
  mustHold:
    'Says within 25 s that the connection is lost; messages arrive within 30 s of the end of the fault.',
  rule: 'F44',
  async run(world) {
    const { proxy, client } = world;
    const agent = await world.connected();
    await pause(1_000);
    const beganAt = Date.now();
    const heal = proxy.mute();
    const told = await world.tells('interrupted', { sinceMs: beganAt, withinMs: MUTE_MS });
    await pause(Math.max(0, MUTE_MS - (Date.now() - beganAt)));
    const fresh = proxy.sockets.find(({ askedAtMs }) => askedAtMs > beganAt);
    const news = await client.news();
    heal();
    const back = await healed(world, agent, RECOVERY_MS);
    const noticed = fresh
      ? `tried another socket after ${seconds(fresh.askedAtMs - beganAt)}`
      : 'tried no other socket';
    return {
      what: `${await story(world, beganAt)}; ${noticed}${news ? `; reads "${news}"` : ''}; ${healedWords(back, RECOVERY_MS)}`,
      holds: told !== undefined && told <= NOTICE_MS && back !== undefined,
      numbers: {
        sockets: proxy.sockets.length,
        ...(told !== undefined && { told: tenths(told) }),
        ...(back !== undefined && { recovered: tenths(back) }),
      },
    };
  },
};

/** Faults of what the server says. */
export const receiving: readonly FaultCase[] = [noise, doubled, mute];
