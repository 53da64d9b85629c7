import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { FEATURES } from '../../src/elements/feature-loaders.js';
import type { StartRequest } from '../../src/protocol/index.js';
import {
  closeChatPages,
  createChatPage,
  finishAnimations,
  type ChatPage,
  type ChatPageOptions,
} from './harness.js';

interface FieldOptions {
  readonly label: string;
  readonly tag?: 'input' | 'textarea' | 'select';
  readonly options?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A labelled control, as a page's author writes it. */
function field({ label, tag = 'input', options = [], attributes = {} }: FieldOptions): HTMLLabelElement {
  const element = document.createElement('label');
  const control = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) control.setAttribute(name, value);
  for (const option of options) control.append(new Option(option));
  element.append(label, ' ', control);
  return element;
}

function formOf(...children: readonly Node[]): HTMLFormElement {
  const form = document.createElement('form');
  form.slot = 'prechat';
  form.append(...children);
  return form;
}

const name = field({
  label: 'Name',
  attributes: { name: 'who', required: '', 'data-connect-chat': 'display-name' },
});
const order = field({ label: 'Order', attributes: { name: 'order' } });

const simple = (): HTMLFormElement => formOf(name.cloneNode(true), order.cloneNode(true));

const control = (form: HTMLFormElement, which: string): HTMLInputElement =>
  form.elements.namedItem(which) as HTMLInputElement;

const requestsOf = (page: ChatPage): readonly StartRequest[] =>
  page.heard('connect-chat-before-start').map(({ detail }) => detail.request);

/** A chat with a form before it, open. */
async function asked(form: Element, options: ChatPageOptions = {}): Promise<ChatPage> {
  const page = await createChatPage({ ...options, children: [form, ...(options.children ?? [])] });
  await page.open();
  return page;
}

const warnings: string[] = [];
const { warn } = console;

