import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { ConnectChatSettings, StartRequest } from '../../src/index.js';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';

/** What the start endpoint is asked. */
async function startRequest(page: ChatPage): Promise<StartRequest> {
  await page.open();
  await page.advance(1_000);
  return page.heard('connect-chat-before-start')[0]!.detail.request;
}

/** Properties, and no methods. */
type Setting = Exclude<keyof ConnectChatSettings, keyof LitElement>;

describe('a setting', () => {
  afterEach(closeChatPages);

  it('can be found on the element, set or not, where React, Vue and Svelte look before they make an attribute of it', () => {
    const el = document.createElement('connect-chat');
    const known: readonly Setting[] = [
      ...Object.values(pairs).map(([property]) => property),
      ...(['contactAttributes', 'requestHeaders', 'strings', 'renderMessage', 'platform'] as const),
    ];
    expect(known.filter((property) => !(property in el))).to.deep.equal([]);
  });

  it('is kept when it was set before the script came', async () => {
    const headers = { authorization: 'Bearer t' };
    const early = Object.assign(document.createElement('connect-chat-early'), { requestHeaders: headers });
    document.body.append(early);
    customElements.define('connect-chat-early', class extends customElements.get('connect-chat')! {});
    await Reflect.get(early, 'ready');
    expect(early.requestHeaders).to.equal(headers);
    early.remove();
  });

  const pairs: Readonly<Record<string, readonly [property: Setting, text: string, value: unknown]>> = {
    region: ['region', 'eu-central-1', 'eu-central-1'],
    'display-name': ['displayName', 'Jane', 'Jane'],
    'contact-flow-id': ['contactFlowId', 'flow', 'flow'],
    'instance-id': ['instanceId', 'instance', 'instance'],
    'customer-id': ['customerId', 'c-1', 'c-1'],
    'initial-message': ['initialMessage', 'Hello', 'Hello'],
    'content-types': ['contentTypes', 'text/plain text/markdown', 'text/plain text/markdown'],
    'chat-duration': ['chatDuration', '90', 90],
    'source-contact-id': ['sourceContactId', 's-1', 's-1'],
    'rehydration-type': ['rehydrationType', 'FROM_SEGMENT', 'FROM_SEGMENT'],
    'related-contact-id': ['relatedContactId', 'r-1', 'r-1'],
    'participant-endpoint': ['participantEndpoint', 'https://example.com', 'https://example.com'],
    layout: ['layout', 'inline', 'inline'],
    position: ['position', 'start', 'start'],
    open: ['open', '', true],
    start: ['start', 'message', 'message'],
    'max-length': ['maxLength', '99', 99],
    theme: ['theme', 'dark', 'dark'],
    'enter-key': ['enterKey', 'newline', 'newline'],
    persist: ['persist', 'local', 'local'],
    receipts: ['receipts', 'off', 'off'],
    'session-key': ['sessionKey', 'help', 'help'],
  };
  for (const [attribute, [property, text, value]] of Object.entries(pairs)) {
    it(`is the same as an attribute and as a property: ${attribute}`, async () => {
      const { el } = await createChatPage();
      el.setAttribute(attribute, text);
      expect(el[property]).to.equal(value);
      el.removeAttribute(attribute);
      expect(el[property] || undefined).to.equal(undefined);

      await el.updateComplete;
      const changes: string[] = [];
      const observer = new MutationObserver((records) =>
        changes.push(...records.map(({ attributeName }) => attributeName ?? '')),
      );
      observer.observe(el, { attributes: true });
      Object.assign(el, { [property]: value });
      expect(el[property]).to.equal(value);
      await el.updateComplete;
      expect(changes).to.deep.equal(attribute === 'open' ? ['open'] : []);
      observer.disconnect();
    });
  }

  it('that is set is sent, and nothing else', async () => {
    const { ClientToken: _fresh, ...request } = await startRequest(await createChatPage());
    expect(request).to.deep.equal({
      ParticipantDetails: { DisplayName: 'Customer' },
      SupportedMessagingContentTypes: [
        'text/plain',
        'text/markdown',
        'application/vnd.amazonaws.connect.message.interactive',
        'application/vnd.amazonaws.connect.message.interactive.response',
      ],
    });
  });

  it('is sent as the service spells it', async () => {
    const page = await createChatPage({
      attributes: {
        'display-name': 'Jane',
        'contact-attributes': '{"plan":"gold","visits":3,"member":true}',
        'contact-flow-id': 'flow',
        'instance-id': 'instance',
        'customer-id': 'c-1',
        'initial-message': 'Hello',
        'content-types': ' text/plain  text/markdown ',
        'chat-duration': '90',
        'source-contact-id': 's-1',
        'related-contact-id': 'r-1',
      },
    });
    const { ClientToken, ...request } = await startRequest(page);

    expect(ClientToken).to.match(/^[\da-f-]{36}$/);
    expect(request).to.deep.equal({
      ParticipantDetails: { DisplayName: 'Jane' },
      Attributes: { plan: 'gold', visits: '3', member: 'true' },
      ContactFlowId: 'flow',
      InstanceId: 'instance',
      CustomerId: 'c-1',
      InitialMessage: { ContentType: 'text/plain', Content: 'Hello' },
      SupportedMessagingContentTypes: ['text/plain', 'text/markdown'],
      ChatDurationInMinutes: 90,
      PersistentChat: { SourceContactId: 's-1', RehydrationType: 'ENTIRE_PAST_SESSION' },
      RelatedContactId: 'r-1',
    });
  });

  it('takes contact attributes as an object', async () => {
    const page = await createChatPage({ properties: { contactAttributes: { plan: 'gold' } } });
    expect((await startRequest(page)).Attributes).to.deep.equal({ plan: 'gold' });
  });

  it('may be said for one start only', async () => {
    const page = await createChatPage({
      attributes: {
        start: 'manual',
        'display-name': 'Jane',
        'initial-message': 'Hello',
        'customer-id': 'c-1',
      },
    });
    const requests: StartRequest[] = [];
    page.el.addEventListener('connect-chat-before-start', ({ detail }) => requests.push(detail.request));
    const options = { initialMessage: 'About my order', contactAttributes: { order: '4711' } };
    for (const started of [() => page.el.startChat(options), () => page.el.startChat()]) {
      const done = started();
      await page.advance(1_000);
      await done;
      const ended = page.el.endChat();
      await page.advance(20_000);
      await ended;
    }

    expect(
      requests.map(({ InitialMessage, Attributes }) => [InitialMessage?.Content, Attributes]),
    ).to.deep.equal([
      ['About my order', { order: '4711' }],
      ['Hello', undefined],
    ]);
    expect(requests.map(({ CustomerId }) => CustomerId)).to.deep.equal(['c-1', 'c-1']);
    expect(page.el.initialMessage).to.equal('Hello');
  });

  for (const [what, attributes] of [
    ['no JSON', { 'contact-attributes': '{plan' }],
    ['a list', { 'contact-attributes': '["gold"]' }],
    ['an object in an object', { 'contact-attributes': '{"plan":{"name":"gold"}}' }],
    ['too short a duration', { 'chat-duration': '5' }],
    ['a duration in words', { 'chat-duration': 'long' }],
  ] as const) {
    it(`that makes no sense is left out, and the developer hears of it: ${what}`, async () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...words: unknown[]) => void warnings.push(...words);
      const page = await createChatPage({ attributes });
      let request: StartRequest;
      try {
        request = await startRequest(page);
      } finally {
        console.warn = warn;
      }

      expect(request).to.not.have.any.keys('Attributes', 'ChatDurationInMinutes');
      expect(page.errorCodes()).to.deep.equal(['config/value-invalid']);
      expect(warnings.every((warning) => String(warning).startsWith('<connect-chat> '))).to.be.true;
      expect(page.el.state).to.equal('connected');
    });
  }

  it('that changes during a chat is for the next one [F119]', async () => {
    const page = await createChatPage();
    await page.connect();
    const { contactId } = page.el;
    page.el.api = 'https://elsewhere.example/';
    page.el.displayName = 'Jane';
    await page.send('Still here');
    await page.advance(1_000);

    expect(page.el.contactId).to.equal(contactId);
    expect(page.screen()).to.deep.equal(['me: Still here (Sent)']);

    page.el.api = 'http://127.0.0.1:8080/Prod';
    const over = page.el.endChat();
    await page.advance(15_000);
    await over;
    await page.click('Start a new chat');
    await page.advance(1_000);
    expect(page.contact().displayName).to.equal('Jane');
    expect(page.el.contactId).not.to.equal(contactId);
  });
});

