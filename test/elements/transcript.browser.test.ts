import { expect } from '@open-wc/testing';
import type { Agent } from '../../src/simulator/index.js';
import { listen } from './ears.js';
import '../session/preload.js';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage, drawn } from './harness.js';

async function conversation(length: number): Promise<{ readonly page: ChatPage; readonly agent: Agent }> {
  const page = await createChatPage();
  await page.connect();
  const agent = await page.agent('Ada');
  for (let count = 1; count <= length; count++) agent.says(`Message ${String(count)}`);
  await page.advance(2_000);
  finishAnimations(page);
  await drawn();
  return { page, agent };
}

/** The same page loaded again, which knows the end of a long conversation. */
async function loadedAgain(length: number): Promise<{ readonly page: ChatPage; readonly agent: Agent }> {
  const { page: before, agent } = await conversation(length);
  const page = await createChatPage({ after: before });
  for (let turn = 0; turn < 3; turn++) await page.advance(1_000);
  finishAnimations(page);
  await drawn();
  return { page, agent };
}

const log = (page: ChatPage): HTMLElement => page.part('transcript')!;
const distance = (page: ChatPage): number =>
  log(page).scrollHeight - log(page).clientHeight - log(page).scrollTop;

async function scrollTo(page: ChatPage, top: number): Promise<void> {
  log(page).scrollTop = top;
  await drawn();
  await page.settle();
}

