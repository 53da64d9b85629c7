import { expect } from '@open-wc/testing';
import { guideViews, type Agent } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, type ChatPage, type ChatPageOptions } from './harness.js';

/** What the page has given to the visitor to keep. */
interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  readonly url: string;
}

const saved: Saved[] = [];
const blobs = new Map<string, Blob>();
const revoked: string[] = [];
const saving: Promise<void>[] = [];
const create = URL.createObjectURL.bind(URL);
const revoke = URL.revokeObjectURL.bind(URL);

interface Policies {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (text: string) => string },
  ): { createHTML(text: string): string };
}

/** The name is the only one that the page's policy allows. */
const policy = (window as { readonly trustedTypes?: Policies }).trustedTypes?.createPolicy('connect-chat', {
  createHTML: (text) => text,
});

/** As the browser of whoever opens the file, but for its look, which the policy of this page is against. */
function parse(text: string): Document {
  const plain = text.replace(/<style>[^]*?<\/style>/, '');
  return new DOMParser().parseFromString(policy?.createHTML(plain) ?? plain, 'text/html');
}

beforeEach(() => {
  URL.createObjectURL = (blob) => {
    const url = create(blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    revoked.push(url);
    revoke(url);
  };
  // Nothing is to be written to the disk of whoever runs the tests.
  Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
    configurable: true,
    value(this: HTMLAnchorElement) {
      const { download: name, href: url } = this;
      const blob = blobs.get(url)!;
      saving.push(blob.text().then((text) => void saved.push({ name, type: blob.type, text, url })));
    },
  });
});
afterEach(async () => {
  await closeChatPages();
  Object.assign(URL, { createObjectURL: create, revokeObjectURL: revoke });
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  for (const list of [saved, revoked, saving]) list.splice(0);
});

async function choose(page: ChatPage, name: string): Promise<void> {
  page.part('menu')!.click();
  const find = (): HTMLElement | undefined =>
    [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
      ({ innerText }) => innerText.trim() === name,
    );
  while (!find()) await page.settle();
  find()!.click();
  await page.settle();
}

async function keep(page: ChatPage, name: string): Promise<Saved> {
  await choose(page, name);
  while (!saving.length) await page.settle();
  await Promise.all(saving);
  return saved[0]!;
}

/** A page that was loaded again, and knows the end of what was said. */
async function loadedAgain(): Promise<{ readonly next: ChatPage; readonly agent: Agent }> {
  const page = await createChatPage();
  await page.connect();
  const agent = await page.agent('Ada');
  for (let index = 0; index < 150; index++) agent.says(`Line ${String(index)}`);
  await page.advance(2_000);
  const next = await createChatPage({ after: page });
  while (next.el.state !== 'connected') await next.advance(100);
  await next.advance(1_000);
  return { next, agent };
}

/** A chat in which all kinds of things were said. */
async function talked(options: ChatPageOptions = {}): Promise<ChatPage> {
  const page = await createChatPage(options);
  await page.connect();
  const agent = await page.agent('Ada <script>alert(1)</script>');
  agent.says('Hello & <img src=x onerror=alert(1)> </script></style>\u0000\u0008 \u202eevil');
  await page.advance(100);
  await page.send('My card\nis lost');
  await page.advance(1_000);
  return page;
}

