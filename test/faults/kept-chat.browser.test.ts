import { expect } from '@open-wc/testing';
import type { ChatError } from '../../src/index.js';
import { closeChatPages, createChatPage, type ChatPage, type ChatPageOptions } from '../elements/harness.js';
import '../session/preload.js';

type Attributes = Readonly<Record<string, string>>;

/** A chat with an agent who has said something. */
async function talking(attributes: Attributes = {}) {
  const page = await createChatPage({ attributes });
  await page.connect();
  const ada = await page.agent();
  ada.says('Hello');
  await page.advance(1_000);
  return { page, ada };
}

/** The same address, loaded again in the same tab. */
async function loadAgain(after: ChatPage, options: ChatPageOptions = {}): Promise<ChatPage> {
  const page = await createChatPage({ after, ...options });
  // Whether there is a chat to go on with is asked with promises only.
  for (let turn = 0; turn < 3; turn++) await page.advance(1_000);
  return page;
}

const stored = ({ storages }: ChatPage): readonly string[] => [
  ...storages.sessionStorage.entries.keys(),
  ...storages.localStorage.entries.keys(),
];

describe('a chat on a page that is loaded again', () => {
  afterEach(closeChatPages);

  it('is there again: what was said, what is being written, and the open panel [F108]', async () => {
    const { page, ada } = await talking();
    await page.send('Hi');
    await page.advance(1_000);
    await page.type('Half a sen');
    const again = await loadAgain(page);
    ada.says('Are you there?');
    await again.advance(1_000);

    expect(again.el.open).to.be.true;
    expect(again.el.state).to.equal('connected');
    expect(again.el.contactId).to.equal(page.el.contactId);
    expect(again.screen().filter((line) => !line.startsWith('*'))).to.deep.equal([
      'Ada: Hello',
      'me: Hi (Sent)',
      'Ada: Are you there?',
    ]);
    expect(again.field().value).to.equal('Half a sen');
    expect(again.heard('connect-chat-started').map(({ detail }) => detail.resumed)).to.deep.equal([true]);
    expect(again.calls('Start')).to.equal(0);
  });

  it('has what was written where no chat could be started', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: { status: 503, afterMs: 5_000 } });
    await page.open();
    await page.send('Where is my order?');
    await page.type('Half a sen');
    await page.advance(5_000);
    expect(page.el.state).to.equal('failed');
    const again = await loadAgain(page);
    await again.open();
    expect(again.field().value).to.equal('Where is my order?\nHalf a sen');

    again.el.reset();
    await again.settle();
    expect(stored(again)).to.deep.equal([]);
  });

  it('stays closed where it was closed, and counts what was not seen', async () => {
    const { page, ada } = await talking();
    await page.click('Close');
    ada.says('One');
    ada.says('Two');
    await page.advance(1_000);
    expect(page.el.unreadCount).to.equal(2);
    const again = await loadAgain(page);

    expect(again.el.open).to.be.false;
    expect(again.el.state).to.equal('connected');
    expect(again.el.unreadCount).to.equal(2);
    expect(again.part('badge')?.textContent.trim()).to.equal('2');
    await again.open();
    expect(again.el.unreadCount).to.equal(0);
    const screen = again.screen();
    expect(screen.slice(screen.indexOf('* 2 new messages'))).to.deep.equal([
      '* 2 new messages',
      'Ada: One',
      'Ada: Two',
    ]);
  });

  it('says that it ended when it did meanwhile, and the next page knows of none', async () => {
    const { page, ada } = await talking();
    page.platform.unload();
    ada.endsChat();
    await page.clock.advance(1_000);
    const again = await loadAgain(page);
    await again.advance(5_000);

    expect(again.visibleText()).to.contain('This chat ended while you were away.');
    expect(stored(again)).to.deep.equal([]);
    const third = await loadAgain(again);
    expect(third.el.state).to.equal('idle');
    expect(third.el.open).to.be.false;
  });

  for (const [persist, sameTab, otherTab] of [
    ['session', true, false],
    ['local', true, true],
    ['none', false, false],
    ['forever', true, false],
  ] as const) {
    it(`is kept as long as the page wants: persist="${persist}"`, async () => {
      const attributes = { persist };
      const { page } = await talking(attributes);
      await page.type('Half a sen');
      if (persist === 'none') expect(stored(page)).to.deep.equal([]);
      const again = await loadAgain(page, { attributes });
      expect(again.el.state).to.equal(sameTab ? 'connected' : 'idle');

      again.storages.sessionStorage.entries.clear();
      const elsewhere = await loadAgain(again, { attributes });
      expect(elsewhere.el.state).to.equal(otherTab ? 'connected' : 'idle');
    });
  }

  it('is that of its session key and its endpoint, and no other [F122]', async () => {
    const { page } = await talking({ 'session-key': 'sales' });
    const other = await loadAgain(page, { attributes: { 'session-key': 'service' } });
    expect(other.el.state).to.equal('idle');
    const elsewhere = await loadAgain(other, {
      attributes: { 'session-key': 'sales', api: 'https://elsewhere.example/start' },
    });
    expect(elsewhere.el.state).to.equal('idle');
    const again = await loadAgain(elsewhere, { attributes: { 'session-key': 'sales' } });
    expect(again.el.state).to.equal('connected');
  });

  it('of which there are two on a page comes back to its own element [F122]', async () => {
    const { page } = await talking();
    const other = await createChatPage({ beside: page });
    other.el.platform = page.platform;
    await other.connect();
    await other.send('I am the other');
    await other.advance(1_000);
    const ids = [page.el.contactId, other.el.contactId];
    expect(new Set(ids).size).to.equal(2);
    expect(stored(page).filter((key) => key.startsWith('connect-chat:'))).to.have.lengthOf(2);

    other.el.remove();
    const again = await loadAgain(page);
    const otherAgain = await createChatPage({ beside: again });
    otherAgain.el.remove();
    otherAgain.el.platform = again.platform;
    expect(again.el.contactId).to.equal(ids[0]);
  });

  it('is forgotten by reset(), with all that was stored and written', async () => {
    const { page } = await talking();
    await page.type('A secret');
    page.el.reset();
    await page.settle();

    expect(stored(page)).to.deep.equal([]);
    expect(page.visibleText()).not.to.contain('Hello');
    const started = page.el.startChat();
    await page.advance(1_000);
    await started;
    expect(page.field().value).to.equal('');
    expect(page.screen()).to.deep.equal([]);
  });

  it('can be ended and forgotten by the page before its code is there', async () => {
    const { page } = await talking();
    const again = await createChatPage({ after: page });
    const ended = again.el.endChat();
    for (let turn = 0; turn < 5; turn++) await again.advance(5_000);
    await ended;
    expect(again.el.state).to.equal('ended');
    expect(again.simulator.contacts()[0]?.state).to.equal('ended');

    const { page: other } = await talking();
    const last = await createChatPage({ after: other });
    last.el.reset();
    for (let turn = 0; turn < 3; turn++) await last.advance(1_000);
    expect(last.el.state).to.equal('idle');
    expect(stored(last)).to.deep.equal([]);
    expect(last.simulator.contacts().at(-1)?.state).to.equal('connected');
  });

  it('is not started where the page ends it before its code is there', async () => {
    const page = await createChatPage();
    const started = page.el.startChat().catch((error: unknown) => (error as ChatError).code);
    await page.el.endChat();
    await page.advance(2_000);
    expect(await started).to.equal('start/cancelled');
    expect(page.el.state).to.equal('idle');
  });

  it('that is forgotten while it is closed has nothing unread', async () => {
    const { page, ada } = await talking();
    await page.click('Close');
    ada.says('One');
    await page.advance(1_000);
    page.el.reset();
    await page.settle();

    expect(page.el.unreadCount).to.equal(0);
    expect(page.part('badge')).to.equal(null);
    expect((await loadAgain(page)).el.state).to.equal('idle');
  });

  it('leaves nothing when the visitor ends it', async () => {
    const { page } = await talking({ persist: 'local' });
    await page.type('A secret');
    const over = page.el.endChat();
    await page.advance(15_000);
    await over;
    expect(stored(page)).to.deep.equal([]);
  });

  it('does not show what was being written in another chat', async () => {
    const { page } = await talking();
    await page.type('About my other order');
    const { entries } = page.storages.sessionStorage;
    const [viewKey, kept] = [...entries].find(([key]) => key.startsWith('connect-chat-view:'))!;
    entries.set(viewKey, kept.replace(page.el.contactId!, 'the-one-before'));
    const again = await loadAgain(page);

    expect(again.el.state).to.equal('connected');
    expect(again.field().value).to.equal('');
  });

  it('does not come back from a storage in which somebody has rummaged, and nothing breaks [F134]', async () => {
    const { page } = await talking();
    const good = new Map(page.storages.sessionStorage.entries);
    const [key, viewKey] = ['connect-chat:', 'connect-chat-view:'].map((start) =>
      [...good.keys()].find((name) => name.startsWith(start))!,
    ) as [string, string];
    const { contactId } = page.el;
    const marked = '<img src=x onerror=alert(1)>';
    let last = page;
    for (const [chat, view, state] of [
      ['{', '{', 'idle'],
      ['null', 'null', 'idle'],
      [JSON.stringify({ v: 1, participantToken: marked }), good.get(viewKey)!, 'idle'],
      [good.get(key)!, '{', 'connected'],
      [good.get(key)!, '[1]', 'connected'],
      [good.get(key)!, '{"unreadCount":1e999}', 'connected'],
      [
        good.get(key)!,
        JSON.stringify({ contactId, open: 'yes', unreadCount: '9', draft: { a: 1 } }),
        'connected',
      ],
      [
        good.get(key)!,
        JSON.stringify({ contactId, open: true, unreadCount: -1, draft: marked }),
        'connected',
      ],
    ] as const) {
      page.storages.sessionStorage.entries.set(key, chat).set(viewKey, view);
      last = await loadAgain(last);
      expect(last.el.state, view).to.equal(state);
      expect(last.el.unreadCount, view).to.equal(0);
      expect(last.el.shadowRoot!.querySelector('img'), view).to.equal(null);
    }
    expect(last.field().value).to.equal(marked);
  });

  it('goes on where nothing can be kept [F131 F132 F133]', async () => {
    for (const fault of ['absent', 'reading', 'writing'] as const) {
      const page = await createChatPage();
      page.storages.sessionStorage.fault = fault;
      await page.connect();
      await page.send('Hi');
      await page.advance(1_000);
      expect(page.screen(), fault).to.deep.equal(['me: Hi (Sent)']);
      expect(page.errorCodes(), fault).to.deep.equal([]);
    }
  });
});