describe('the transcript', () => {
  afterEach(closeChatPages);

  it('follows what is said while the reader is at its end', async () => {
    const { page, agent } = await conversation(30);
    expect(distance(page)).to.be.below(2);

    agent.says('One more');
    await page.advance(100);
    await drawn();

    expect(distance(page)).to.be.below(2);
    expect(page.part('new-messages')).to.equal(null);
  });

  it('stays at its end when something in it grows before the browser tells of the scrolling there', async () => {
    const { page } = await conversation(30);
    const [line] = [...log(page).querySelectorAll<HTMLElement>('li')].slice(-1);
    line!.style.paddingTop = '150px';
    log(page).dispatchEvent(new Event('scroll'));
    await drawn();
    await page.settle();
    await drawn();
    expect(distance(page)).to.be.below(2);
  });

  it('stays where the reader is, says how much is new, and goes there when asked', async () => {
    const { page, agent } = await conversation(30);
    await scrollTo(page, 100);

    agent.says('One more');
    agent.says('Two more');
    await page.advance(100);
    await drawn();
    expect(log(page).scrollTop).to.be.closeTo(100, 1);

    await page.click('2 new messages');
    await drawn();

    expect(distance(page)).to.be.below(2);
    expect(page.part('new-messages')).to.equal(null);
  });

  const lines = (page: ChatPage): readonly string[] =>
    [...page.el.shadowRoot!.querySelectorAll('[part~="unread"]')].map((line) => line.textContent.trim());
  /** What stands below the line that says where the unread messages begin. */
  const belowLine = (page: ChatPage): readonly string[] =>
    page.screen().slice(page.screen().findIndex((line) => line.includes('new message')) + 1);

  it('shows where what is new begins, until the customer answers', async () => {
    const { page, agent } = await conversation(30);
    await scrollTo(page, 100);
    agent.says('One more');
    await page.advance(100);
    agent.says('Two more');
    await page.advance(100);
    expect(lines(page)).to.deep.equal(['2 new messages']);
    expect(belowLine(page)).to.deep.equal(['Ada: One more', 'Ada: Two more']);

    await page.click('2 new messages');
    await drawn();
    agent.says('Three more');
    await page.advance(100);
    expect(lines(page)).to.deep.equal(['2 new messages']);

    await page.send('I see');
    await page.advance(500);
    expect(lines(page)).to.deep.equal([]);
  });

  it('shows where what is new begins to a visitor who comes back to it', async () => {
    const { page, agent } = await conversation(3);
    await page.click('Close');
    agent.says('While closed');
    await page.advance(100);
    await page.open();
    expect(lines(page)).to.deep.equal(['1 new message']);
    expect(belowLine(page)).to.deep.equal(['Ada: While closed']);

    await page.click('Close');
    await page.open();
    expect(lines(page)).to.deep.equal([]);

    page.platform.hide();
    agent.says('While in another tab');
    agent.says('And another');
    await page.advance(100);
    page.platform.show();
    await page.advance(100);
    expect(lines(page)).to.deep.equal(['2 new messages']);
    expect(belowLine(page)).to.deep.equal(['Ada: While in another tab', 'Ada: And another']);
  });

  it('forgets what is new when the reader goes there by themselves', async () => {
    const { page, agent } = await conversation(30);
    await scrollTo(page, 100);
    agent.says('One more');
    await page.advance(100);
    expect(page.button('1 new message')).to.exist;

    await scrollTo(page, log(page).scrollHeight);

    expect(page.part('new-messages')).to.equal(null);
  });

  it('counts what the reader has not come to as unread, also when the panel is closed over it', async () => {
    const { page, agent } = await conversation(30);
    await scrollTo(page, 100);
    agent.says('One more');
    await page.advance(100);
    expect(page.el.unreadCount).to.equal(1);

    await page.click('Close');
    expect(page.button('Chat, 1 new message')).to.exist;
    agent.says('Two more');
    await page.advance(100);
    expect(page.el.unreadCount).to.equal(2);
    await page.open();
    expect(page.el.unreadCount).to.equal(2);
    expect(belowLine(page)).to.deep.equal(['Ada: One more', 'Ada: Two more']);

    await page.click('2 new messages');
    await drawn();
    await page.settle();
    expect(page.el.unreadCount).to.equal(0);
    expect(page.heard('connect-chat-unread').map(({ detail }) => detail.count)).to.deep.equal([1, 2, 0]);
  });

  it('leaves a message that was given up where it was written, and what waits at the end', async () => {
    const { page, agent } = await conversation(1);
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} }, times: 1 });
    await page.send('Refused');
    await page.advance(1_000);
    agent.says('Something else');
    await page.advance(1_000);
    page.simulator.inject({ on: 'SendMessage', answer: { status: 503, body: {} }, times: 99 });
    await page.send('On its way');
    agent.says('In between');
    await page.advance(1_000);

    expect(page.screen().slice(-5)).to.deep.equal([
      'Ada: Message 1',
      'me: Refused (Not accepted)',
      'Ada: Something else',
      'Ada: In between',
      'me: On its way (Sending)',
    ]);
  });

  it('goes to the end when the customer writes', async () => {
    const { page } = await conversation(30);
    await scrollTo(page, 0);

    await page.send('And me');
    await drawn();

    expect(distance(page)).to.be.below(2);
  });

  it('shows a message that is higher than the panel from its beginning', async () => {
    const { page, agent } = await conversation(3);
    page.el.style.setProperty('--connect-chat-panel-height', '300px');
    await drawn();

    agent.says('A long story\n'.repeat(80));
    await page.advance(100);
    await drawn();

    const top = page.el.shadowRoot!.querySelector('li:last-child')!.getBoundingClientRect().top;
    expect(top - log(page).getBoundingClientRect().top).to.be.within(-2, 20);
  });

  it('stays at the end when the panel changes its size, and when it was closed meanwhile', async () => {
    const { page, agent } = await conversation(30);
    page.el.style.setProperty('--connect-chat-panel-height', '300px');
    await drawn();
    await drawn();
    expect(distance(page)).to.be.below(2);

    await page.click('Close');
    for (let count = 0; count < 20; count++) agent.says('While closed');
    await page.advance(2_000);
    await page.open();
    await drawn();
    await drawn();

    expect(distance(page)).to.be.below(2);
  });

  it('draws no more than its end, and more of it when the reader comes to the top', async () => {
    const { page } = await conversation(450);
    const lines = (): number => page.el.shadowRoot!.querySelectorAll('li').length;
    expect(lines()).to.be.within(200, 310);
    expect(page.el.transcript.length).to.be.greaterThan(450);

    const before = lines();
    log(page).scrollTop = 10;
    const [, second] = [...page.el.shadowRoot!.querySelectorAll('li')];
    // Within the log: the panel itself may still be on its way in.
    const place = (): number => second!.getBoundingClientRect().top - log(page).getBoundingClientRect().top;
    const top = place();
    await scrollTo(page, 10);
    await drawn();

    expect(lines()).to.equal(before + 100);
    // What was at the top of the window is there still.
    expect(place()).to.be.closeTo(top, 1);
  });

  it('reads what a page did not have when the reader comes to its top, and nothing moves or is said', async () => {
    const { page } = await loadedAgain(150);
    const lines = (): NodeListOf<Element> => page.el.shadowRoot!.querySelectorAll('li');
    const known = lines().length;
    expect(known).to.be.below(150);
    await page.advance(2_000);
    const { said, stop } = listen(page);
    log(page).scrollTop = 10;
    const second = lines()[1]!;
    const place = (): number => second.getBoundingClientRect().top - log(page).getBoundingClientRect().top;
    const top = place();
    log(page).dispatchEvent(new Event('scroll'));
    await page.advance(1_000);
    await drawn();
    stop();

    expect(lines().length).to.be.greaterThan(known);
    expect(place()).to.be.closeTo(top, 1);
    expect(said()).to.deep.equal([]);
  });

  it('leaves what is read in its place while older messages are on their way', async () => {
    const { page, agent } = await loadedAgain(350);
    const items = (): HTMLElement[] => [...log(page).querySelectorAll('li')];
    const known = items().length;
    page.simulator.inject({ on: 'GetTranscript', answer: { delayMs: 800 } });
    await scrollTo(page, 10);
    const reading = items()[40]!;
    log(page).scrollTop = reading.offsetTop;
    await drawn();
    const place = (): number => reading.getBoundingClientRect().top - log(page).getBoundingClientRect().top;
    const top = place();
    agent.says('Meanwhile\n'.repeat(5));
    await page.advance(2_000);
    await drawn();

    expect(items().length).to.be.greaterThan(known);
    expect(place()).to.be.closeTo(top, 1);
  });

  it('moves nothing when the reader scrolls on at the top while older messages are on their way', async () => {
    const { page } = await loadedAgain(350);
    const items = (): HTMLElement[] => [...log(page).querySelectorAll('li')];
    const known = items().length;
    page.simulator.inject({ on: 'GetTranscript', answer: { delayMs: 800 } });
    for (const top of [30, 20, 10]) await scrollTo(page, top);
    const reading = items()[1]!;
    const place = (): number => reading.getBoundingClientRect().top - log(page).getBoundingClientRect().top;
    const top = place();
    await page.advance(2_000);
    await drawn();

    expect(items().length).to.be.greaterThan(known);
    expect(place()).to.be.closeTo(top, 1);
  });

  it('brings an earlier conversation before there is anything to scroll, and says where it ended', async () => {
    const { page, agent } = await conversation(1);
    page.el.style.setProperty('--connect-chat-font-size', '10px');
    page.clock.sleep(23.9 * 60 * 60_000);
    await page.advance(1_000);
    page.simulator.control(page.el.contactId!).rehydrates([
      { role: 'AGENT', displayName: 'Eve', content: 'The day before' },
      { role: 'CUSTOMER', content: 'Thank you' },
    ]);
    agent.says('Again');
    for (let second = 0; second < 5; second++) await page.advance(1_000);

    expect(page.screen()).to.deep.equal([
      '* Sunday, January 4',
      'Eve: The day before',
      'me: Thank you (Sent)',
      '* The chat has ended',
      '* Earlier conversation above',
      '* yesterday',
      '* Ada has joined the chat',
      'Ada: Message 1',
      '* today',
      'Ada: Again',
    ]);
  });

  it('groups what one sender says in a row, and tells their names and times once', async () => {
    const { page, agent } = await conversation(2);
    await page.send('Me');
    await page.send('Me again');
    await page.advance(6 * 60_000);
    agent.says('Later');
    await page.advance(100);

    const visible = (selector: string): string[] =>
      [...page.el.shadowRoot!.querySelectorAll(`.first ${selector}`)].map((each) => each.textContent.trim());
    expect(visible('.name')).to.deep.equal(['Ada', 'Ada']);
    expect(visible('time')).to.deep.equal(['9:00 AM', '9:00 AM', '9:06 AM']);
  });

  it('separates days', async () => {
    const { page, agent } = await conversation(1);

    page.clock.sleep(23.9 * 60 * 60_000);
    await page.advance(30_000);
    agent.says('A new day');
    await page.advance(1_000);

    expect(page.screen()).to.deep.equal([
      '* yesterday',
      '* Ada has joined the chat',
      'Ada: Message 1',
      '* today',
      'Ada: A new day',
    ]);
  });

  it('shows placeholders of the service as what they are', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.says('From the flow');
        flow.bot().says('From the bot');
        flow.bot('Robbie').says('From a bot with a name');
        return Promise.resolve();
      },
    });
    await page.connect();
    const agent = await page.agent('AGENT');
    agent.says('From an agent without a name');
    await page.advance(100);

    expect(page.screen()).to.deep.equal([
      'Assistant: From the flow',
      'Assistant: From the bot',
      'Robbie: From a bot with a name',
      '* Agent has joined the chat',
      'Agent: From an agent without a name',
    ]);
    const names = [...page.el.shadowRoot!.querySelectorAll('.first .name')];
    // The flow and the bot are one and the same for whoever reads.
    expect(names.map((name) => name.textContent)).to.deep.equal(['Assistant', 'Robbie', 'Agent']);
    const roles = [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[data-role]')];
    expect(roles.map((each) => each.dataset.role)).to.deep.equal(['SYSTEM', 'SYSTEM', 'SYSTEM', 'AGENT']);
  });

  it('uses the names and sentences of the page, and leaves out what has none', async () => {
    const page = await createChatPage({
      properties: {
        strings: {
          assistant: 'Shop bot',
          joined: (name) => `${name} takes over`,
          left: () => '',
        },
      },
      scenario: (flow) => {
        flow.bot().says('Hello');
        return Promise.resolve();
      },
    });
    await page.connect();
    const agent = await page.agent('Ada');
    agent.says('Good morning');
    agent.leaves();
    await page.advance(1_000);

    expect(page.screen()).to.deep.equal(['Shop bot: Hello', '* Ada takes over', 'Ada: Good morning']);
    const rule = new CSSStyleSheet();
    rule.replaceSync('connect-chat::part(avatar agent) { opacity: 0.5 }');
    document.adoptedStyleSheets.push(rule);
    const opacity = [...page.el.shadowRoot!.querySelectorAll('[part~="avatar"]')].map(
      (avatar) => getComputedStyle(avatar).opacity,
    );
    document.adoptedStyleSheets.pop();
    expect(opacity).to.deep.equal(['1', '0.5']);
  });

  it('shows the picture and the name that the page has for each role', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.bot().says('Hello');
        return Promise.resolve();
      },
      properties: { strings: { assistant: 'Robin, a robot', agent: 'Our team' } },
    });
    await page.connect();
    (await page.agent('AGENT')).says('Hi');
    await page.advance(100);
    const pictures = { system: 'linear-gradient(rgb(1, 2, 3), rgb(4, 5, 6))', agent: 'none' };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      Object.entries(pictures)
        .map(
          ([role, image]) =>
            `connect-chat::part(avatar ${role}) { background-image: ${image}; font-size: 0 }`,
        )
        .join('\n'),
    );
    document.adoptedStyleSheets.push(sheet);
    try {
      const avatars = [...page.el.shadowRoot!.querySelectorAll('[part~="avatar"]')].map((avatar) =>
        getComputedStyle(avatar),
      );
      expect(avatars.map(({ backgroundImage }) => backgroundImage)).to.deep.equal(Object.values(pictures));
      expect(avatars.map(({ fontSize }) => fontSize)).to.deep.equal(['0px', '0px']);
    } finally {
      document.adoptedStyleSheets.pop();
    }
    expect(page.screen()).to.deep.equal([
      'Robin, a robot: Hello',
      '* Our team has joined the chat',
      'Our team: Hi',
    ]);
  });

  it('says of each who types that they do', async () => {
    const { page, agent } = await conversation(1);
    const other = await page.agent('Max');
    agent.types();
    other.types();
    await page.advance(100);
    const typing = [...page.el.shadowRoot!.querySelectorAll('[part~="typing"]')];
    expect(typing.map((line) => line.textContent.trim())).to.deep.equal(['Ada is typing', 'Max is typing']);

    agent.says('Done');
    await page.advance(100);
    expect(page.visibleText()).not.to.contain('Ada is typing');
    expect(page.visibleText()).to.contain('Max is typing');
  });

  it('shows markup, scripts and tricks with directions as the text they are', async () => {
    const { page, agent } = await conversation(0);
    const hostile = [
      '<img src=x onerror=alert(1)><b>bold</b>',
      '[a](javascript:alert(1)) javascript:alert(1)',
      '{{constructor}} ${alert(1)}',
      '\u202Egnp.exe',
    ];
    for (const text of hostile) agent.says(text);
    await page.advance(100);

    expect(page.screen().slice(1)).to.deep.equal(hostile.map((text) => `Ada: ${text}`));
    const bubbles = page.el.shadowRoot!.querySelectorAll('.bubble');
    expect([...bubbles].flatMap((bubble) => [...bubble.children])).to.deep.equal([]);
    for (const bubble of bubbles) expect(getComputedStyle(bubble).unicodeBidi).to.equal('isolate');
  });

  for (const [what, name, shown] of [
    ['markup', '<b>Ada</b>', '<b>Ada</b>'],
    ['signs that turn the direction', '\u202Eadaadm\u202C\u2066', 'adaadm'],
    ['line breaks and control characters', 'A\nd\u0000a', 'Ada'],
    [
      'marks without end',
      `Z${'\u0335'.repeat(50)}a${'\u0301'.repeat(2)}`,
      `Z${'\u0335'.repeat(3)}a\u0301\u0301`,
    ],
    ['100,000 characters', '😀'.repeat(50_000), '😀'.repeat(60)],
    ['nothing but signs without a width', '\u200F\u2069 ', 'Agent'],
  ] as const) {
    it(`shows a name of ${what} as a name`, async () => {
      const page = await createChatPage();
      await page.connect();
      const agent = await page.agent(name);
      agent.says('Hello');
      agent.types();
      await page.advance(200);

      expect(page.screen()).to.deep.equal([`* ${shown} has joined the chat`, `${shown}: Hello`]);
      expect(page.part('typing')!.textContent.trim()).to.equal(`${shown} is typing`);
      expect(page.part('panel')!.querySelector('b')).to.equal(null);
      expect(log(page).scrollWidth).to.equal(log(page).clientWidth);
    });
  }

  it('goes on working with a message of 100,000 characters, and one of marks that pile up', async () => {
    const { page, agent } = await conversation(1);
    agent.says('<b>x</b>'.repeat(12_500));
    agent.says('Z'.concat('\u0335\u0301'.repeat(500)));
    agent.says('Hello');
    await page.send('Hi');
    await page.advance(1_000);

    expect(page.screen()).to.have.lengthOf(6);
    expect(page.screen()[2]).to.have.lengthOf.at.least(100_000);
    expect(page.screen().slice(4)).to.deep.equal(['Ada: Hello', 'me: Hi (Sent)']);
    expect(log(page).scrollWidth).to.equal(log(page).clientWidth);
    // What is piled up above a letter must not cover what others have said.
    for (const bubble of page.el.shadowRoot!.querySelectorAll('.bubble')) {
      expect(getComputedStyle(bubble).overflow).to.equal('clip');
    }
  });

  it('makes links of addresses that are safe, and opens them without leaving the chat', async () => {
    const { page, agent } = await conversation(0);
    agent.says(
      'See https://example.com/a_(b), or write to mailto:help@example.com. Not http://me:pw@example.com!',
    );
    await page.advance(100);

    const links = [...page.el.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.bubble a')];
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://example.com/a_(b)',
      'mailto:help@example.com',
    ]);
    for (const { target, rel } of links) {
      expect(target).to.equal('_blank');
      expect(rel).to.equal('noopener noreferrer nofollow');
    }
  });
});
