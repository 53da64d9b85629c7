import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closeChatPages, createChatPage, isVisible, type ChatPage } from '../elements/harness.js';

/** A chat with something on each side. */
async function talk(page: ChatPage): Promise<void> {
  await page.connect();
  const ada = await page.agent();
  await page.send('One');
  await page.advance(1_000);
  ada.says('Two');
  await page.advance(1_000);
  await page.send('Three');
  await page.advance(1_000);
}

const said = (page: ChatPage): readonly string[] => page.screen().filter((line) => !line.startsWith('*'));
const ALL = ['me: One', 'Ada: Two', 'me: Three (Sent)'];

describe('the page around a chat', () => {
  afterEach(closeChatPages);

  it('may set everything of everything, and insist [F126]', async () => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync(`
      html { font-size: 1px !important }
      * { all: unset !important }
      div, section, span { display: none !important; z-index: 2147483647 !important }
    `);
    document.adoptedStyleSheets.push(hostile);
    try {
      const page = await createChatPage();
      await talk(page);
      const bubble = page.part('bubble')!;
      expect(Number.parseFloat(getComputedStyle(bubble).fontSize)).to.be.greaterThan(11);
      expect(isVisible(bubble)).to.be.true;
      expect(isVisible(page.field())).to.be.true;
      expect(page.part('panel')!.getBoundingClientRect().height).to.be.greaterThan(300);
      expect(page.part('launcher')!.getBoundingClientRect().width).to.equal(56);
      expect(said(page)).to.deep.equal(ALL);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  const places: Readonly<Record<string, () => Element>> = {
    'a dialog': () => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.showModal();
      return dialog;
    },
    'another shadow root': () => {
      const host = document.body.appendChild(document.createElement('div'));
      return host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('p'));
    },
  };
  for (const [where, make] of Object.entries(places)) {
    it(`may put it into ${where} [F123]`, async () => {
      const parent = make();
      const page = await createChatPage({ parent });
      await talk(page);
      expect(said(page)).to.deep.equal(ALL);
      expect(isVisible(page.field())).to.be.true;
      const root = parent.getRootNode();
      (root instanceof ShadowRoot ? root.host : parent).remove();
    });
  }

  it('may clone it from a template [F123]', async () => {
    const template = document.createElement('template');
    template.content.append(document.createElement('connect-chat'));
    document.body.append(document.importNode(template.content, true));
    const el = document.querySelector('connect-chat')!;
    await el.ready;
    expect(el.state).to.equal('idle');
    expect(el.shadowRoot!.querySelector('[part~="launcher"]')).to.exist;
    el.remove();
  });

  it('may adopt it into another document, where it closes without a word, and take it back [F123]', async () => {
    const page = await createChatPage();
    await talk(page);
    const other = document.implementation.createHTMLDocument('Another');
    other.body.append(page.el);
    await page.clock.advance(1_000);
    document.body.append(page.el);
    await page.advance(5_000);
    expect(page.el.state).to.equal('connected');
    expect(said(page)).to.deep.equal(ALL);
  });

  it('may hide it, as those do that block what they take for advertising: nothing throws [F130]', async () => {
    const hiding = new CSSStyleSheet();
    hiding.replaceSync('connect-chat { display: none !important }');
    document.adoptedStyleSheets.push(hiding);
    try {
      const page = await createChatPage();
      const shown = page.el.show();
      await page.advance(1_000);
      await shown;
      const sent = page.el.sendMessage('Hello');
      await page.advance(1_000);
      expect((await sent).status).to.equal('sent');
      expect(page.errorCodes()).to.deep.equal([]);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('is told when what the chat needs is blocked, and shows other ways to reach somebody [F130]', async () => {
    const offline = document.createElement('p');
    offline.slot = 'offline';
    offline.textContent = 'Call 555';
    const page = await createChatPage({ children: [offline] });
    page.simulator.inject({ on: 'Start', times: Infinity, answer: 'lost' });
    await page.open();
    await page.advance(31_000);
    expect(page.errorCodes()).to.deep.equal(['start/network']);
    expect(page.visibleText()).to.contain('Call 555');
  });

  it('may be written from right to left, in any language, at 200 % [F114]', async () => {
    const { documentElement } = document;
    // The last test of this file: the page stays as it is then.
    await executeServerCommand('zoom', { factor: 2 });
    documentElement.dir = 'rtl';
    // A language that nobody has translated: what is read is English all the same.
    documentElement.lang = 'ckb-u-nu-arab';
    try {
      const page = await createChatPage();
      await talk(page);
      expect(said(page)).to.deep.equal(ALL);
      expect(
        page
          .contact()
          .transcript.map(({ Content }) => Content)
          .filter(Boolean),
      ).to.deep.equal(['One', 'Two', 'Three']);
      expect(isVisible(page.field())).to.be.true;
    } finally {
      documentElement.removeAttribute('dir');
      documentElement.lang = 'en';
    }
  });
});
