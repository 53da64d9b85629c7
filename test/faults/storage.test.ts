import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createChatSession } from '../../src/session/index.js';
import { startCall } from '../session/chat-world.js';
import { createTabsWorld } from '../session/tabs-world.js';
import { inTab, MINUTE } from './one-tab.js';

const HOUR = 60 * MINUTE;
const KEY = 'connect-chat:shop';

/** What a page of a living chat has stored. */
const keptOf = (entries: Map<string, string>) =>
  JSON.parse(entries.get(KEY) ?? 'null') as Readonly<Record<string, unknown>>;

/** A chat that another script has put into the storage, with every address it could think of. */
const planted = ({ now, region }: { readonly now: number; readonly region: string }): string =>
  JSON.stringify({
    v: 1,
    contactId: 'c',
    participantId: 'p',
    participantToken: 'planted',
    startedAt: now,
    lastSeen: now,
    socketUrl: 'wss://evil.example',
    endpoint: 'https://evil.example',
    api: 'https://evil.example',
    region,
    outbox: [],
  });

describe('a storage that does not work', () => {
  for (const fault of ['absent', 'reading', 'writing'] as const) {
    const id = { absent: 'F133', reading: 'F131', writing: 'F132' }[fault];
    it(`is one a chat does without: ${fault} [${id}]`, async () => {
      const world = createTabsWorld();
      const tab = world.browser.openTab();
      tab.sessionStorage.fault = fault;
      const page = world.load(tab);
      assert.equal(await world.restore(page), false);
      await world.start(page);
      page.session.sendMessage('Hello').catch(() => undefined);
      await world.clock.advance(1_000);
      world.agent().says('Hi');
      await world.clock.advance(MINUTE);
      assert.equal(page.session.snapshot.state, 'connected');
      assert.deepEqual(page.screen(), ['me: Hello sent', 'Max: Hi']);
      assert.deepEqual(
        page.signals.filter(({ type }) => type === 'error'),
        [],
      );
      const over = page.session.endChat();
      await world.clock.advance(15_000);
      await over;
      assert.equal(page.session.snapshot.state, 'ended');
    });
  }

  it('in the middle of a chat changes nothing [F132]', async () => {
    const { clock, tab, session, max, screen } = await inTab();
    tab.sessionStorage.fault = 'writing';
    session.sendMessage('Hello').catch(() => undefined);
    await clock.advance(1_000);
    max.says('Hi');
    await clock.advance(2 * MINUTE);
    assert.deepEqual(screen(), ['me: Hello sent', 'Max: Hi']);
  });

  it('that is cleared in the middle of a chat changes nothing, and a message later it is kept again [F137]', async () => {
    const { clock, world, tab, session, max, screen, calls } = await inTab();
    tab.sessionStorage.entries.clear();
    max.says('Hi');
    session.sendMessage('Hello').catch(() => undefined);
    await clock.advance(1_000);
    assert.deepEqual([...screen()].sort(), ['Max: Hi', 'me: Hello sent']);
    tab.reload();
    const again = world.load(tab);
    assert.equal(await world.restore(again), true);
    await clock.advance(5_000);
    assert.deepEqual([...again.screen()].sort(), ['Max: Hi', 'me: Hello sent']);
    assert.equal(calls('Start'), 1);
  });
});

