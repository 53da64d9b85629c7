import { expect } from '@open-wc/testing';
import { closeFramedPages, openFramedPage, openWay, until } from './framed-page.js';

const SEND = '/participant/message';
const tokenOf = (body: string): unknown =>
  (JSON.parse(body) as { readonly ClientToken?: unknown }).ClientToken;

describe('a message on a real network', () => {
  afterEach(closeFramedPages);

  for (const [fault, id] of [
    ['cut', 'F66'],
    ['half-close', 'F61'],
    ['lost', 'F60'],
  ] as const) {
    it(`is there once, whether the browser repeats the request by itself or the chat does: ${fault} [${id}]`, async () => {
      const way = await openWay();
      const page = await openFramedPage(way);
      await page.connect();
      // The connection has been used: only then does a browser believe that the other end has just closed it.
      await page.send('First');
      await page.shows('me: First (Sent)');
      await way.fault(SEND, fault, { having: 'Second' });
      await page.send('Second');
      await page.shows('me: First', 'me: Second (Sent)');

      const posted = await way.posted(SEND, 'Second');
      // Other browsers leave it to the chat, which may hear of its message before it has to ask again.
      if (fault === 'cut' && 'chrome' in window) expect(posted.length).to.be.greaterThan(1);
      expect(new Set(posted.map(tokenOf)).size).to.equal(1);
      expect(await page.onServer()).to.deep.equal(['First', 'Second']);
    });
  }

  for (const [moment, fault] of [
    ['before it has left', 'lost'],
    ['while it is carried out', { delayMs: 1_500 }],
    ['after it was carried out and before the answer', 'hang'],
    ['after the answer', undefined],
  ] as const) {
    it(`is there once after a reload ${moment} [F108 F77]`, async () => {
      const way = await openWay();
      const page = await openFramedPage(way);
      await page.connect();
      if (fault) await way.fault(SEND, fault, { having: 'Once' });
      await page.send('Once');
      if (fault) await until(async () => (await way.posted(SEND, 'Once')).length > 0);
      else await page.shows('me: Once (Sent)');
      const before = await page.contact();
      await page.reload();
      await page.connect();
      await page.shows('me: Once (Sent)');

      expect(page.el.contactId).to.equal(before.contactId);
      expect(await page.onServer()).to.deep.equal(['Once']);
      expect(await way.posted('/Prod')).to.have.lengthOf(1);
    });
  }
});

describe('a real page', () => {
  afterEach(closeFramedPages);

  it('that is loaded again goes on: what was said, what is being written, and whether it is open [F108]', async () => {
    const way = await openWay();
    const page = await openFramedPage(way);
    await page.connect();
    const max = await page.joins();
    await max.says('Hello');
    await page.shows('Max: Hello');
    page.type('Half a sen');
    await page.el.updateComplete;
    await page.reload();
    await max.says('Are you there?');
    await page.shows('Max: Hello', 'Max: Are you there?');

    expect(page.isOpen()).to.be.true;
    expect(page.draft()).to.equal('Half a sen');
    expect(await way.posted('/Prod')).to.have.lengthOf(1);
  });

  it('closes its socket when it is put away, and goes on when somebody comes back [F107]', async () => {
    const way = await openWay();
    const page = await openFramedPage(way);
    await page.connect();
    const max = await page.joins();
    page.type('Half a sen');
    const { window } = page;
    const tell = (type: string): boolean =>
      window.dispatchEvent(new window.PageTransitionEvent(type, { persisted: true }));
    tell('pagehide');
    await until(async () => (await way.openSockets()) === 0, 'a socket is open');
    await max.says('Are you there?');
    tell('pageshow');
    await page.shows('Max: Are you there?');

    expect(page.draft()).to.equal('Half a sen');
    expect(await way.openSockets()).to.equal(1);
    expect(await way.posted('/Prod')).to.have.lengthOf(1);
  });

  it('chats without sockets from the moment they are blocked, and says that it does [F112]', async () => {
    const way = await openWay();
    const page = await openFramedPage(way);
    await page.connect();
    const max = await page.joins();
    await way.socketFault('refuse', { times: 1_000 });
    await way.breakSockets();
    await page.send('Can you read me?');
    await max.says('I can');
    await until(() => page.el.transport === 'polling', 'does not poll');
    await until(() => page.screen().includes('Max: I can'), 'nothing arrives');

    expect([...page.screen()].sort()).to.deep.equal(['Max: I can', 'me: Can you read me? (Sent)']);
    expect(page.news()).to.contain('delay');
  });

  for (const [what, id] of [
    ['storage', 'F131'],
    ['prototypes', 'F125'],
    ['wrappers', 'F125'],
  ] as const) {
    it(`is one a chat works on, whatever stands on it before: ${what} [${id}]`, async () => {
      const way = await openWay();
      const page = await openFramedPage(way, { spoilt: [what] });
      await page.connect();
      const max = await page.joins();
      await max.says('Hello');
      await page.shows('Max: Hello');
      await page.send('Hi');
      await page.shows('Max: Hello', 'me: Hi (Sent)');
      await max.endsChat();
      await until(() => page.el.state === 'ended');

      expect(await page.onServer()).to.deep.equal(['Hi']);
    });
  }

  it('has nothing left of a chat that was taken out a second later [F115]', async () => {
    const way = await openWay();
    const page = await openFramedPage(way, { spoilt: ['counted'] });
    await page.connect();
    await page.send('Hi');
    await page.shows('me: Hi (Sent)');
    const { counts } = page.window as unknown as {
      readonly counts: { readonly listeners: Set<string>; readonly timers: Set<number> };
    };
    expect(counts.listeners.size).to.be.greaterThan(0);
    expect(counts.timers.size).to.be.greaterThan(0);
    const { contactId } = page.el;
    const { el } = page;
    el.remove();
    await until(async () => (await way.openSockets()) === 0, 'a socket is open');

    expect([...counts.listeners]).to.deep.equal([]);
    expect([...counts.timers]).to.deep.equal([]);

    page.window.document.body.append(el);
    await until(() => page.el.state === 'connected', 'not back');
    expect(page.el.contactId).to.equal(contactId);
  });
});
