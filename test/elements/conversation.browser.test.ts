import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage } from './harness.js';

describe('a conversation', () => {
  afterEach(closeChatPages);

  it('goes from the launcher through a bot to an agent and to the end', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        flow.says('Welcome!');
        const bot = flow.bot();
        bot.says('What is it about?');
        await bot.next();
        bot.says('I will get you somebody.');
      },
    });

    await page.connect();
    await page.send('My card is lost');
    await page.advance(1_000);
    const agent = await page.agent('Ada');
    agent.says('Hello, this is Ada.');
    await page.advance(100);
    await page.send('Thank you');
    await page.advance(1_000);
    agent.endsChat();
    await page.advance(5_000);

    expect(page.screen()).to.deep.equal([
      'Assistant: Welcome!',
      'Assistant: What is it about?',
      'me: My card is lost',
      'Assistant: I will get you somebody.',
      '* Ada has joined the chat',
      'Ada: Hello, this is Ada.',
      'me: Thank you (Sent)',
      '* Ada has left the chat',
    ]);
    expect(page.el.state).to.equal('ended');
    expect(page.canWrite()).to.be.false;
    // It is said once, in one place, and in the words that a screen reader has heard.
    expect(page.visibleText().match(/ended|over/g)).to.deep.equal(['ended']);
    expect(page.part('ended')!.textContent.trim()).to.equal(page.status());
  });

  it('tells the page what happens, once and in order', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.bot().says('Hello');
        return Promise.resolve();
      },
    });

    await page.connect();
    await page.send('Hi');
    await page.advance(1_000);

    const contents = (name: 'connect-chat-message' | 'connect-chat-message-sent'): readonly string[] =>
      page.heard(name).map(({ detail }) => detail.message.content);
    expect(page.heard('connect-chat-state').map(({ detail }) => detail)).to.deep.equal([
      { state: 'starting', previous: 'idle' },
      { state: 'connecting', previous: 'starting' },
      { state: 'connected', previous: 'connecting' },
    ]);
    expect(contents('connect-chat-message')).to.deep.equal(['Hello']);
    expect(contents('connect-chat-message-sent')).to.deep.equal(['Hi']);
    expect(page.eventNames().filter((name) => !['state', 'event', 'typing'].includes(name))).to.deep.equal([
      'shown',
      'before-start',
      'started',
      'message',
      'before-send',
      'message-sent',
    ]);
  });

  it('sends what was written before the chat was there', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: { delayMs: 3_000 } });

    await page.open();
    await page.send('First');
    await page.send('Second');

    expect(page.el.state).to.equal('starting');
    expect(page.screen()).to.deep.equal([
      'me: First (Waiting to be sent)',
      'me: Second (Waiting to be sent)',
    ]);

    await page.advance(10_000);

    expect(page.screen()).to.deep.equal(['me: First', 'me: Second (Sent)']);
    expect(
      page
        .contact()
        .transcript.map(({ Content }) => Content)
        .filter(Boolean),
    ).to.deep.equal(['First', 'Second']);
  });

  for (const [order, answer] of [
    ['the echo before the answer', { delayMs: 2_000 }],
    ['the answer before the echo', undefined],
  ] as const) {
    it(`shows one bubble with ${order}`, async () => {
      const page = await createChatPage();
      await page.connect();
      if (answer) page.simulator.inject({ on: 'SendMessage', answer });
      else page.simulator.inject({ on: 'frame', answer: { delayMs: 2_000 } });

      await page.send('Hello');
      const bubble = page.part('bubble');
      await page.advance(5_000);

      expect(page.screen()).to.deep.equal(['me: Hello (Sent)']);
      expect(page.part('bubble')).to.equal(bubble);
    });
  }

  it('shows who is typing until they have spoken', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent('Ada');

    agent.types();
    await page.advance(100);
    expect(page.part('typing')?.textContent.trim()).to.equal('Ada is typing');

    agent.says('Done');
    await page.advance(100);
    expect(page.part('typing')).to.equal(null);
  });

  it('starts a second chat after the first one', async () => {
    const page = await createChatPage();
    await page.connect();
    const first = page.el.contactId;
    (await page.agent()).endsChat();
    await page.advance(5_000);

    await page.click('Start a new chat');
    await page.advance(1_000);
    await page.send('Here again');
    await page.advance(1_000);

    expect(page.el.contactId).not.to.equal(first);
    expect(page.screen()).to.deep.equal(['me: Here again (Sent)']);
    expect(page.el.state).to.equal('connected');
  });

  it('asks before it ends a chat, and then ends it', async () => {
    const page = await createChatPage();
    await page.connect();

    await page.click('End chat');
    expect(page.visibleText()).to.contain('End this chat?');
    await page.click('Keep chatting');
    expect(page.el.state).to.equal('connected');

    await page.click('End chat');
    page.part('panel')!.querySelector<HTMLElement>('[role="alertdialog"] .danger')!.click();
    await page.advance(15_000);

    expect(page.el.state).to.equal('ended');
    expect(page.visibleText()).to.contain('You have ended this chat.');
    expect(page.simulator.contacts()[0]?.state).to.equal('ended');
  });

  it('starts with the first message where the page wants that', async () => {
    const page = await createChatPage({ attributes: { start: 'message' } });

    await page.open();
    await page.advance(5_000);
    expect(page.calls('Start')).to.equal(0);

    await page.send('Hello');
    await page.advance(1_000);

    expect(page.calls('Start')).to.equal(1);
    expect(page.screen()).to.deep.equal(['me: Hello (Sent)']);
  });

  it('waits for the page where the page wants that', async () => {
    const page = await createChatPage({ attributes: { start: 'manual' } });

    await page.open();
    expect(page.canWrite()).to.be.false;

    const started = page.el.startChat();
    await page.advance(1_000);
    await started;

    expect(page.el.state).to.equal('connected');
    expect(page.canWrite()).to.be.true;
  });

  it('shows what it can of what it does not know', async () => {
    const interactive = {
      templateType: 'NotYet',
      version: '1.0',
      data: { content: { title: 'What fruit?', elements: [{ title: 'Apple' }, { title: 'Pear' }] } },
    };
    const page = await createChatPage({
      attributes: {
        'content-types': 'text/plain application/json application/vnd.amazonaws.connect.message.interactive',
      },
    });
    await page.connect();
    const agent = await page.agent('Ada');

    agent.sends('application/vnd.amazonaws.connect.message.interactive', JSON.stringify(interactive));
    agent.sends('application/json', '{"a":1}');
    await page.advance(100);

    expect(page.screen().slice(1)).to.deep.equal([
      'Ada: What fruit?\n• Apple\n• Pear',
      'Ada: This message cannot be shown here',
    ]);
  });

  it('counts what arrives while the panel is closed', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent();
    await page.click('Close');

    agent.says('One');
    agent.says('Two');
    await page.advance(100);

    expect(page.el.unreadCount).to.equal(2);
    expect(page.part('badge')?.textContent.trim()).to.equal('2');
    expect(page.part('launcher')?.getAttribute('aria-label')).to.equal('Chat, 2 new messages');

    await page.open();

    expect(page.el.unreadCount).to.equal(0);
    expect(page.part('badge')).to.equal(null);
    expect(page.heard('connect-chat-unread').map(({ detail }) => detail.count)).to.deep.equal([1, 2, 0]);
  });
});
