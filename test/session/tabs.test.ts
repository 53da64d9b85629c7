import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChatError } from '../../src/protocol/index.js';
import { createChatSession } from '../../src/session/index.js';
import { startCall } from './chat-world.js';
import { createTabsWorld, openTwo, openTwoLater, type TabPage } from './tabs-world.js';

describe('two tabs with one chat', () => {
  it('have one contact, one socket, and the same on the screen [F109]', async () => {
    const { clock, first, second, max, calls, simulator } = await openTwo();
    max.says('Hello');
    await clock.advance(500);
    assert.equal(calls('Start'), 1);
    assert.equal(calls('CreateParticipantConnection'), 1);
    assert.equal(simulator.contacts().length, 1);
    assert.deepEqual([first.platform.openSockets, second.platform.openSockets], [1, 0]);
    assert.deepEqual(second.session.snapshot.state, 'connected');
    assert.deepEqual(first.screen(), ['Max: Hello']);
    assert.deepEqual(second.screen(), first.screen());
    assert.equal(second.signals.filter(({ type }) => type === 'message').length, 1);
    const started = second.signals.find((signal) => signal.type === 'started');
    assert.equal(started?.resumed, true);
  });

  it('send what is written in either, once', async () => {
    const { clock, first, second, onServer } = await openTwo();
    const sent = second.session.sendMessage('from the second');
    first.session.sendMessage('from the first').catch(() => undefined);
    await clock.advance(1_000);
    assert.equal((await sent).status, 'sent');
    assert.deepEqual([...onServer()].sort(), ['from the first', 'from the second']);
    assert.deepEqual(second.screen(), first.screen());
    assert.deepEqual([...first.screen()].sort(), ['me: from the first sent', 'me: from the second sent']);
  });

  it('go on when the tab with the socket is closed, and nothing is lost or sent twice', async () => {
    const { clock, first, second, max, onServer, simulator } = await openTwo();
    simulator.inject({ on: 'SendMessage', answer: 'hang' });
    second.session.sendMessage('on its way').catch(() => undefined);
    await clock.advance(200);
    first.tab.close();
    max.says('Are you there?');
    await clock.advance(5_000);
    assert.equal(second.session.snapshot.state, 'connected');
    assert.deepEqual(onServer(), ['on its way']);
    assert.deepEqual([...second.screen()].sort(), ['Max: Are you there?', 'me: on its way sent']);
    assert.equal(second.platform.openSockets, 1);
  });

  it('go on when that tab crashes, and when it is frozen, which then follows', async () => {
    const { clock, first, second, max } = await openTwo();
    first.platform.freeze();
    await clock.advance(5_000);
    assert.deepEqual([second.session.snapshot.state, second.platform.openSockets], ['connected', 1]);
    max.says('Still here');
    await clock.advance(500);
    first.platform.resume();
    await clock.advance(2_000);
    assert.deepEqual(first.screen(), ['Max: Still here']);
    assert.equal(first.platform.openSockets, 0);
    second.tab.crash();
    await clock.advance(5_000);
    assert.deepEqual([first.session.snapshot.state, first.platform.openSockets], ['connected', 1]);
  });

  it('go on in a third one when that tab is closed while the second, which has joined it, is frozen', async () => {
    const { clock, first, second, max, open, start } = await openTwo();
    const third = open();
    await start(third);
    second.platform.freeze();
    first.tab.close();
    await clock.advance(5_000);
    max.says('Still here');
    await clock.advance(500);
    assert.deepEqual(third.screen(), ['Max: Still here']);
    second.platform.resume();
    await clock.advance(2_000);
    assert.deepEqual(second.screen(), ['Max: Still here']);
    assert.equal(second.platform.openSockets + third.platform.openSockets, 1);
  });

  it('go on at once however long the tab with the socket has lived', async () => {
    const world = createTabsWorld();
    const first = world.open();
    await world.start(first);
    await world.clock.advance(2 * 3_600_000);
    const second = world.open();
    await world.start(second);
    first.tab.crash();
    await world.clock.advance(5_000);
    assert.deepEqual([second.session.snapshot.state, second.platform.openSockets], ['connected', 1]);
  });

  it('end together, from either, and a new chat is started by whoever wants one', async () => {
    const world = await openTwo();
    const { clock, first, second, calls } = world;
    const over = second.session.endChat();
    await clock.advance(15_000);
    await over;
    assert.deepEqual([first.session.snapshot.state, second.session.snapshot.state], ['ended', 'ended']);
    await world.start(second);
    assert.equal(second.session.snapshot.state, 'connected');
    assert.equal(calls('Start'), 2);
    assert.equal(first.session.snapshot.state, 'ended');
  });

  it('tell typing and reading through the one that holds the chat', async () => {
    const { clock, second, max, simulator } = await openTwo();
    max.says('Hello');
    await clock.advance(500);
    second.session.markSeen();
    second.session.sendTyping();
    await clock.advance(6_000);
    const events = simulator.contacts()[0]!.transcript;
    assert.ok(events.length > 0);
    max.types();
    await clock.advance(100);
    assert.deepEqual(
      second.session.snapshot.typing.map(({ displayName }) => displayName),
      ['Max'],
    );
  });

  it('read what was said before through the one that holds the chat, to the beginning', async () => {
    const { clock, first, second } = await openTwoLater(350);
    assert.equal(second.session.snapshot.hasOlder, true);
    let rounds = 0;
    const read = (async () => {
      for (; second.session.snapshot.hasOlder; rounds++) await second.session.loadOlder();
    })();
    await clock.advance(10_000);
    await read;
    assert.equal(rounds, 3);
    assert.equal(second.screen().length, 350);
    assert.deepEqual(second.screen(), first.screen());
  });

  type Two = Awaited<ReturnType<typeof openTwoLater>>;
  const waysToGoOn: Readonly<Record<string, (two: Two) => TabPage>> = {
    'was put away': ({ first, second }) => {
      second.tab.close();
      first.session.suspend();
      first.session.resume();
      return first;
    },
    'takes over': ({ first, second }) => {
      first.tab.close();
      return second;
    },
  };
  for (const [what, goOn] of Object.entries(waysToGoOn)) {
    it(`read what was said before to the beginning when one of them ${what}`, async () => {
      const two = await openTwoLater(350);
      const page = goOn(two);
      await two.clock.advance(5_000);
      assert.equal(page.session.snapshot.hasOlder, true);
      const asked = two.calls('GetTranscript');
      const read = (async () => {
        for (let round = 0; round < 3; round++) await page.session.loadOlder();
      })();
      await two.clock.advance(10_000);
      await read;
      assert.equal(page.screen().length, 350);
      assert.equal(page.session.snapshot.hasOlder, false);
      assert.equal(two.calls('GetTranscript') - asked, 3);
    });
  }

  it('do not wait for what cannot be read', async () => {
    const { clock, first, second, simulator } = await openTwoLater(350);
    simulator.inject({ on: 'GetTranscript', answer: { status: 400 }, times: 9 });
    const outcome = second.session.loadOlder().then(
      () => 'read',
      (error: unknown) => (error as ChatError).code,
    );
    await clock.advance(20_000);
    assert.equal(await outcome, 'transcript/timeout');
    assert.equal(second.session.snapshot.hasOlder, true);
    assert.equal(first.session.snapshot.state, 'connected');
  });

  it('of another chat know nothing of it', async () => {
    const world = createTabsWorld();
    const first = world.open();
    await world.start(first);
    const { platform } = world.browser.openTab();
    const other = createChatSession({ platform, persist: 'session', name: 'help' });
    const started = other.start((token) => Promise.resolve(startCall(token)));
    await world.clock.advance(1_500);
    await started;
    assert.equal(world.calls('Start'), 2);
  });

  it('each have a socket where tabs cannot reach each other', async () => {
    const world = createTabsWorld({ tabs: 'absent' });
    const first = world.open('local');
    await world.start(first);
    const second = world.open('local');
    assert.equal(await world.restore(second), true);
    await world.clock.advance(1_000);
    world.agent().says('Hello');
    await world.clock.advance(500);
    assert.deepEqual(second.screen(), ['Max: Hello']);
    assert.deepEqual(first.screen(), ['Max: Hello']);
    assert.equal(world.calls('Start'), 1);
  });
});