describe('a form before the chat', () => {
  before(() => {
    console.warn = (text: string) => void warnings.push(text);
  });
  after(() => {
    console.warn = warn;
  });
  beforeEach(() => warnings.splice(0));
  afterEach(closeChatPages);

  it('is asked first, and its answers go with the start', async () => {
    const form = simple();
    const page = await asked(form, {
      attributes: { 'contact-attributes': '{"source":"web","order":"none"}' },
    });
    await page.advance(5_000);
    expect(page.calls('Start')).to.equal(0);
    expect(page.canWrite()).to.be.false;
    expect(form.checkVisibility()).to.be.true;
    expect(document.activeElement).to.equal(control(form, 'who'));

    await sendKeys({ type: 'Zoë' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: ' 4711 ' });
    await page.click('Start chat');
    await page.advance(1_000);

    expect(requestsOf(page)).to.have.lengthOf(1);
    expect(requestsOf(page)[0]).to.deep.include({
      ParticipantDetails: { DisplayName: 'Zoë' },
      Attributes: { source: 'web', order: '4711' },
    });
    expect(page.el.state).to.equal('connected');
    expect(form.checkVisibility()).to.be.false;
    expect(page.el.shadowRoot!.activeElement).to.equal(page.field());
    expect(location.search).not.to.contain('who');
    expect(warnings).to.deep.equal([]);
  });

  it('is sent by Enter, with or without a button of its own', async () => {
    for (const own of [false, true]) {
      const form = simple();
      const button = document.createElement('button');
      button.textContent = 'Go';
      if (own) form.append(button);
      const page = await asked(form);
      expect(!page.button('Start chat')).to.equal(own);

      await sendKeys({ type: 'Zoë' });
      await sendKeys({ press: 'Enter' });
      await page.advance(1_000);

      expect(page.el.state, String(own)).to.equal('connected');
      await closeChatPages();
    }
  });

  it('is checked by the browser before anything is sent', async () => {
    const form = simple();
    const page = await asked(form);
    control(form, 'order').focus();

    await page.click('Start chat');
    await page.advance(1_000);

    expect(page.calls('Start')).to.equal(0);
    expect(document.activeElement).to.equal(control(form, 'who'));
    expect(form.checkVisibility()).to.be.true;
  });

  it('is checked by the page, too', async () => {
    const form = simple();
    control(form, 'who').value = 'Zoë';
    let content = false;
    form.addEventListener('submit', (event) => {
      if (!content) event.preventDefault();
    });
    const page = await asked(form);
    await page.click('Start chat');
    await page.advance(1_000);
    expect(page.calls('Start')).to.equal(0);

    content = true;
    await page.click('Start chat');
    await page.advance(1_000);
    expect(page.calls('Start')).to.equal(1);
  });

  it('keeps its answers when the start fails, and can be corrected', async () => {
    const form = simple();
    const page = await asked(form, { attributes: { theme: 'light' } });
    control(form, 'who').value = 'Zoë';
    page.simulator.inject({ on: 'Start', answer: 'lost' });
    await page.click('Start chat');
    await page.advance(1_000);

    expect(page.el.state).to.equal('failed');
    expect(page.part('error')?.textContent).to.contain('The chat cannot be reached');
    expect(page.part('error')?.getAttribute('role')).to.equal('alert');
    expect(form.checkVisibility()).to.be.true;
    expect(control(form, 'who').value).to.equal('Zoë');
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    control(form, 'order').value = '12';
    await page.click('Try again');
    await page.advance(1_000);

    expect(page.el.state).to.equal('connected');
    expect(requestsOf(page)[1]).to.deep.include({ Attributes: { order: '12' } });
  });

  it('is not passed over when its code cannot be fetched', async () => {
    const { prechat } = FEATURES;
    FEATURES.prechat = () => Promise.reject(new TypeError('Failed to fetch'));
    const form = simple();
    const page = await asked(form);
    await page.click('Start chat');
    await page.advance(1_000);
    FEATURES.prechat = prechat;
    expect(page.calls('Start')).to.equal(0);
    expect(page.canWrite()).to.be.false;

    await page.click('Start chat');
    await page.settle();

    expect(form.checkVisibility()).to.be.true;
  });

  it('is asked again for the next chat', async () => {
    const form = simple();
    const page = await asked(form);
    control(form, 'who').value = 'Zoë';
    await page.click('Start chat');
    await page.advance(1_000);
    (await page.agent()).endsChat();
    await page.advance(5_000);

    await page.click('Start a new chat');

    expect(form.checkVisibility()).to.be.true;
    expect(control(form, 'who').value).to.equal('Zoë');
    expect(page.calls('Start')).to.equal(1);
  });

  it('forgets the question once it was asked, and nothing that was not sent', async () => {
    const question = field({
      label: 'Question',
      attributes: { name: 'question', 'data-connect-chat': 'initial-message' },
    });
    const form = formOf(name.cloneNode(true), question);
    const page = await asked(form);
    control(form, 'who').value = 'Zoë';
    control(form, 'question').value = 'Where is my card?';
    page.simulator.inject({ on: 'Start', answer: 'lost' });
    await page.click('Start chat');
    await page.advance(1_000);
    expect(page.el.state).to.equal('failed');
    expect(control(form, 'question').value).to.equal('Where is my card?');

    await page.click('Try again');
    await page.advance(1_000);
    (await page.agent()).endsChat();
    await page.advance(5_000);
    await page.click('Start a new chat');

    expect(form.checkVisibility()).to.be.true;
    expect(control(form, 'question').value).to.equal('');
    expect(control(form, 'who').value).to.equal('Zoë');
  });

  it("forgets of a question what was written, not what was chosen or is the page's own", async () => {
    const attributes = { 'data-connect-chat': 'initial-message' };
    const topic = field({
      label: 'Topic',
      tag: 'select',
      options: ['Cards', 'Loans'],
      attributes: { ...attributes, name: 'topic' },
    });
    const choices = ['Soon', 'Now'].map((value) =>
      field({ label: value, attributes: { ...attributes, name: 'when', type: 'radio', value } }),
    );
    const place = field({
      label: 'Place',
      attributes: { ...attributes, name: 'place', type: 'hidden', value: 'from the prices' },
    });
    const words = field({ label: 'Words', tag: 'textarea', attributes: { ...attributes, name: 'words' } });
    const ask = document.createElement('button');
    for (const [key, value] of Object.entries({ ...attributes, name: 'ask', value: 'by telephone' }))
      ask.setAttribute(key, value);
    ask.append('Ask');
    const form = formOf(topic, ...choices, place, words, ask);
    const page = await asked(form);
    const values = (): string =>
      ['topic', 'when', 'place', 'words', 'ask'].map((which) => control(form, which).value).join(' ');
    control(form, 'topic').value = 'Loans';
    control(form, 'when').value = 'Now';
    control(form, 'words').value = 'please';
    ask.click();
    await page.advance(1_000);
    expect(requestsOf(page)[0]!.InitialMessage!.Content).to.equal(
      'Loans Now from the prices please by telephone',
    );
    (await page.agent()).endsChat();
    await page.advance(5_000);
    await page.click('Start a new chat');
    expect(values()).to.equal('Loans Now from the prices  by telephone');

    // What a second chat was to be asked is not lost with a start that fails, though there was a first.
    control(form, 'words').value = 'again';
    page.simulator.inject({ on: 'Start', answer: 'lost' });
    ask.click();
    await page.advance(1_000);
    expect(page.el.state).to.equal('failed');
    expect(values()).to.equal('Loans Now from the prices again by telephone');
  });

  it('is not asked where the page starts the chat itself, or goes on with one', async () => {
    const form = simple();
    const page = await createChatPage({ children: [form] });
    void page.el.startChat({ displayName: 'Known' });
    await page.advance(1_000);
    await page.open();
    expect(page.el.state).to.equal('connected');
    expect(form.checkVisibility()).to.be.false;

    const manual = await createChatPage({ children: [simple()], attributes: { start: 'manual' } });
    await manual.open();
    expect(manual.part('prechat')).to.equal(null);
  });

  it('is there in a chat that is part of the page, without taking the focus', async () => {
    const form = simple();
    const page = await createChatPage({ children: [form], attributes: { layout: 'inline' } });
    while (!page.part('prechat')) await page.settle();

    expect(form.checkVisibility()).to.be.true;
    expect(document.activeElement).to.equal(document.body);
  });

  it('starts the chat where the first message would, too', async () => {
    const form = simple();
    const page = await asked(form, { attributes: { start: 'message' } });
    control(form, 'who').value = 'Zoë';
    await page.click('Start chat');
    await page.advance(1_000);

    expect(page.el.state).to.equal('connected');
  });

  it('says who the customer is and what they want', async () => {
    const form = formOf(
      field({ label: 'First', attributes: { name: 'first', 'data-connect-chat': 'display-name' } }),
      field({ label: 'Last', attributes: { 'data-connect-chat': 'display-name' } }),
      field({ label: 'Id', attributes: { name: 'id', 'data-connect-chat': 'customer-id' } }),
      field({
        label: 'Question',
        tag: 'textarea',
        attributes: { name: 'question', 'data-connect-chat': 'initial-message' },
      }),
      field({ label: 'Why', attributes: { name: 'why', 'data-connect-chat': 'omit' } }),
      field({ label: 'Topic', tag: 'select', options: ['Cards', 'Loans'], attributes: { name: 'topic' } }),
    );
    const page = await asked(form);
    const values = ['Zoë', 'Ångström', 'c-1', 'Where is\nmy card?', 'Because'];
    for (const [index, value] of values.entries()) (form.elements[index] as HTMLInputElement).value = value;
    (form.elements[5] as HTMLSelectElement).value = 'Loans';
    await page.click('Start chat');
    await page.advance(1_000);

    expect(requestsOf(page)[0]).to.deep.include({
      ParticipantDetails: { DisplayName: 'Zoë Ångström' },
      CustomerId: 'c-1',
      InitialMessage: { ContentType: 'text/plain', Content: 'Where is\nmy card?' },
      Attributes: { topic: 'Loans' },
    });
    expect(page.screen()).to.deep.equal(['me: Where is\nmy card? (Sent)']);
  });

  it('takes the button that was pressed for an answer', async () => {
    const button = document.createElement('button');
    button.name = 'topic';
    button.value = 'cards';
    button.textContent = 'My cards';
    const page = await asked(formOf(button));

    await sendKeys({ press: 'Enter' });
    await page.advance(1_000);

    expect(requestsOf(page)[0]).to.deep.include({ Attributes: { topic: 'cards' } });
  });

  it('makes the best of what is odd, and tells the developer once', async () => {
    const form = formOf(
      field({ label: 'A', attributes: { name: 'tag', type: 'checkbox', value: 'red', checked: '' } }),
      field({ label: 'B', attributes: { name: 'tag', type: 'checkbox', value: 'blue', checked: '' } }),
      field({ label: 'C', attributes: { name: 'your[mail]', value: 'z@example.com' } }),
      field({ label: 'D', attributes: { value: 'nameless' } }),
      field({ label: 'E', attributes: { name: 'secret', type: 'password', value: 'hunter2' } }),
      field({ label: 'F', attributes: { name: 'scan', type: 'file' } }),
      field({ label: 'G', attributes: { name: 'mood', value: 'good', 'data-connect-chat': 'displayname' } }),
      field({ label: 'H', attributes: { name: 'blank', value: '  ' } }),
      field({ label: 'I', attributes: { name: 'off', value: 'off', disabled: '' } }),
      field({ label: 'J', attributes: { name: '__proto__', value: 'polluted' } }),
    );
    const nested = form.appendChild(document.createElement('form'));
    nested.append(field({ label: 'K', attributes: { name: 'nested', value: 'lost' } }));
    const page = await asked(form);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (!attempt) page.simulator.inject({ on: 'Start', answer: 'lost' });
      await page.click(attempt ? 'Try again' : 'Start chat');
      await page.advance(1_000);
    }

    const [{ Attributes: sent = {} } = {}] = requestsOf(page);
    expect(Object.entries(sent)).to.deep.equal([
      ['tag', 'red, blue'],
      ['your_mail_', 'z@example.com'],
      ['mood', 'good'],
      ['__proto__', 'polluted'],
    ]);
    expect(JSON.stringify(requestsOf(page))).not.to.contain('hunter2');
    expect(warnings.map((text) => text.replace('<connect-chat> ', '')).sort()).to.deep.equal(
      [
        'A field without a name is not sent',
        'Files are not sent: scan',
        'Of several forms before the chat, only the one that is submitted is read',
        'Passwords are not sent',
        'The attribute for "your[mail]" is called your_mail_',
        'data-connect-chat="displayname" means nothing: mood',
      ].sort(),
    );
  });

  it('says what is too long for the service before it is sent', async () => {
    const form = formOf(
      field({
        label: 'Question',
        tag: 'textarea',
        attributes: { name: 'question', 'data-connect-chat': 'initial-message' },
      }),
    );
    const page = await asked(form);
    const question = control(form, 'question');
    question.value = 'x'.repeat(1_030);
    await page.click('Start chat');
    await page.advance(1_000);
    expect(page.calls('Start')).to.equal(0);
    expect(question.validationMessage).to.equal('6 characters too many');

    question.value = 'Short';
    question.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.click('Start chat');
    await page.advance(1_000);
    expect(page.calls('Start')).to.equal(1);
  });

  it('may be missing from what the page has put in its place', async () => {
    const empty = document.createElement('p');
    empty.slot = 'prechat';
    empty.textContent = 'We answer within a minute.';
    const page = await asked(empty);
    expect(empty.checkVisibility()).to.be.true;

    await page.click('Start chat');
    await page.advance(1_000);

    expect(page.el.state).to.equal('connected');
    expect(warnings).to.deep.equal(['<connect-chat> There is no form in what is put before the chat']);
  });

  it('may be wrapped up, as form builders do', async () => {
    const wrapper = document.createElement('div');
    wrapper.slot = 'prechat';
    const form = simple();
    form.removeAttribute('slot');
    wrapper.append(form);
    const page = await asked(wrapper);
    expect(document.activeElement).to.equal(control(form, 'who'));
    control(form, 'who').value = 'Zoë';

    await page.click('Start chat');
    await page.advance(1_000);

    expect(requestsOf(page)[0]).to.deep.include({ ParticipantDetails: { DisplayName: 'Zoë' } });
  });

  for (const theme of ['light', 'dark']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`has nothing that axe finds: ${theme}, ${dir}`, async () => {
        await setViewport({ width: 500, height: 700 });
        const page = await asked(simple(), { attributes: { theme, dir } });
        finishAnimations(page);
        await expect(page.el).to.be.accessible();
        await setViewport({ width: 1000, height: 800 });
      });
    }
  }
});
