import { expect } from '@open-wc/testing';
import { interactive, interactiveMessage, serviceList, templates } from '../../src/simulator/index.js';
import { FEATURES } from '../../src/elements/feature-loaders.js';
import { closeChatPages, createChatPage, drawn, finishAnimations, type ChatPage } from './harness.js';
import '../session/preload.js';

/** A chat in which a bot has sent `contents`, one interactive message each. */
async function asked(...contents: readonly object[]): Promise<ChatPage> {
  const page = await createChatPage({
    scenario: (flow) => {
      const bot = flow.bot();
      for (const content of contents) bot.sends(...interactiveMessage(content));
      return Promise.resolve();
    },
  });
  await page.connect();
  await page.settle();
  return page;
}

const cards = (page: ChatPage): readonly HTMLElement[] => [
  ...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[part~="card"]'),
];
const options = (card: HTMLElement): readonly HTMLElement[] => [
  ...card.querySelectorAll<HTMLElement>('[part~="option"]'),
];
const option = (page: ChatPage, text: string): HTMLElement => {
  const found = cards(page)
    .flatMap(options)
    .findLast((one) => one.textContent.replace(/\s+/g, ' ').includes(text));
  if (!found) throw new Error(`There is no option "${text}" in: ${page.visibleText()}`);
  return found;
};
const textsOf = (card: HTMLElement): readonly string[] =>
  options(card).map((one) => one.textContent.replace(/\s+/g, ' ').trim());
const nameOf = (group: Element): string | undefined =>
  (group.getRootNode() as ShadowRoot)
    .getElementById(group.getAttribute('aria-labelledby') ?? '')
    ?.textContent.trim();
const isOpen = (card: HTMLElement): boolean =>
  options(card).every((one) => one.getAttribute('aria-disabled') !== 'true');

async function choose(page: ChatPage, text: string): Promise<void> {
  option(page, text).focus();
  option(page, text).click();
  await page.advance(200);
}

/** What the customer has sent, as the service got it. */
const sent = (page: ChatPage): readonly (readonly [string | undefined, string | undefined])[] =>
  page
    .contact()
    .transcript.filter(({ ParticipantRole, Type }) => ParticipantRole === 'CUSTOMER' && Type === 'MESSAGE')
    .map(({ ContentType, Content }) => [ContentType, Content]);