describe('a page that is loaded again', () => {
  it('goes on with the same contact, its transcript, and what was waiting [F108 F77]', async () => {
    const world = createTabsWorld();
    const first = world.open();
    await world.start(first);
    const max = world.agent();
    max.says('One');
    await world.clock.advance(500);
    world.simulator.inject({ on: 'SendMessage', answer: 'cut' });
    first.session.sendMessage('Two').catch(() => undefined);
    await world.clock.advance(0);
    first.tab.reload();
    const again = world.load(first.tab);
    assert.equal(await world.restore(again), true);
    max.says('Three');
    await world.clock.advance(5_000);
    assert.equal(again.session.snapshot.state, 'connected');
    assert.deepEqual([...again.screen()].sort(), ['Max: One', 'Max: Three', 'me: Two sent']);
    assert.deepEqual(world.onServer(), ['Two']);
    assert.equal(world.calls('Start'), 1);
  });

  it('says that the chat is over when it is, and then knows of none', async () => {
    const world = createTabsWorld();
    const first = world.open();
    await world.start(first);
    first.tab.close();
    world.agent().endsChat();
    await world.clock.advance(1_000);
    first.tab.reload();
    const again = world.load(first.tab);
    assert.equal(await world.restore(again), true);
    await world.clock.advance(5_000);
    assert.equal(again.session.snapshot.state, 'ended');
    assert.equal(again.session.snapshot.endReason, 'expired');
    assert.equal(await world.restore(world.load(first.tab)), false);
    assert.equal(first.tab.sessionStorage.entries.size, 0);
  });
});

describe('the sixth page with one chat', () => {
  for (const tabs of ['present', 'absent'] as const) {
    it(`shows it like the others, without a loop, where a way from tab to tab is ${tabs} [F42]`, async () => {
      const world = createTabsWorld({ tabs });
      const pages: ReturnType<typeof world.open>[] = [];
      for (let count = 0; count < 6; count++) {
        const page = world.open('local');
        pages.push(page);
        if (count === 0) await world.start(page);
        else await world.restore(page);
        await world.clock.advance(2_000);
      }
      await world.clock.advance(120_000);
      const before = world.calls('CreateParticipantConnection');
      world.agent().says('To all of you');
      await world.clock.advance(300_000);
      for (const page of pages) {
        assert.equal(page.session.snapshot.state, 'connected');
        assert.deepEqual(page.screen(), ['Max: To all of you']);
      }
      const open = world.simulator.contacts()[0]?.openSockets ?? 0;
      assert.ok(open >= 1 && open <= 5, `${open} sockets`);
      const asked = world.calls('CreateParticipantConnection') - before;
      assert.ok(asked <= 20, `${asked} requests in five minutes`);
    });
  }
});
