import { expect } from '@open-wc/testing';
import { drawn } from '../elements/harness.js';
import { closeFramedPages, openFramedPage, openWay, until, type FramedPage } from './framed-page.js';

const SEND = '/participant/message';

describe('two real tabs with one chat', () => {
  afterEach(closeFramedPages);

  for (const persist of ['session', 'local']) {
    it(`have one socket, send once, and the one that is left goes on: ${persist} [F109]`, async () => {
      const way = await openWay();
      const first = await openFramedPage(way, { persist });
      await first.connect();
      const max = await first.joins();
      const second = await openFramedPage(way, { persist });
      await second.connect();
      await max.says('Hello');
      await first.shows('Max: Hello');
      await second.shows('Max: Hello');
      await second.send('From the second');
      await second.shows('Max: Hello', 'me: From the second (Sent)');
      await first.shows('Max: Hello', 'me: From the second (Sent)');
      expect(await way.openSockets()).to.equal(1);
      expect(await way.posted('/Prod')).to.have.lengthOf(1);
      expect(await way.posted(SEND, 'From the second')).to.have.lengthOf(1);

      first.close();
      await max.says('Who is left?');
      await second.shows('Max: Hello', 'me: From the second (Sent)', 'Max: Who is left?');
      await second.send('I am');
      await until(() => second.screen().at(-1) === 'me: I am (Sent)', 'not sent');
      expect(await second.onServer()).to.deep.equal(['From the second', 'I am']);
      expect(await way.openSockets()).to.equal(1);
    });
  }

  it('go on in the second when the browser freezes the first, which follows when it is back [F105 F109]', async () => {
    const way = await openWay();
    const first = await openFramedPage(way);
    await first.connect();
    const max = await first.joins();
    const second = await openFramedPage(way);
    await second.connect();
    const { document, Event } = first.window as unknown as typeof globalThis;
    document.dispatchEvent(new Event('freeze', { bubbles: true }));
    await max.says('Who is awake?');
    await second.shows('Max: Who is awake?');
    await second.send('I am');
    await second.shows('Max: Who is awake?', 'me: I am (Sent)');
    expect(first.screen()).to.deep.equal([]);
    expect(await way.openSockets()).to.equal(1);

    document.dispatchEvent(new Event('resume', { bubbles: true }));
    await first.shows('Max: Who is awake?', 'me: I am (Sent)');
    await first.send('Me, too');
    await first.shows('Max: Who is awake?', 'me: I am', 'me: Me, too (Sent)');
    await second.shows('Max: Who is awake?', 'me: I am', 'me: Me, too (Sent)');
    expect(await way.openSockets()).to.equal(1);
    expect(await way.posted('/Prod')).to.have.lengthOf(1);
    expect(await second.onServer()).to.deep.equal(['I am', 'Me, too']);
  });

  it('or three agree on what was said and on the end, whichever is closed [F109]', async () => {
    const way = await openWay();
    const first = await openFramedPage(way);
    await first.connect();
    const max = await first.joins();
    const second = await openFramedPage(way);
    const third = await openFramedPage(way);
    for (const page of [second, third]) await page.connect();
    await third.send('From the third');
    for (const page of [first, second, third]) await page.shows('me: From the third (Sent)');
    first.close();
    await max.says('Two are left');
    for (const page of [second, third]) await page.shows('me: From the third (Sent)', 'Max: Two are left');
    expect(await way.openSockets()).to.equal(1);

    await max.endsChat();
    for (const { el } of [second, third]) await until(() => el.state === 'ended', 'not over');
    expect(await way.posted('/Prod')).to.have.lengthOf(1);
    // The first may have been closed between the echo and the answer: then it was sent again, as the same message.
    expect(await second.onServer()).to.deep.equal(['From the third']);
    await until(async () => (await way.openSockets()) === 0, 'a socket is open');
  });

  it('bring what is older at once where it is read, and it stays in its place', async () => {
    const way = await openWay();
    const first = await openFramedPage(way);
    await first.connect();
    const max = await first.joins();
    for (let index = 1; index <= 130; index++) await max.says(`Line ${String(index)}`);
    await first.reload();
    const isThere = (page: FramedPage) => (): boolean => page.screen().at(-1) === 'Max: Line 130';
    await until(isThere(first), 'not restored');
    const second = await openFramedPage(way);
    await second.connect();
    await until(isThere(second), 'not joined');
    const known = second.screen().length;
    expect(known).to.be.below(130);
    const log = second.el.shadowRoot!.querySelector<HTMLElement>('[role=log]')!;
    // The first one loses the sender's name when it is the first no more.
    const line = log.querySelectorAll('li')[1]!;
    const place = (): number => line.getBoundingClientRect().top - log.getBoundingClientRect().top;
    // What has just been drawn leads to its end once more.
    await drawn();
    log.scrollTop = 10;
    // Told at once: what grows meanwhile would lead to the end again.
    log.dispatchEvent(new Event('scroll'));
    const before = place();
    await until(() => second.screen().length === 130, 'not brought');
    await second.el.updateComplete;

    expect(second.screen()[0]).to.equal('Max: Line 1');
    expect(place()).to.be.closeTo(before, 1);
  });

  it('tell of a message with one tone [F53 F109]', async () => {
    localStorage.setItem('connect-chat-preferences', JSON.stringify({ sound: true }));
    const way = await openWay();
    const first = await openFramedPage(way, { spoilt: ['heard'] });
    await first.connect();
    const max = await first.joins();
    const second = await openFramedPage(way, { spoilt: ['heard'] });
    await second.connect();
    const pages = [first, second];
    const notes = (): number =>
      pages
        .map(({ window }) => (window as unknown as { readonly notes: readonly number[] }).notes.length)
        .reduce((sum, count) => sum + count);
    for (const { el } of pages) el.open = false;
    for (const [index, text] of ['One', 'Two', 'Three'].entries()) {
      await max.says(text);
      await until(() => pages.every(({ el }) => el.unreadCount === index + 1), 'not heard everywhere');
      // A tone has two notes.
      await until(() => notes() >= 2 * (index + 1), 'no tone');
      expect(notes(), text).to.equal(2 * (index + 1));
    }
  });

  it('tell of a message with one notification of the browser', async () => {
    localStorage.setItem('connect-chat-preferences', JSON.stringify({ notify: true }));
    const way = await openWay();
    const first = await openFramedPage(way, { spoilt: ['notified'] });
    await first.connect();
    const max = await first.joins();
    const second = await openFramedPage(way, { spoilt: ['notified'] });
    await second.connect();
    const noticesOf = ({ window }: FramedPage): readonly string[] =>
      (window as unknown as { readonly notices: readonly string[] }).notices;
    const all = (): readonly string[] => [first, second].flatMap(noticesOf).toSorted();
    for (const [index, text] of ['1', '2', '3'].entries()) {
      await max.says(text);
      for (const { el } of [first, second]) await until(() => el.unreadCount === index + 1, 'not heard');
      await until(() => all().length > index, 'no notification');
    }
    // A second one of the first two would have come no later than the third.
    expect(all()).to.deep.equal(['Max: 1', 'Max: 2', 'Max: 3']);
  });
});