describe('what is found in a storage', () => {
  /** A page that finds `stored`. Answers whether it goes on with it. */
  async function find(stored: string, persist: 'session' | 'local' = 'session') {
    const world = createTabsWorld();
    const tab = world.browser.openTab();
    const { entries } = persist === 'session' ? tab.sessionStorage : world.browser.localStorage;
    entries.set(KEY, stored);
    const page = world.load(tab, persist);
    const goesOn = await world.restore(page);
    return { ...world, page, entries, goesOn };
  }

  it('is what a page needs to go on, and nothing that opens a door for long [F135]', async () => {
    const { tab, clock, session, simulator } = await inTab();
    simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'lost' });
    session.sendMessage('Not sent yet').catch(() => undefined);
    await clock.advance(1_000);
    const kept = keptOf(tab.sessionStorage.entries);
    assert.deepEqual(Object.keys(kept).sort(), [
      'after',
      'contactId',
      'lastSeen',
      'outbox',
      'participantId',
      'participantToken',
      'region',
      'startedAt',
      'v',
    ]);
    assert.doesNotMatch(JSON.stringify(kept), /https?:|wss?:|ConnectionToken/i);
  });

  it('is removed when it is garbage, and never throws [F134]', async () => {
    const { tab } = await inTab();
    const good = keptOf(tab.sessionStorage.entries);
    const hostile = [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '7',
      '{"__proto__":{"v":1}}',
      JSON.stringify({ ...good, v: 0 }),
      JSON.stringify({ ...good, v: '1' }),
      JSON.stringify({ ...good, contactId: { toString: 'x' } }),
      JSON.stringify({ ...good, participantToken: 7 }),
      JSON.stringify({ ...good, startedAt: 'yesterday' }),
      JSON.stringify({ ...good, lastSeen: null }),
      'x'.repeat(5_000_000),
      tab.sessionStorage.entries.get(KEY)!.slice(0, 100),
    ];
    for (const stored of hostile) {
      const { goesOn, entries, page, start } = await find(stored);
      assert.equal(goesOn, false, stored.slice(0, 80));
      if (stored) assert.equal(entries.size, 0, stored.slice(0, 80));
      await start(page);
      assert.equal(page.session.snapshot.state, 'connected');
    }
    assert.equal(({} as { v?: number }).v, undefined);
  });

  it('may be anything at all: it is a chat or nothing [F134]', async () => {
    const { tab } = await inTab();
    const good = keptOf(tab.sessionStorage.entries);
    const names = Object.keys(good);
    const damaged = fc
      .tuple(fc.constantFrom(...names), fc.jsonValue())
      .map(([name, value]) => JSON.stringify({ ...good, [name]: value }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), damaged), async (stored) => {
        const { goesOn, page, clock, simulator } = await find(stored);
        await clock.advance(1_000);
        assert.equal(typeof goesOn, 'boolean');
        assert.ok(page.session.listItems().every((item) => item.kind === 'message'));
        simulator.close();
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('loses the messages that are none, and keeps the others [F134]', async () => {
    const { tab, clock, world, simulator, session, onServer } = await inTab();
    const heal = simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'lost' });
    session.sendMessage('Mine').catch(() => undefined);
    await clock.advance(1_000);
    const kept = keptOf(tab.sessionStorage.entries);
    const outbox = kept.outbox as readonly unknown[];
    tab.reload();
    const strangers = [null, 7, 'text', [], {}, { clientToken: 1, text: 'x', at: 1 }, { text: 'x', at: 1 }];
    tab.sessionStorage.entries.set(KEY, JSON.stringify({ ...kept, outbox: [...strangers, ...outbox] }));
    heal();
    const again = world.load(tab);
    assert.equal(await world.restore(again), true);
    await clock.advance(5_000);
    assert.deepEqual(onServer(), ['Mine']);
    assert.deepEqual(again.screen(), ['me: Mine sent']);
  });

  for (const region of ['evil.example', 'eu-central-1.evil.example', '../eu-west-2', 'eu-west-2@evil', '']) {
    it(`leads nowhere but to Amazon Connect: region ${JSON.stringify(region)} [F135]`, async () => {
      const world = createTabsWorld();
      const tab = world.browser.openTab();
      tab.sessionStorage.entries.set(KEY, planted({ now: world.clock.now(), region }));
      const asked: string[] = [];
      const platform = Object.create(tab.platform, {
        fetch: {
          value: (url: string) => {
            asked.push(url);
            return Promise.reject(new TypeError('Failed to fetch'));
          },
        },
        createSocket: {
          value: (url: string) => {
            asked.push(url);
            throw new Error('No socket');
          },
        },
      }) as typeof tab.platform;
      const session = createChatSession({ platform, persist: 'session', name: 'shop' });
      assert.equal(await session.restore({ api: new URL('https://shop.example/start') }), false);
      await world.clock.advance(MINUTE);
      assert.deepEqual(asked, []);
      assert.equal(tab.sessionStorage.entries.size, 0);
    });
  }

  it('of a region of its own is asked for there, and not where a planted address says [F135]', async () => {
    const world = createTabsWorld();
    const tab = world.browser.openTab();
    tab.sessionStorage.entries.set(KEY, planted({ now: world.clock.now(), region: 'us-east-1' }));
    const asked = new Set<string>();
    const platform = Object.create(tab.platform, {
      fetch: {
        value: (url: string) => {
          asked.add(new URL(url).origin);
          return Promise.reject(new TypeError('Failed to fetch'));
        },
      },
    }) as typeof tab.platform;
    const session = createChatSession({ platform, persist: 'session', name: 'shop' });
    assert.equal(
      await session.restore({ api: new URL('https://shop.example/start'), region: 'eu-central-1' }),
      true,
    );
    await world.clock.advance(MINUTE);
    assert.deepEqual([...asked], ['https://participant.connect.eu-central-1.amazonaws.com']);
    session.suspend();
  });

  for (const [persist, idleMs, goesOn] of [
    ['session', 23 * HOUR, true],
    ['session', 25 * HOUR, false],
    ['local', 29 * MINUTE, true],
    ['local', 31 * MINUTE, false],
  ] as const) {
    it(`${persist}, ${String(idleMs / MINUTE)} min old, is ${goesOn ? 'gone on with' : 'removed and not tried'} [F136]`, async () => {
      const { tab, clock, world, browser, calls } = await inTab(persist);
      tab.crash();
      await clock.advance(idleMs);
      tab.reload();
      const before = calls('CreateParticipantConnection');
      const again = world.load(tab, persist);
      assert.equal(await world.restore(again), goesOn);
      await clock.advance(1_000);
      assert.equal(calls('CreateParticipantConnection') - before, goesOn ? 1 : 0);
      if (!goesOn) assert.equal(tab.sessionStorage.entries.size + browser.localStorage.entries.size, 0);
    });
  }

  it('of a chat that is older than any chat can be, or of a time to come, is removed [F136]', async () => {
    const { tab } = await inTab();
    const good = keptOf(tab.sessionStorage.entries);
    const now = good.lastSeen as number;
    for (const wrong of [
      { startedAt: now - 8 * 24 * HOUR },
      { lastSeen: now + 30 * 24 * HOUR },
      { startedAt: now + 30 * 24 * HOUR },
    ]) {
      const { goesOn, entries, calls } = await find(JSON.stringify({ ...good, ...wrong }));
      assert.equal(goesOn, false, JSON.stringify(wrong));
      assert.equal(entries.size, 0);
      assert.equal(calls('CreateParticipantConnection'), 0);
    }
  });
});