describe('the language', () => {
  afterEach(closeChatPages);

  /** Languages are fetched, and a test that waits for them waits for something real. */
  async function opened(page: ChatPage): Promise<void> {
    page.part('launcher')!.click();
    await new Promise((resolve) => page.el.addEventListener('connect-chat-shown', resolve, { once: true }));
    await page.advance(1_000);
  }

  for (const [lang, spoken, placeholder, name] of [
    ['de-AT', 'de', 'Nachricht schreiben', 'Kunde'],
    ['es', 'es', 'Escriba un mensaje', 'Cliente'],
    ['fr-CA', 'fr-CA', 'Écrivez un message', 'Client'],
    ['en-AU', 'en-GB', 'Write a message', 'Customer'],
    ['tlh', 'en', 'Write a message', 'Customer'],
  ] as const) {
    it(`is the page's: ${lang}`, async () => {
      const parent = document.body.appendChild(document.createElement('div'));
      parent.lang = lang;
      const host = parent.appendChild(document.createElement('div'));
      const page = await createChatPage({ parent: host });
      await opened(page);

      expect(page.field().placeholder).to.equal(placeholder);
      expect(page.contact().displayName).to.equal(name);
      expect(page.el.shadowRoot!.querySelector('.root')).to.have.attribute('lang', spoken);
      expect(page.el.hasAttribute('lang')).to.be.false;
      parent.remove();
    });
  }

  /** Puts a chat below `<div lang dir><div lang>` and opens it. */
  async function openedBelow(outer: { lang: string; dir: string }, lang: string): Promise<ChatPage> {
    const page = document.body.appendChild(Object.assign(document.createElement('div'), outer));
    const parent = page.appendChild(Object.assign(document.createElement('main'), { lang }));
    const chat = await createChatPage({ parent });
    await opened(chat);
    return chat;
  }
  const directionOf = (page: ChatPage): string => getComputedStyle(page.part('panel')!).direction;

  it('is written from right to left where it is, on a page that is not', async () => {
    const page = await openedBelow({ lang: 'en', dir: 'ltr' }, 'ar');
    expect(page.field().placeholder).to.equal('اكتب رسالة');
    expect(page.contact().displayName).to.equal('عميل');
    expect(directionOf(page)).to.equal('rtl');
    expect(page.el.hasAttribute('dir')).to.be.false;
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
    page.el.closest('div')!.remove();
  });

  it('is written from left to right where it is, on a page that is not', async () => {
    const page = await openedBelow({ lang: 'ar', dir: 'rtl' }, 'de');
    expect(directionOf(page)).to.equal('ltr');
    page.el.closest('div')!.remove();
  });

  it('has the direction that the page gives this very language', async () => {
    const page = await openedBelow({ lang: 'ar', dir: 'ltr' }, 'ar');
    expect(page.field().placeholder).to.equal('اكتب رسالة');
    expect(directionOf(page)).to.equal('ltr');
    page.el.closest('div')!.remove();
  });

  it('follows the page while the chat is open', async () => {
    const parent = document.body.appendChild(Object.assign(document.createElement('div'), { lang: 'en-GB' }));
    const page = await createChatPage({ parent });
    await opened(page);
    (await page.agent('Ada')).says('Hello');
    await page.send('Hi');
    await page.click('Menu');
    const { root, words } = {
      root: page.el.shadowRoot!.querySelector('.root')!,
      words: () => [page.part('menu')!.ariaLabel, page.field().placeholder, page.screen().at(-1)],
    };
    const spoken = async (lang: string): Promise<void> => {
      while (root.getAttribute('lang') !== lang) await page.settle();
    };
    expect(words()).to.deep.equal(['Menu', 'Write a message', 'me: Hi (Sent)']);

    parent.lang = 'de-CH';
    await spoken('de');
    expect(words()).to.deep.equal(['Menü', 'Nachricht schreiben', 'me: Hi (Gesendet)']);
    expect(page.part('menu-list')!.textContent).to.contain('Gespräch speichern');
    expect(directionOf(page)).to.equal('ltr');

    // Who changes their mind gets the last one.
    parent.lang = 'fr';
    parent.lang = 'ar-EG';
    await spoken('ar');
    expect(page.field().placeholder).to.equal('اكتب رسالة');
    expect(directionOf(page)).to.equal('rtl');
    expect(page.part('meta')!.querySelector('time')!.textContent).to.match(/٩/);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    parent.lang = 'tlh';
    await spoken('en');
    expect(words()).to.deep.equal(['Menu', 'Write a message', 'me: Hi (Sent)']);
    parent.remove();
  });

  it('has its days, times and sides follow what is around it while the chat is open', async () => {
    const around = document.body.appendChild(Object.assign(document.createElement('div'), { lang: 'en-US' }));
    const page = await createChatPage({ parent: around.appendChild(document.createElement('main')) });
    await opened(page);
    const agent = await page.agent('Ada');
    await page.send('Hi');
    page.clock.sleep(23.9 * 60 * 60_000);
    await page.advance(30_000);
    agent.says('A new day');
    await page.advance(1_000);
    finishAnimations(page);
    const days = (): readonly string[] =>
      page.screen().filter((line) => !/joined|:|beigetreten|انضم/.test(line));
    const time = (): string => page.part('meta')!.querySelector('time')!.textContent;
    const left = (part: string): number =>
      page.el.shadowRoot!.querySelector(`.${part} .bubble`)!.getBoundingClientRect().left;
    const until = async (reached: () => boolean): Promise<void> => {
      while (!reached()) await page.settle();
    };
    expect(days()).to.deep.equal(['* yesterday', '* today']);
    expect(time()).to.match(/AM$/);
    expect(left('outgoing')).to.be.greaterThan(left('incoming'));

    around.dir = 'rtl';
    await until(() => directionOf(page) === 'rtl');
    expect(left('outgoing')).to.be.below(left('incoming'));
    expect(days()).to.deep.equal(['* yesterday', '* today']);
    around.removeAttribute('dir');
    await until(() => directionOf(page) === 'ltr');
    expect(left('outgoing')).to.be.greaterThan(left('incoming'));

    around.lang = 'de';
    await until(() => days().includes('* heute'));
    expect(days()).to.deep.equal(['* gestern', '* heute']);
    expect(time()).to.match(/^0?9:00$/);
    around.lang = 'ar-EG';
    await until(() => directionOf(page) === 'rtl');
    expect(days()).to.deep.equal(['* أمس', '* اليوم']);
    expect(left('outgoing')).to.be.below(left('incoming'));
    around.remove();
  });

  it('stays the same while the chat is out of the page', async () => {
    const parent = document.body.appendChild(Object.assign(document.createElement('div'), { lang: 'de' }));
    const page = await createChatPage({ parent });
    await opened(page);
    page.el.remove();
    page.el.requestUpdate();
    await page.settle();
    expect(page.field().placeholder).to.equal('Nachricht schreiben');
    parent.append(page.el);
    await page.settle();
    expect(page.field().placeholder).to.equal('Nachricht schreiben');
    parent.remove();
  });

  it('crosses shadow roots [F123]', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.lang = 'de';
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const page = await createChatPage({ parent: inner });
    await opened(page);

    expect(page.field().placeholder).to.equal('Nachricht schreiben');
    host.remove();
  });

  it('follows what is around it in any shadow root', async () => {
    const outer = document.body.appendChild(document.createElement('div'));
    const middle = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const inner = middle.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
    const page = await createChatPage({ parent: inner });
    await opened(page);
    for (const [element, lang, placeholder] of [
      [outer, 'de', 'Nachricht schreiben'],
      [middle, 'es', 'Escriba un mensaje'],
      [inner, 'fr', 'Écrivez un message'],
    ] as const) {
      element.lang = lang;
      while (page.field().closest('.root')!.getAttribute('lang') !== lang) await page.settle();
      expect(page.field().placeholder).to.equal(placeholder);
    }
    outer.remove();
  });

  it('can be replaced in part, and while the chat is open', async () => {
    const page = await createChatPage({ properties: { strings: { chat: 'Bank chat' } } });
    await page.connect();
    expect(page.part('title')?.textContent.trim()).to.equal('Bank chat');
    expect(page.field().placeholder).to.equal('Write a message');

    page.el.strings = { placeholder: 'Ask us', newMessages: (count) => `+${String(count)}` };
    await page.settle();

    expect(page.part('title')?.textContent.trim()).to.equal('Chat');
    expect(page.field().placeholder).to.equal('Ask us');
  });
});