describe('a conversation that is saved', () => {
  it('says of a form what it was about, and nothing that was filled in', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        flow.showsView(guideViews.form);
        await flow.next();
        flow.says('{"connect-chat":{"position":2}}');
        flow.says('Thank you');
      },
    });
    await page.connect();
    await page.advance(500);
    const location = page.el.shadowRoot!.querySelector<HTMLInputElement>('[name="pickup-location"]')!;
    location.value = 'a secret place';
    location.form!.requestSubmit();
    await page.advance(1_000);

    const { text } = await keep(page, 'Save as plain text');
    expect(text).to.contain('Modify reservation').and.contain('Form sent').and.contain('Thank you');
    expect(text).not.to.match(/secret|FormData|connect-chat"/);
  });

  it('is a page of its own, in which nothing is markup that was not ours', async () => {
    const page = await talked();
    const { name, type, text, url } = await keep(page, 'Save conversation');

    expect(name).to.equal('Chat-2026-01-05.html');
    expect(type).to.equal('text/html;charset=utf-8');
    const read = parse(text);
    expect(read.querySelectorAll('script, img, link, [onerror]')).to.have.lengthOf(0);
    expect(read.documentElement.lang).to.equal('en');
    expect(read.querySelector('meta[charset="utf-8"]')).to.exist;
    expect([...read.querySelectorAll('li')].map((item) => item.className)).to.deep.equal([
      'notice',
      'incoming',
      'outgoing',
    ]);
    const [joined, incoming, outgoing] = read.querySelectorAll('li');
    expect(joined!.querySelector('p')!.textContent).to.equal(
      'Ada <script>alert(1)</script> has joined the chat',
    );
    expect(incoming!.querySelector('b')!.textContent).to.equal('Ada <script>alert(1)</script>');
    expect(incoming!.querySelector('p')!.textContent).to.contain(
      '<img src=x onerror=alert(1)> </script></style>',
    );
    expect(outgoing!.querySelector('b')!.textContent).to.equal('You');
    expect(outgoing!.querySelector('p')!.textContent).to.equal('My card\nis lost');
    expect(outgoing!.querySelector('time')!.dateTime).to.match(/^2026-01-05T09:00:/);

    await page.advance(120_000);
    expect(revoked).to.deep.equal([url]);
    expect(page.errorCodes()).to.deep.equal([]);
  });

  it('is plain text where the visitor likes that better', async () => {
    const page = await talked();
    const { name, type, text } = await keep(page, 'Save as plain text');

    expect(name).to.equal('Chat-2026-01-05.txt');
    expect(type).to.equal('text/plain;charset=utf-8');
    const lines = text.split('\n');
    expect(lines[0]).to.match(
      /^\[Jan 5, 2026, 9:00\sAM\] Ada <script>alert\(1\)<\/script> has joined the chat$/,
    );
    expect(text).to.match(/\] You: My card\nis lost\n$/);
  });

  it('speaks the language of the visitor, in its direction', async () => {
    const page = await createChatPage({ attributes: { lang: 'ar' } });
    await page.connect();
    const agent = await page.agent('Ada');
    agent.says('مرحبا');
    await page.advance(100);
    page.part('menu')!.click();
    const items = (): NodeListOf<HTMLElement> => page.el.shadowRoot!.querySelectorAll('[role=menuitem]');
    while (!items().length) await page.settle();
    items()[0]!.click();
    while (!saving.length) await page.settle();
    await Promise.all(saving);

    const read = parse(saved[0]!.text);
    expect([read.documentElement.lang, read.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('has what was said before this page knew of the chat', async () => {
    const { next } = await loadedAgain();
    expect(next.el.transcript.length).to.be.below(150);

    await choose(next, 'Save as plain text');
    while (!saving.length) await next.advance(100);
    await Promise.all(saving);

    expect(saved[0]!.text.match(/Line \d+/g)).to.have.lengthOf(150);
  });

  it('is there after the end, too', async () => {
    const page = await talked();
    (await page.agent('Bob')).endsChat();
    await page.advance(5_000);

    const { text } = await keep(page, 'Save as plain text');

    expect(text).to.contain('The chat has ended');
  });

  it('has what is there when the chat has ended before this page knew all of it', async () => {
    const { next, agent } = await loadedAgain();
    agent.endsChat();
    await next.advance(1_000);
    expect(next.el.state).to.equal('ended');

    const { text } = await keep(next, 'Save as plain text');

    expect(text).to.contain('Line 149').and.to.contain('The chat has ended');
  });

  it('can be printed without leaving the page', async () => {
    const page = await talked();
    const printed: string[] = [];
    const { body } = document;
    body.append = (...nodes) => {
      Element.prototype.append.apply(body, nodes);
      const { contentWindow } = nodes[0] as HTMLIFrameElement;
      contentWindow!.print = () => void printed.push(contentWindow!.document.body.innerText);
    };
    await choose(page, 'Print');
    while (!printed.length) await page.settle();
    Reflect.deleteProperty(body, 'append');
    body.querySelector('iframe')!.contentWindow!.dispatchEvent(new Event('afterprint'));

    expect(printed[0]).to.contain('My card');
    expect(body.querySelector('iframe')).to.equal(null);
  });
});
