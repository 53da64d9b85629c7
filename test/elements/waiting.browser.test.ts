import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';
import { listen } from './ears.js';
import '../session/preload.js';

const news = (told: object): string => JSON.stringify({ 'connect-chat': told });

const status = (page: ChatPage): readonly string[] =>
  [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('.wait')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );

describe('the wait', () => {
  afterEach(closeChatPages);

  it('is one status that follows the queue, and is gone when somebody is there', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        flow.joinQueue();
        flow.says(news({ position: 3, waitSeconds: 240 }));
        await flow.pause(10_000);
        flow.says(news({ position: 2, waitSeconds: 170, callbackUrl: 'https://example.com/call' }));
        await flow.pause(10_000);
        flow.says(news({ position: 1 }));
      },
    });
    await page.connect();
    await page.advance(500);
    expect(status(page)).to.deep.equal(['Your place in the queue: 3 Waiting time about 4 minutes']);

    await page.advance(10_000);
    expect(status(page)).to.deep.equal([
      'Your place in the queue: 2 Waiting time about 3 minutes Call me back',
    ]);
    expect(page.el.shadowRoot!.querySelector<HTMLAnchorElement>('.wait a')!.href).to.equal(
      'https://example.com/call',
    );
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    await page.send('I am patient');
    await page.advance(10_000);
    expect(status(page)).to.deep.equal(['You are next']);

    const agent = await page.agent('Ada');
    agent.says('Hello');
    await page.advance(500);
    expect(status(page)).to.deep.equal([]);
    expect(page.screen().filter((line) => line.includes('connect-chat'))).to.deep.equal([]);
  });

  it('is read aloud when the place has changed, but not every moment', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        for (const position of [9, 8, 7, 6, 5]) {
          flow.says(news({ position }));
          await flow.pause(10_000);
        }
      },
    });
    const ears = listen(page);
    await page.connect();
    await page.advance(60_000);
    expect(ears.said().filter((line) => line.includes('queue'))).to.deep.equal([
      'Assistant: Your place in the queue: 9',
      'Assistant: Your place in the queue: 6',
    ]);
  });

  it('for the customer to answer counts down, and ends with a word', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.says(news({ endsInSeconds: 120 }));
        return Promise.resolve();
      },
    });
    await page.connect();
    await page.settle();
    const before = status(page)[0]!;
    expect(before).to.match(/^Are you still there\? The chat closes in 1:\d\d\. I am still here$/);
    await page.advance(30_000);
    expect(status(page)[0]).not.to.equal(before);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    await page.click('I am still here');
    await page.advance(500);
    expect(page.contact().transcript.at(-1)!.Content).to.equal('I am still here');
    expect(status(page)).to.deep.equal(['Answered']);
  });

  for (const [device, skewMs] of [
    ['is right', 0],
    ['is ten minutes ahead', 600_000],
    ['is ten minutes behind', -600_000],
    ['is years behind', -2e11],
  ] as const) {
    it(`counts down from when it was told where the clock of the device ${device}`, async () => {
      const page = await createChatPage({
        scenario: async (flow) => {
          await flow.pause(5_000);
          flow.says(news({ endsInSeconds: 120 }));
        },
      });
      page.platform.skew(skewMs);
      await page.connect();
      await page.advance(5_000);
      expect(status(page)[0]).to.match(/ closes in (2:00|1:5[789])\./);
      await page.advance(30_000);
      expect(status(page)[0]).to.match(/ closes in 1:(30|2[789])\./);
      // Setting it right changes nothing.
      page.platform.skew(0);
      await page.advance(30_000);
      expect(status(page)[0]).to.match(/ closes in (1:00|0:5[789])\./);
    });
  }

  it('is asked for without a number after a reload, and with one when it is news again', async () => {
    const before = await createChatPage({
      scenario: async (flow) => {
        flow.says(news({ endsInSeconds: 120 }));
        await flow.pause(60_000);
        flow.says(news({ endsInSeconds: 60 }));
      },
    });
    await before.connect();
    const page = await createChatPage({ after: before });
    page.platform.skew(-600_000);
    await page.advance(2_000);
    expect(status(page)).to.deep.equal([
      'Are you still there? The chat closes soon unless you write something. I am still here',
    ]);
    await page.advance(60_000);
    expect(status(page)[0]).to.match(/ closes in (1:00|0:5\d)\./);
  });

  it('is nothing to come back for, but that the chat is going to be ended is', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        await flow.pause(5_000);
        flow.says(news({ position: 3, waitSeconds: 240 }));
        flow.says(news({ position: 2, callbackUrl: 'https://example.com/call' }));
        await flow.pause(5_000);
        flow.says(news({ endsInSeconds: 120 }));
      },
    });
    await page.connect();
    await page.click('Close');
    await page.advance(5_000);
    expect(page.el.transcript.filter(({ kind }) => kind === 'message')).to.have.length(2);
    expect(page.el.unreadCount).to.equal(0);
    await page.advance(5_000);
    expect(page.el.unreadCount).to.equal(1);
  });

  it('counts down to the end and not to nothing', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.says(news({ endsInSeconds: 5 }));
        return Promise.resolve();
      },
    });
    await page.connect();
    await page.advance(1_000);
    expect(status(page).join()).to.contain('closes in 0:0');
    await page.advance(10_000);
    expect(page.el.state).to.equal('connected');
    expect(status(page)).to.deep.equal([
      'Are you still there? The chat closes soon unless you write something. I am still here',
    ]);
  });

  it('is over with the chat', async () => {
    for (const told of [{ position: 3 }, { endsInSeconds: 2 }]) {
      const page = await createChatPage({
        scenario: async (flow) => {
          flow.says(news(told));
          await flow.pause(5_000);
        },
      });
      await page.connect();
      await page.settle();
      expect(status(page)).to.have.length(1);
      page.simulator.control(page.el.contactId!).ends();
      await page.advance(1_000);
      expect(page.el.state).to.equal('ended');
      expect(status(page)).to.deep.equal([]);
    }
  });

  it('of an earlier conversation is not the wait of this one', async () => {
    const page = await createChatPage();
    await page.connect();
    page.simulator.control(page.el.contactId!).rehydrates([
      { role: 'SYSTEM', content: news({ position: 7 }) },
      { role: 'SYSTEM', content: 'Hello' },
    ]);
    await page.advance(5_000);
    // The reader wants to see what was before.
    page.part('transcript')!.dispatchEvent(new Event('scroll'));
    await page.advance(1_000);
    expect(page.screen().some((line) => line.includes('Hello'))).to.be.true;
    expect(status(page)).to.deep.equal([]);
    expect(page.screen().filter((line) => line.includes('connect-chat'))).to.deep.equal([]);
  });

  it('for the customer is not over when an agent writes', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        flow.says(news({ endsInSeconds: 120 }));
        await flow.pause(500_000);
      },
    });
    await page.connect();
    const agent = await page.agent('Ada');
    agent.says('Are you there?');
    await page.advance(500);
    expect(status(page)).to.have.length(1);
    expect(status(page)[0]).to.match(/^Are you still there\? The chat closes in 1:\d\d\. I am still here$/);
    await page.click('I am still here');
    await page.advance(500);
    expect(status(page)).to.deep.equal(['Answered']);
  });

  it('that says nothing known is shown as it is', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.says('{"connect-chat":{"foo":2}}');
        return Promise.resolve();
      },
    });
    await page.connect();
    await page.settle();
    expect(page.screen().at(-1)).to.equal('Assistant: {"connect-chat":{"foo":2}}');
  });

  it('counts no more once the chat was taken out of the page', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.says(news({ endsInSeconds: 120 }));
        return Promise.resolve();
      },
    });
    await page.connect();
    page.el.remove();
    await page.settle();
    expect(page.timers()).to.equal(0);
  });

  for (const [what, told] of [
    ['no object', '7'],
    ['nothing', '{}'],
    ['an address that must not be opened', '{"callbackUrl":"javascript:alert(1)","position":2}'],
    ['half of one', '{"position":'],
  ]) {
    it(`is not told by ${what!}`, async () => {
      const page = await createChatPage({
        scenario: (flow) => {
          flow.says(`{"connect-chat":${told!}}`);
          return Promise.resolve();
        },
      });
      await page.connect();
      await page.settle();
      expect(page.el.shadowRoot!.querySelectorAll('.wait a, .wait button')).to.have.length(0);
    });
  }
});