describe('an interactive message', () => {
  afterEach(closeChatPages);

  it('is a card with a name, a heading and buttons, and its answer is the title', async () => {
    const page = await asked(templates.listPicker);
    const [card] = cards(page);
    expect(card!.getAttribute('role')).to.equal('group');
    expect(nameOf(card!)).to.equal('What produce would you like to buy?');
    expect(card!.querySelector('h3')!.textContent).to.equal('What produce would you like to buy?');
    expect(textsOf(card!)).to.deep.equal(['Apple $1.00', 'Orange $1.50', 'See the shop']);

    await choose(page, 'Apple');

    expect(sent(page)).to.deep.equal([['text/plain', 'Apple']]);
    expect(page.screen().at(-1)).to.equal('me: Apple (Sent)');
    expect(page.heard('connect-chat-before-send').map(({ detail }) => detail.content)).to.deep.equal([
      'Apple',
    ]);
  });

  it('stays when it is answered, with the choice marked, and takes no second answer [F148]', async () => {
    const page = await asked(templates.panel);
    await choose(page, 'Talk to an agent');
    const [card] = cards(page);
    expect(isOpen(card!)).to.equal(false);
    expect(option(page, 'Talk to an agent').textContent).to.contain('Your choice:');
    expect(option(page, 'Talk to an agent').part.contains('chosen')).to.equal(true);
    expect(card!.textContent).to.contain('Thanks for selecting!');

    await choose(page, 'End chat');

    expect(sent(page)).to.have.length(1);
  });

  it('is superseded by the next one, and says so', async () => {
    const page = await asked(templates.panel, templates.quickReply);
    const [first, second] = cards(page);
    expect(isOpen(first!)).to.equal(false);
    expect(first!.textContent).to.contain('These options are no longer open.');
    expect(isOpen(second!)).to.equal(true);

    await choose(page, 'Neutral');

    expect(sent(page)).to.deep.equal([['text/plain', 'Neutral']]);
  });

  it('is answered by own words, too, without a choice', async () => {
    const page = await asked(templates.panel);
    await page.send('Something else');
    await page.advance(100);
    expect(isOpen(cards(page)[0]!)).to.equal(false);
    expect(page.part('chosen')).to.equal(null);
  });

  it('has formats on its options, but no links, and sends the title as it came', async () => {
    const title = '**Apple** from [here](https://example.com)';
    const page = await asked({
      templateType: 'ListPicker',
      data: {
        content: { title: '*Which?*', elements: [{ title, subtitle: '~~$2~~ $1' }, { title: 'Pear' }] },
      },
    });
    const [first] = options(cards(page)[0]!);
    expect(first!.querySelector('strong')!.textContent).to.equal('Apple');
    expect(first!.querySelector('small s')!.textContent).to.equal('$2');
    expect(first!.querySelector('a')).to.equal(null);
    await choose(page, 'Apple from here');
    expect(sent(page)).to.deep.equal([['text/plain', title]]);
    expect(page.screen().at(-1)).to.equal('me: Apple from here (Sent)');
  });

  it('sends nothing for a link, which opens beside the chat', async () => {
    const page = await asked(templates.listPicker);
    const link = option(page, 'See the shop') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal([
      'https://example.com/shop',
      '_blank',
      'noopener noreferrer nofollow',
    ]);
    link.addEventListener('click', (event) => {
      event.preventDefault();
    });
    link.click();
    await page.advance(200);
    expect(sent(page)).to.deep.equal([]);
    expect(isOpen(cards(page)[0]!)).to.equal(true);
  });

  it('does not answer with a link that leads nowhere safe, but shows its address', async () => {
    const unsafe = ['javascript', 'alert(1)'].join(':');
    const page = await asked({
      templateType: 'ListPicker',
      data: {
        content: {
          title: 'Which?',
          elements: [
            { title: 'Pear' },
            { title: 'Our shop', type: 'hyperlink', url: 'www.example.com/shop' },
            { title: 'A trap', type: 'hyperlink', url: unsafe },
          ],
        },
      },
    });
    const [card] = cards(page);
    expect(textsOf(card!)).to.deep.equal(['Pear']);
    expect(card!.textContent).to.contain('Our shop').and.to.contain('www.example.com/shop');
    expect(card!.querySelector('a')).to.equal(null);
    for (const item of card!.querySelectorAll<HTMLElement>('[role=listitem] *')) {
      if (!item.closest('button')) item.click();
    }
    await page.advance(200);
    expect(sent(page)).to.deep.equal([]);
  });

  it('of links only is never too late', async () => {
    const page = await asked(
      {
        templateType: 'Panel',
        data: {
          content: {
            title: 'Read more',
            elements: [{ title: 'Shop', type: 'hyperlink', url: 'https://example.com/shop' }],
          },
        },
      },
      templates.quickReply,
    );
    expect(cards(page)[0]!.textContent).to.contain('Read more').and.not.to.contain('no longer open');
  });

  it('of links only leaves the question before it open', async () => {
    const page = await asked(templates.quickReply, {
      templateType: 'Panel',
      data: {
        content: {
          title: 'Read more',
          elements: [{ title: 'Shop', type: 'Hyperlink', url: 'https://example.com/shop' }],
        },
      },
    });
    expect(isOpen(cards(page)[0]!)).to.be.true;
    await choose(page, 'Neutral');
    expect(sent(page)).to.deep.equal([['text/plain', 'Neutral']]);
    expect(page.part('chosen')!.textContent).to.contain('Neutral');
  });

  it('marks the one that was chosen of two that say the same', async () => {
    const page = await asked({
      templateType: 'ListPicker',
      data: {
        content: {
          title: 'Which apples?',
          elements: [
            { title: 'Apple', subtitle: 'Red' },
            { title: 'Apple', subtitle: 'Green' },
          ],
        },
      },
    });
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} } });
    await choose(page, 'Red');
    await choose(page, 'Green');
    expect(page.part('chosen')!.textContent).to.contain('Green');
    const other = await page.agent('Ada');
    other.sends(...interactiveMessage(templates.quickReply));
    await page.advance(200);
    await choose(page, 'Neutral');
    const marked = (where: ChatPage): readonly string[] =>
      cards(where).map((card) => card.querySelector('[part~="chosen"]')!.textContent.replace(/\s+/g, ' '));
    expect(marked(page)[0]).to.contain('Green');
    expect(marked(page)[1]).to.contain('Neutral');
    // The service has only heard what both say.
    const after = await createChatPage({ after: page });
    await after.advance(3_000);
    expect(marked(after)[0]).to.contain('Red');
  });

  it('may be written carelessly', async () => {
    const page = await asked(
      { templateType: 'QuickReply', data: { content: { title: 'Well?', elements: ['Yes', 'No'] } } },
      {
        templateType: 'TimePicker',
        data: {
          content: { title: 'When?', elements: [], timeslots: [{ date: '2027-03-01T10:00+00:00' }] },
        },
      },
    );
    expect(cards(page).map((card) => options(card).length)).to.deep.equal([2, 1]);
  });

  it('that comes again keeps what was chosen in the first', async () => {
    const page = await asked(serviceList(0));
    const [first] = textsOf(cards(page)[0]!);
    await choose(page, first!);
    const agent = await page.agent('Ada');
    agent.sends(...interactiveMessage(serviceList(0)));
    await page.advance(200);
    expect(cards(page)).to.have.length(2);
    expect(cards(page).map(isOpen)).to.deep.equal([false, true]);
    expect(cards(page)[0]!.querySelector('[part~="chosen"]')!.textContent).to.contain(first);
    const after = await createChatPage({ after: page });
    await after.advance(2_000);
    expect(cards(after).map(isOpen)).to.deep.equal([false, true]);
  });

  it('names the card of a carousel in the answer, which reads as a sentence', async () => {
    const page = await asked(templates.carousel);
    const groups = [...cards(page)[0]!.querySelectorAll('[role="group"]')];
    expect(groups.map(nameOf)).to.deep.equal(['California', 'New York', 'Berlin']);
    expect(groups[1]!.textContent).to.contain('2 of 3');
    const button = groups[1]!.querySelector<HTMLElement>('button')!;
    button.click();
    await page.advance(200);

    const content = '{"templateIdentifier":"template1","listTitle":"New York","selectionText":"Book hotel"}';
    expect(sent(page)).to.deep.equal([['text/plain', content]]);
    expect(page.screen().at(-1)).to.equal('me: New York - Book hotel (Sent)');
    expect(button.part.contains('chosen')).to.equal(true);
    expect(page.el.shadowRoot!.querySelectorAll('[part~="chosen"]')).to.have.length(1);
  });

  // A bubble is written as what is in it.
  for (const [direction, title] of [
    ['ltr', 'Where to?'],
    ['rtl', 'إلى أين؟'],
  ] as const) {
    it(`is a carousel that turns by buttons and follows the focus, ${direction}`, async () => {
      const { data, ...rest } = templates.carousel;
      const page = await asked({ ...rest, data: { ...data, content: { ...data.content, title } } });
      const track = page.el.shadowRoot!.querySelector<HTMLElement>('.track')!;
      expect(getComputedStyle(track).direction).to.equal(direction);
      finishAnimations(page);
      track.style.scrollBehavior = 'auto';
      const [back, on] = page.el.shadowRoot!.querySelectorAll<HTMLElement>('.turn button');
      on!.click();
      expect(Math.sign(track.scrollLeft)).to.equal(direction === 'rtl' ? -1 : 1);
      expect(Math.abs(track.scrollLeft)).to.be.above(100);
      back!.click();
      expect(track.scrollLeft).to.equal(0);

      const ends = async (): Promise<readonly boolean[]> => {
        await drawn();
        await drawn();
        return [back!, on!].map((arrow) => arrow.getAttribute('aria-disabled') === 'true');
      };
      expect(await ends()).to.deep.equal([true, false]);
      on!.focus();
      on!.click();
      expect(await ends()).to.deep.equal([false, false]);
      for (let turn = 0; turn < 3; turn++) on!.click();
      expect(await ends()).to.deep.equal([false, true]);
      const [before, { left: place }] = [track.scrollLeft, track.getBoundingClientRect()];
      on!.click();
      expect([await ends(), track.scrollLeft, track.getBoundingClientRect().left]).to.deep.equal([
        [false, true],
        before,
        place,
      ]);
      expect(page.el.shadowRoot!.activeElement).to.equal(on);
      await expect(page.el).to.be.accessible();

      const frame = track.getBoundingClientRect();
      for (const slide of track.querySelectorAll('.slide')) {
        const choice = slide.querySelector<HTMLElement>('[part~="option"]')!;
        choice.focus();
        await drawn();
        await drawn();
        const { left, right } = choice.getBoundingClientRect();
        expect(left, slide.textContent).to.be.at.least(frame.left);
        expect(right, slide.textContent).to.be.at.most(frame.right);
      }
    });
  }

  it('sends the time that the flow offered, and shows it as the visitor’s clocks do', async () => {
    const page = await asked(templates.timePicker);
    const [card] = cards(page);
    const date = '2027-03-01T17:00+00:00';
    const times = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
    const time = times.format(Date.parse(date));
    const lasting = times.formatRange(Date.parse(date), Date.parse('2027-03-01T18:00+00:00'));
    expect(textsOf(card!)).to.have.length(6);
    expect(card!.textContent).to.contain('Oscar (GMT-7:30)');
    expect(textsOf(card!)[0]!.indexOf(lasting.replace(/\s+/g, ' '))).to.equal(0);
    if (new Date(date).getTimezoneOffset() !== 450) {
      expect(textsOf(card!)[0]).to.contain('9:30 AM GMT-7:30');
    }

    options(card!)[0]!.click();
    await page.advance(200);

    expect(sent(page)).to.deep.equal([['text/plain', date]]);
    expect(page.screen().at(-1)).to.contain('Monday, March 1, 2027').and.to.contain(time);
  });

  it('sends the time that was offered, also where it has a title', async () => {
    const date = '2027-03-01T10:00+00:00';
    const page = await asked({
      templateType: 'TimePicker',
      data: { content: { title: 'When?', timeslots: [{ title: 'Early', date, duration: 60 }] } },
    });
    options(cards(page)[0]!)[0]!.click();
    await page.advance(200);
    expect(sent(page)).to.deep.equal([['text/plain', date]]);
    expect(page.part('chosen')).not.to.equal(null);
  });

  it('turns the pages of a list in one place, and says nothing about it', async () => {
    const page = await asked(serviceList(0));
    const key = cards(page)[0];
    await choose(page, 'Show more');
    expect(sent(page)).to.deep.equal([
      [
        'application/vnd.amazonaws.connect.message.interactive.response',
        '{"version":"1.0","data":{"actionName":"SHOW_MORE","preIndex":-3,"nextIndex":3,"listId":"serviceList","templateType":"ListPicker","referenceId":"320435df-2e3c-47ea-9206-e64f81dd8e3c"},"action":"SHOW_MORE"}',
      ],
    ]);
    expect(page.screen()).to.have.length(1);
    expect(isOpen(key!)).to.equal(false);
  });

  it('is a way through every kind in the simulator', async () => {
    const page = await createChatPage({ scenario: interactive });
    await page.connect();
    const answers: Readonly<Record<string, string>> = {
      'A list to choose from': 'Orange',
      'A time to choose': '',
      'A panel': 'End chat',
      'Quick replies': 'Satisfied',
      'Cards side by side': 'Book hotel',
    };
    for (const [kind, answer] of Object.entries(answers)) {
      await choose(page, kind);
      await choose(page, answer);
      expect(page.screen().at(-2), kind).to.match(/^Assistant: You chose "/);
    }
    await choose(page, 'A list with pages');
    await choose(page, 'Show more');
    expect(page.el.shadowRoot!.activeElement).to.equal(cards(page).at(-1));
    expect(textsOf(cards(page).at(-1)!)[0]).to.equal('Previous options');
    await choose(page, 'Show more');
    expect(textsOf(cards(page).at(-1)!)).to.deep.equal(['Previous options', 'Careers']);
    await choose(page, 'Previous options');
    await choose(page, 'Gift cards');
    expect(page.screen().at(-2)).to.equal('Assistant: You chose "Gift cards".');
    expect(page.el.transcript.filter(({ kind }) => kind === 'message').length).to.be.above(20);

    await choose(page, 'End the chat');
    await page.advance(5_000);
    expect(page.el.state).to.equal('ended');
    expect(cards(page).some(isOpen)).to.equal(false);
  });

  it('stands where it stood after a reload', async () => {
    const before = await asked(templates.carousel);
    await choose(before, 'Book hotel');
    const after = await createChatPage({ after: before });
    // Whether there is a chat to go on with is asked with promises only.
    for (let turn = 0; turn < 3; turn++) await after.advance(1_000);
    expect(isOpen(cards(after)[0]!)).to.equal(false);
    expect(after.part('chosen')!.textContent).to.contain('Book hotel');
    expect(after.screen().at(-1)).to.match(/^me: \w+ - Book hotel/);
  });

  it('stays open when the answer was not sent, and queues it while offline [F148]', async () => {
    const page = await asked(templates.panel);
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} } });
    await choose(page, 'End chat');
    expect(isOpen(cards(page)[0]!)).to.equal(true);

    page.platform.goOffline();
    await choose(page, 'Talk to an agent');
    expect(isOpen(cards(page)[0]!)).to.equal(false);
    await choose(page, 'Talk to an agent');
    page.platform.goOnline();
    await page.advance(30_000);
    expect(sent(page).map(([, content]) => content)).to.deep.equal(['Talk to an agent']);
  });

  it('shows that another page could not be asked for', async () => {
    const page = await asked(serviceList(0));
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} } });
    await choose(page, 'Show more');
    expect(page.screen().at(-1)).to.equal('me: Show more (Not accepted)');
    expect(isOpen(cards(page)[0]!)).to.equal(true);
  });

  it('that is no text is not put into the text field to be written otherwise when it was refused', async () => {
    const page = await createChatPage();
    await page.connect();
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} }, times: 2 });
    await page.send('A text');
    await page.advance(1_000);
    expect(page.button('Edit')).to.exist;
    await page.click('Edit');
    const contentType = 'application/vnd.amazonaws.connect.message.interactive.response';
    page.el.sendMessage('{"data":{"pin":"1234"}}', { contentType }).catch(() => undefined);
    await page.advance(1_000);
    expect(page.screen().at(-1)).to.contain('Not accepted');
    expect(page.button('Edit')).to.equal(undefined);
  });

  it('says why an answer cannot be sent, and stays open', async () => {
    const title = 'x'.repeat(16_385);
    const page = await asked({
      templateType: 'Panel',
      data: { content: { title: 'Which?', elements: [{ title }, { title: 'Short' }] } },
    });
    await choose(page, title);
    expect(sent(page)).to.deep.equal([]);
    expect(isOpen(cards(page)[0]!)).to.equal(true);
    const remark = page.el.shadowRoot!.querySelector('#remark');
    expect([remark?.getAttribute('role'), remark?.textContent.trim()]).to.deep.equal([
      'alert',
      'This message is too long.',
    ]);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    await choose(page, 'Short');
    expect(sent(page)).to.deep.equal([['text/plain', 'Short']]);
    expect(page.el.shadowRoot!.querySelector('#remark')).to.equal(null);
  });

  it('can be read once its reader can be fetched', async () => {
    const load = FEATURES.interactive;
    Object.assign(FEATURES, { interactive: () => Promise.reject(new TypeError('Failed to fetch')) });
    try {
      const page = await asked(templates.panel);
      expect(page.screen()[0]).to.contain('This message cannot be shown here');
      await page.click('Try again');
      expect(cards(page)).to.have.length(0);
      Object.assign(FEATURES, { interactive: load });
      await page.click('Try again');
      expect(cards(page)).to.have.length(1);
    } finally {
      Object.assign(FEATURES, { interactive: load });
    }
  });

  it('asks the page before it sends, and once only however often it is clicked', async () => {
    const page = await asked(templates.panel);
    let decide: (() => void) | undefined;
    let asks = 0;
    page.el.addEventListener('connect-chat-before-send', (event) => {
      asks++;
      event.detail.waitUntil(new Promise<void>((resolve) => (decide = resolve)));
    });
    await choose(page, 'End chat');
    await choose(page, 'End chat');
    decide!();
    await page.advance(200);
    expect(asks).to.equal(1);
    expect(sent(page)).to.have.length(1);

    const refusing = await asked(templates.panel);
    refusing.el.addEventListener('connect-chat-before-send', (event) => {
      event.preventDefault();
    });
    await choose(refusing, 'End chat');
    expect(isOpen(cards(refusing)[0]!)).to.equal(true);
    expect(sent(refusing)).to.deep.equal([]);
  });

  it('may be longer than what a customer may write', async () => {
    const page = await createChatPage({
      properties: { maxLength: 5 },
      scenario: (flow) => {
        flow.sends(...interactiveMessage(templates.panel));
        return Promise.resolve();
      },
    });
    await page.connect();
    await choose(page, 'Check self-service options');
    expect(sent(page)).to.have.length(1);
  });

  it('is announced once, with what it asks and how much there is to choose', async () => {
    const page = await asked();
    const said: string[] = [];
    new MutationObserver(() => {
      const line = page.el.querySelector('[slot="announcer"]')?.textContent;
      if (line) said.push(line);
    }).observe(page.el, { childList: true, subtree: true });
    const agent = await page.agent('Ada');
    await page.advance(2_000);
    said.length = 0;
    agent.sends(...interactiveMessage(templates.quickReply));
    await page.advance(2_000);
    expect(said).to.deep.equal(['Ada: How was your experience? 5 options']);
  });

  it('keeps the focus on what was chosen, so that no keyboard comes up', async () => {
    const page = await asked(templates.quickReply);
    const chosen = option(page, 'Neutral');
    await choose(page, 'Neutral');
    expect(page.el.shadowRoot!.activeElement).to.equal(chosen);
  });

  it('shows pictures one by one, each without the others [F150]', async () => {
    const there = new URL('/demo/icon.svg', location.href).href;
    const missing = new URL('/demo/missing.png', location.href).href;
    const elements = [
      { title: 'Apple', imageType: 'URL', imageData: there, imageDescription: 'A red apple' },
      { title: 'Pear', imageType: 'URL', imageData: missing, imageDescription: 'A pear' },
      { title: 'Plum', imageType: 'URL', imageData: 'data:image/png;base64,AA==' },
      { title: 'Fig' },
    ];
    const page = await asked({ templateType: 'ListPicker', data: { content: { title: 'Fruit', elements } } });
    const pictures = [...cards(page)[0]!.querySelectorAll('img')];
    expect(pictures.map(({ alt }) => alt)).to.deep.equal(['A red apple', 'A pear']);
    await Promise.all(
      pictures.map(
        (picture) =>
          new Promise((resolve) => {
            picture.loading = 'eager';
            if (picture.complete) resolve(undefined);
            for (const type of ['load', 'error']) picture.addEventListener(type, resolve);
          }),
      ),
    );
    expect(pictures.map(({ className }) => className)).to.deep.equal(['', 'missing']);
    expect(pictures.every(({ referrerPolicy }) => referrerPolicy === 'no-referrer')).to.equal(true);
  });
});

describe('axe finds nothing in cards', () => {
  afterEach(closeChatPages);

  for (const [name, content] of Object.entries({ ...templates, serviceList: serviceList(0) })) {
    for (const theme of ['light', 'dark']) {
      it(`${name}, ${theme}`, async () => {
        const page = await asked(content, content);
        page.el.theme = theme as 'light' | 'dark';
        await page.settle();
        finishAnimations(page);
        await expect(page.el).to.be.accessible();
        await choose(page, textsOf(cards(page).at(-1)!)[0]!);
        finishAnimations(page);
        await expect(page.el).to.be.accessible();
      });
    }
  }
});
