import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSimulatedBrowser,
  createSimulatedStorage,
  type SimulatedTab,
} from '../../src/simulator/index.js';
import { createWorld } from './support/world.js';

function setUp() {
  const world = createWorld();
  const browser = createSimulatedBrowser(world.simulator, { clock: world.clock });
  return { ...world, browser, settle: () => world.clock.settle() };
}

const session = ({ platform }: SimulatedTab) => platform.storage('session')!;
const local = ({ platform }: SimulatedTab) => platform.storage('local')!;
const never = (): Promise<void> => new Promise(() => undefined);

describe('storage in a simulated browser', () => {
  it('of the session: survives a reload, is copied into a duplicate, and is not shared', () => {
    const { browser } = setUp();
    const one = browser.openTab();
    session(one).setItem('chat', 'a');
    const before = one.platform;
    assert.notEqual(one.reload(), before);
    assert.equal(session(one).getItem('chat'), 'a');
    const copy = one.duplicate();
    assert.equal(session(copy).getItem('chat'), 'a');
    session(copy).removeItem('chat');
    assert.deepEqual([session(one).getItem('chat'), session(copy).getItem('chat')], ['a', null]);
    assert.equal(session(browser.openTab()).getItem('chat'), null);
    one.close();
    assert.equal(browser.tabs.length, 2);
    one.reload();
    assert.equal(session(one).getItem('chat'), 'a', 'a closed tab that is opened again');
  });

  it('local: is shared by all tabs', () => {
    const { browser } = setUp();
    local(browser.openTab()).setItem('chat', 'a');
    assert.equal(local(browser.openTab()).getItem('chat'), 'a');
  });

  it('fails on reading, on writing, or is not there', () => {
    const { browser } = setUp();
    const tab = browser.openTab();
    session(tab).setItem('chat', 'a');
    tab.sessionStorage.fault = 'writing';
    assert.throws(() => {
      session(tab).setItem('chat', 'b');
    }, /full/);
    assert.equal(session(tab).getItem('chat'), 'a');
    tab.sessionStorage.fault = 'reading';
    assert.throws(() => session(tab).getItem('chat'), /denied/);
    tab.sessionStorage.fault = 'absent';
    assert.equal(tab.platform.storage('session'), undefined);
    tab.sessionStorage.fault = undefined;
    assert.equal(session(tab).getItem('chat'), 'a');
  });

  it('can be damaged', () => {
    const storage = createSimulatedStorage([['chat', '{"v":1}']]);
    storage.corrupt();
    assert.equal(storage.getItem('chat'), '{"v');
    storage.entries.set('chat', 'null');
    assert.equal(storage.getItem('chat'), 'null');
  });

  it('pages never make up the same client token', () => {
    const { browser } = setUp();
    const tab = browser.openTab();
    const tokens = [tab.platform.newClientToken(), browser.openTab().platform.newClientToken()];
    tokens.push(tab.reload().newClientToken());
    assert.equal(new Set(tokens).size, 3);
  });
});

describe('locks between simulated tabs', () => {
  function holders() {
    const world = setUp();
    const held: string[] = [];
    const ask = (tab: SimulatedTab, name: string, until: Promise<void> = never()) => {
      const giveUp = new AbortController();
      tab.platform.tabs!.lock('chat', giveUp.signal, () => {
        held.push(name);
        return until;
      });
      return giveUp;
    };
    return { ...world, held, ask };
  }

  it('one holds, the next has it when the promise settles, also badly', async () => {
    const { browser, settle, held, ask } = holders();
    let letGo: (error?: Error) => void = () => undefined;
    const until = new Promise<void>((resolve, reject) => {
      letGo = (error) => {
        if (error) reject(error);
        else resolve();
      };
    });
    ask(browser.openTab(), 'one', until);
    ask(browser.openTab(), 'two');
    await settle();
    assert.deepEqual(held, ['one']);
    letGo(new Error('oops'));
    await settle();
    assert.deepEqual(held, ['one', 'two']);
  });

  it('whoever gives up waiting is skipped; giving up later lets go of nothing', async () => {
    const { browser, settle, held, ask } = holders();
    const first = browser.openTab();
    const one = ask(first, 'one');
    const two = ask(browser.openTab(), 'two');
    ask(browser.openTab(), 'three');
    two.abort();
    one.abort();
    await settle();
    assert.deepEqual(held, ['one']);
    first.close();
    await settle();
    assert.deepEqual(held, ['one', 'three']);
  });

  it('is free after a close, a crash and a reload of its holder, and stays with one that is frozen', async () => {
    const { browser, settle, held, ask } = holders();
    const [a, b, c, d] = [browser.openTab(), browser.openTab(), browser.openTab(), browser.openTab()];
    ask(a, 'a');
    ask(b, 'b');
    ask(c, 'c');
    ask(d, 'd');
    a.platform.freeze();
    await settle();
    assert.deepEqual(held, [], 'granted, but a frozen page does not run');
    a.platform.resume();
    await settle();
    a.platform.freeze();
    await settle();
    assert.deepEqual(held, ['a']);
    a.close();
    b.crash();
    c.reload();
    await settle();
    assert.deepEqual(held, ['a', 'd']);
  });
});

describe('channels between simulated tabs', () => {
  it('carry copies to the others, later, in order, and by name', async () => {
    const { browser, settle } = setUp();
    const heard: unknown[] = [];
    const note = (who: string) => (message: unknown) => void heard.push([who, message]);
    const one = browser.openTab().platform.tabs!.channel('chat', note('one'));
    browser.openTab().platform.tabs!.channel('chat', note('two'));
    browser.openTab().platform.tabs!.channel('other', note('three'));
    const message = { text: 'before' };
    one.post(message);
    one.post('second');
    message.text = 'after';
    assert.deepEqual(heard, []);
    await settle();
    assert.deepEqual(heard, [
      ['two', { text: 'before' }],
      ['two', 'second'],
    ]);
    assert.throws(() => {
      one.post(() => undefined);
    }, /could not be cloned/);
    one.close();
    assert.throws(() => {
      one.post('x');
    }, /closed/);
  });

  it('a frozen tab hears when it goes on, a closed one never', async () => {
    const { browser, settle } = setUp();
    const heard: unknown[] = [];
    const [one, two, three] = [browser.openTab(), browser.openTab(), browser.openTab()];
    const from = one.platform.tabs!.channel('chat', () => undefined);
    two.platform.tabs!.channel('chat', (message) => heard.push(['two', message]));
    three.platform.tabs!.channel('chat', (message) => heard.push(['three', message]));
    two.platform.freeze();
    from.post('x');
    three.close();
    await settle();
    assert.deepEqual(heard, []);
    two.platform.resume();
    await settle();
    assert.deepEqual(heard, [['two', 'x']]);
  });

  it('are not there in a browser that has none', () => {
    const { simulator, clock } = setUp();
    const browser = createSimulatedBrowser(simulator, { clock, tabs: 'absent' });
    assert.equal(browser.openTab().platform.tabs, undefined);
  });
});
