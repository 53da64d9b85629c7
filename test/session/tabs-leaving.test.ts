import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tabs } from '../../src/protocol/index.js';
import { createChatSession, type ChatSession } from '../../src/session/index.js';
import { httpOrigin, startCall } from './chat-world.js';
import { createTabsWorld } from './tabs-world.js';

const reach = { api: new URL(`${httpOrigin}/Prod`), participantEndpoint: httpOrigin };

/** A page with a chat, and one that `happens` something to once it has heard of that chat and still waits for the code for two pages. */
async function joinAnother(happens: (session: ChatSession, first: { close(): void }) => void) {
  const world = createTabsWorld();
  const first = world.open('local');
  await world.start(first);
  const { platform } = world.browser.openTab();
  const { tabs } = platform;
  assert.ok(tabs);
  let joined = false;
  const watched: Tabs = {
    lock: tabs.lock.bind(tabs),
    channel: (name, onMessage) =>
      tabs.channel(name, (message) => {
        onMessage(message);
        if (joined || typeof message !== 'object') return;
        joined = true;
        happens(session, first.tab);
      }),
  };
  const session = createChatSession({
    platform: { ...platform, tabs: watched },
    persist: 'local',
    name: 'shop',
  });
  const said = () =>
    session
      .listItems()
      .flatMap((item) => (item.kind === 'message' ? [`${item.content} ${item.status ?? ''}`] : []));
  const isJoined = () => joined;
  return { ...world, first, platform, session, said, isJoined };
}

describe('a page that has heard of a chat on another page, while the code for two pages is on its way', () => {
  it('is put away and comes back: it hears and says what all do', async () => {
    const { clock, session, said, isJoined, agent, onServer } = await joinAnother((page) => {
      page.suspend();
    });
    assert.equal(await session.restore(reach), true);
    await clock.advance(5_000);
    assert.ok(isJoined());
    session.resume();
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    session.sendMessage('Here again').catch(() => undefined);
    agent().says('Hello');
    await clock.advance(1_000);
    assert.deepEqual(said().sort(), ['Hello ', 'Here again sent']);
    assert.deepEqual(onServer(), ['Here again']);
  });

  it('is put away while it starts: it takes nothing over, and goes on when it is back', async () => {
    const { clock, session, said, agent, platform, first, calls } = await joinAnother((page) => {
      page.suspend();
    });
    const started = session.start((token) => Promise.resolve(startCall(token)));
    await clock.advance(5_000);
    await started;
    assert.equal(calls('Start'), 1);
    first.tab.close();
    await clock.advance(5_000);
    assert.equal(platform.openSockets, 0);
    agent().says('Hello');
    session.resume();
    await clock.advance(5_000);
    assert.equal(session.snapshot.state, 'connected');
    assert.deepEqual(said(), ['Hello ']);
  });

  it('forgets the chat, and it does not come back', async () => {
    const { clock, session, isJoined, agent, said } = await joinAnother((page) => {
      page.reset();
    });
    await session.restore(reach);
    await clock.advance(5_000);
    assert.ok(isJoined());
    agent().says('Hello');
    await clock.advance(1_000);
    assert.equal(session.snapshot.state, 'idle');
    assert.deepEqual(said(), []);
  });

  for (const way of ['restores', 'starts'] as const) {
    it(`goes on by itself when the other page is closed just then, as it ${way}`, async () => {
      const { clock, session, platform, said, agent, calls } = await joinAnother((_, other) => {
        other.close();
      });
      if (way === 'restores') await session.restore(reach);
      else session.start((token) => Promise.resolve(startCall(token))).catch(() => undefined);
      await clock.advance(5_000);
      agent().says('Hello');
      session.sendMessage('Alone').catch(() => undefined);
      await clock.advance(1_000);
      assert.deepEqual(said().sort(), ['Alone sent', 'Hello ']);
      assert.deepEqual([session.snapshot.state, platform.openSockets, calls('Start')], ['connected', 1, 1]);
    });
  }
});
