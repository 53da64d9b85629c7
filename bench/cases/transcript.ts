import { path, type World } from '../world.js';
import type { Agent } from '../../src/simulator/index.js';
import { pause, type FaultCase } from './fault-case.js';

const MISSED = 130;

async function textsOf(world: World, pattern: RegExp): Promise<readonly string[]> {
  return (await world.client.lines()).map(({ text }) => text).filter((text) => pattern.test(text));
}

const inOrder = (world: World, pattern: RegExp): readonly string[] =>
  world
    .contact()
    .transcript.flatMap(({ Content }) => (Content !== undefined && pattern.test(Content) ? [Content] : []));

/** A frame that is overtaken by the next one. */
async function lateFrame(world: World, agent: Agent): Promise<string> {
  world.proxy.onFrame(
    { delayMs: 700 },
    { when: ({ from, text }) => from === 'server' && text.includes('late-b') },
  );
  for (const text of ['late-a', 'late-b', 'late-c']) {
    agent.says(text);
    await pause(20);
  }
  await world.until(async () => (await textsOf(world, /^late-/)).length === 3, 5_000);
  return (await world.client.screen())
    .filter((text) => text.startsWith('late-'))
    .map((text) => text.slice(-1))
    .join(',');
}

/** Own words whose echo arrives while the answer to them never does. */
async function lostAnswer(world: World): Promise<string> {
  const { client, proxy } = world;
  proxy.onRequest(path.message, 'cut', { times: 2 });
  await client.send('My own words');
  await world.until(async () => (await client.outcomeOf('My own words')) !== 'pending', 20_000);
  await pause(500);
  const shown = (await client.lines()).filter(({ text }) => text === 'My own words');
  return shown.map(({ status }) => (status ?? 'no status').toLowerCase()).join(' + ');
}

/** More missed than fits on one page; the page before it is then loaded. */
async function olderPage(world: World, agent: Agent): Promise<boolean> {
  const { proxy, official } = world;
  proxy.onRequest(path.connection, { delayMs: 1_500 });
  proxy.breakSockets();
  for (let i = 0; i < MISSED; i++) agent.says(`missed-${i}`);
  const pattern = /^missed-/;
  await world.until(async () => (await textsOf(world, pattern)).includes(`missed-${MISSED - 1}`), 20_000);
  await official?.loadOlder();
  await world.until(async () => (await textsOf(world, pattern)).length >= MISSED, 5_000);
  const right = inOrder(world, pattern);
  const seen = (await world.client.screen()).filter((text) => text.startsWith('missed-'));
  return (
    seen.length > 0 &&
    seen.join() === right.slice(-seen.length).join() &&
    (await textsOf(world, pattern)).join() === right.join()
  );
}

const transcript: FaultCase = {
  id: 'C15',
  fault: `The client's transcript: a late frame; an echo whose answer is lost; ${MISSED} messages missed, so that an older page comes after a newer one`,
  mustHold: 'The order is the service’s, and own words are there once and are not "failed".',
  rule: 'F54, F61, F89',
  listensToTranscript: true,
  async run(world) {
    const agent = await world.connected();
    const late = await lateFrame(world, agent);
    const own = await lostAnswer(world);
    const ordered = await olderPage(world, agent);
    return {
      what: `late frame: ${late}; lost answer: ${own || 'nothing'}; older page: ${ordered ? 'in order' : 'out of order'}`,
      holds: late === 'a,b,c' && own === 'sent' && ordered,
      numbers: { missed: MISSED },
    };
  },
};

/** Faults of what is kept. */
export const keeping: readonly FaultCase[] = [transcript];