describe('a tab that is copied, with what it has stored', () => {
  it('has the same chat: one socket, and what is written in either is sent once [F109]', async () => {
    const { world, tab, platform, clock, session, max, screen, onServer, calls } = await inTab();
    session.sendMessage('Before').catch(() => undefined);
    await clock.advance(1_000);
    const copy = world.load(tab.duplicate());
    assert.equal(await world.restore(copy), true);
    await clock.advance(2_000);
    copy.session.sendMessage('From the copy').catch(() => undefined);
    session.sendMessage('From the first').catch(() => undefined);
    max.says('I see you');
    await clock.advance(5_000);
    assert.equal(platform.openSockets + copy.platform.openSockets, 1);
    assert.deepEqual([...onServer()].sort(), ['Before', 'From the copy', 'From the first']);
    assert.deepEqual(copy.screen(), screen());
    assert.equal(calls('Start'), 1);
  });

  it('sends what waits to be sent once, although both have it [F109]', async () => {
    for (const tabs of ['present', 'absent'] as const) {
      const world = createTabsWorld({ tabs });
      const first = world.open();
      await world.start(first);
      world.simulator.inject({ on: 'SendMessage', times: 1, answer: 'cut' });
      first.session.sendMessage('Waits').catch(() => undefined);
      const copy = world.load(first.tab.duplicate());
      assert.equal(await world.restore(copy), true);
      await world.clock.advance(30_000);
      assert.deepEqual(world.onServer(), ['Waits'], tabs);
      assert.deepEqual(copy.screen(), ['me: Waits sent'], tabs);
      assert.deepEqual(first.screen(), ['me: Waits sent'], tabs);
    }
  });
});

describe('a reload at any moment of a send', () => {
  for (const answer of [{ delayMs: 400 }, 'cut', 'lost', 'hang', 'twice-cut'] as const) {
    it(`leaves one message, in the end sent: ${JSON.stringify(answer)} [F108]`, async () => {
      for (let atMs = 0; atMs <= 1_000; atMs += 100) {
        const { world, tab, clock, session, simulator, onServer, calls } = await inTab();
        simulator.inject({ on: 'SendMessage', answer });
        session.sendMessage('Once').catch(() => undefined);
        await clock.advance(atMs);
        tab.reload();
        const again = world.load(tab);
        assert.equal(await world.restore(again), true);
        await clock.advance(5_000);
        assert.equal(again.session.snapshot.state, 'connected', String(atMs));
        assert.deepEqual(again.screen(), ['me: Once sent'], String(atMs));
        assert.deepEqual(onServer(), ['Once'], String(atMs));
        assert.equal(calls('Start'), 1);
      }
    });
  }

  it('before it is connected goes on with the contact that there is [F108]', async () => {
    const world = createTabsWorld();
    const first = world.open();
    world.simulator.inject({ on: 'CreateParticipantConnection', answer: 'hang' });
    const started = first.session.start((token) => Promise.resolve(startCall(token)));
    first.session.sendMessage('Early').catch(() => undefined);
    await world.clock.advance(2_000);
    await started;
    first.tab.reload();
    const again = world.load(first.tab);
    assert.equal(await world.restore(again), true);
    await world.clock.advance(5_000);
    assert.deepEqual(world.onServer(), ['Early']);
    assert.equal(world.calls('Start'), 1);
  });
});
