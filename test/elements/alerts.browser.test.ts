import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { guideViews } from '../../src/simulator/index.js';
import { listen } from './ears.js';
import {
  closeChatPages,
  createChatPage,
  finishAnimations,
  type ChatPage,
  type ChatPageOptions,
} from './harness.js';
import {
  replaceNotifications,
  replaceSound,
  type Loudspeaker,
  type NotificationDesk,
} from './surroundings.js';
import { warningsDuring } from './overheard.js';

const PREFERENCES = 'connect-chat-preferences';

/** A chat with an agent, its panel closed. */
async function minimised(options: ChatPageOptions = {}) {
  const page = await createChatPage(options);
  await page.connect();
  const agent = await page.agent('Ada');
  await page.click('Close');
  return { page, agent };
}

const previewOf = (page: ChatPage): string | undefined =>
  page.part('preview')?.innerText.replace(/\s+/g, ' ').trim();

async function prefer(page: ChatPage, preferences: object): Promise<void> {
  page.storages.localStorage.entries.set(PREFERENCES, JSON.stringify(preferences));
  await page.settle();
}

let desk: NotificationDesk;
let loudspeaker: Loudspeaker;
const { title } = document;
beforeEach(async () => {
  desk = replaceNotifications();
  loudspeaker = replaceSound();
  document.title = 'The shop';
  // Browsers play nothing on a page that nobody has touched.
  await sendKeys({ press: 'a' });
});
afterEach(async () => {
  await closeChatPages();
  desk.restore();
  loudspeaker.restore();
  document.title = title;
});

describe('the preview', () => {
  it('shows the newest message beside the launcher, and opens the chat', async () => {
    const { page, agent } = await minimised();
    expect(page.part('preview')).to.equal(null);
    const { said, stop } = listen(page);
    agent.says('First');
    agent.says('Your card is <b>blocked</b>');
    await page.advance(2_000);
    stop();

    expect(previewOf(page)).to.equal('Ada Your card is <b>blocked</b>');
    // The transcript says it, though it is closed: nobody hears it twice.
    expect(said()).to.deep.equal(['Ada: First', 'Ada: Your card is <b>blocked</b>']);
    finishAnimations(page);
    const { bottom, right } = page.part('preview')!.getBoundingClientRect();
    expect(bottom).to.be.below(page.part('launcher')!.getBoundingClientRect().top);
    expect(right).to.be.at.most(innerWidth);

    page.part('preview')!.querySelector('button')!.click();
    await page.settle();
    await page.settle();

    expect(page.el.open).to.be.true;
    expect(page.part('preview')).to.equal(null);
    await page.click('Close');
    expect(page.part('preview')).to.equal(null);
  });

  it('has nothing to say of news of the wait, and of a guide what it is about', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        await flow.pause(5_000);
        flow.says('{"connect-chat":{"position":2}}');
        await flow.pause(5_000);
        flow.showsView(guideViews.list);
      },
    });
    await page.connect();
    await page.click('Close');
    await page.advance(6_000);
    expect(previewOf(page)).to.equal(undefined);
    await page.advance(6_000);
    expect(previewOf(page)).to.equal('Assistant Which reservation?');
  });

  it('names a file', async () => {
    const { page, agent } = await minimised();
    agent.sendsFile({ name: 'terms.pdf', contentType: 'application/pdf', bytes: new Uint8Array(3) });
    await page.advance(2_000);

    expect(page.el.unreadCount).to.equal(1);
    expect(previewOf(page)).to.equal('Ada File: terms.pdf');
  });

  it('stays away once it was sent away, until the chat was open again', async () => {
    const { page, agent } = await minimised();
    agent.says('One');
    await page.advance(100);
    await page.click('Close');
    expect(page.part('preview')).to.equal(null);
    expect(page.el.shadowRoot!.activeElement).to.equal(page.part('launcher'));
    agent.says('Two');
    await page.advance(100);
    expect(page.part('preview')).to.equal(null);
    expect(page.el.unreadCount).to.equal(2);

    await page.open();
    await page.click('Close');
    agent.says('Three');
    await page.advance(100);

    expect(previewOf(page)).to.equal('Ada Three');
  });

  it('covers a small page for a few seconds only', async () => {
    await setViewport({ width: 500, height: 700 });
    const { page, agent } = await minimised();
    agent.says('Hello');
    await page.advance(5_000);
    expect(previewOf(page)).to.equal('Ada Hello');
    await page.advance(5_000);

    expect(page.part('preview')).to.equal(null);
    expect(page.el.unreadCount).to.equal(1);
    await setViewport({ width: 1000, height: 800 });
  });

  it('is short, whatever the message is', async () => {
    await setViewport({ width: 500, height: 700 });
    const { page, agent } = await minimised();
    agent.says(`\u202e${'e\u0301\u0302\u0303'.repeat(20)} ${'x'.repeat(10_000)}`);
    await page.advance(100);

    const { left, height } = page.part('preview')!.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(height).to.be.below(160);
    await setViewport({ width: 1000, height: 800 });
  });

  it('goes with the element', async () => {
    const { page, agent } = await minimised();
    agent.says('Hello');
    await page.advance(100);
    page.el.remove();
    await page.clock.settle();

    expect(page.timers()).to.equal(0);
  });

  for (const theme of ['light', 'dark']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`has nothing that axe finds: ${theme}, ${dir}`, async () => {
        const { page, agent } = await minimised({ attributes: { theme, dir } });
        agent.says('Hello');
        await page.advance(100);
        finishAnimations(page);
        await expect(page.el).to.be.accessible();
      });
    }
  }
});

describe('the title of the page', () => {
  it('counts what arrives while nobody can see the page, and is the old one again', async () => {
    const { page, agent } = await minimised();
    agent.says('Seen by the badge');
    await page.advance(100);
    expect(document.title).to.equal('The shop');

    page.platform.hide();
    agent.says('Two');
    await page.advance(100);
    expect(document.title).to.equal('(2) The shop');
    page.platform.show();
    await page.settle();

    expect(document.title).to.equal('The shop');
    expect(page.el.unreadCount).to.equal(2);
  });

  it('counts with the panel open, too, and all is read when the page is back', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent('Ada');
    page.platform.hide();
    agent.says('One');
    agent.says('Two');
    await page.advance(100);
    expect(document.title).to.equal('(2) The shop');
    expect(page.el.unreadCount).to.equal(2);

    page.platform.show();
    await page.advance(100);

    expect(document.title).to.equal('The shop');
    expect(page.el.unreadCount).to.equal(0);
    expect(page.heard('connect-chat-unread').map(({ detail }) => detail.count)).to.deep.equal([1, 2, 0]);
  });

  it('may be changed by the page meanwhile', async () => {
    const { page, agent } = await minimised();
    page.platform.hide();
    agent.says('One');
    await page.advance(100);
    document.title = 'The checkout';
    agent.says('Two');
    await page.advance(100);
    expect(document.title).to.equal('(2) The checkout');
    document.title = `* ${document.title}`;
    page.platform.show();
    await page.settle();

    expect(document.title).to.equal('* The checkout');
  });

  it('is restored to the letter, and counts all chats of the page', async () => {
    document.querySelector('title')!.textContent = '  A   B\n';
    const one = await minimised();
    const other = await minimised({ beside: one.page });
    for (const { page, agent } of [one, other]) {
      page.platform.hide();
      agent.says('Hello');
      await page.advance(100);
    }
    expect(document.title).to.equal('(2) A B');
    one.page.el.remove();
    expect(document.title).to.equal('(1) A B');
    other.page.platform.show();
    await other.page.settle();

    expect(document.querySelector('title')!.textContent).to.equal('  A   B\n');
  });

  it('is made up for a page that has none', async () => {
    document.querySelector('title')!.remove();
    const { page, agent } = await minimised();
    page.platform.hide();
    agent.says('Hello');
    await page.advance(100);
    expect(document.title).to.equal('(1)');
    page.platform.show();
    await page.settle();

    expect(document.querySelector('title')).to.equal(null);
  });
});

describe('the icon of an app', () => {
  it('shows the count, and nothing happens where it cannot', async () => {
    const badges: (number | 'clear' | undefined)[] = [];
    Object.assign(navigator, {
      setAppBadge: (count?: number) => Promise.resolve(void badges.push(count)),
      clearAppBadge: () => (badges.push('clear'), Promise.reject(new Error('No app'))),
    });
    const { page, agent } = await minimised();
    page.platform.hide();
    agent.says('Hello');
    await page.advance(100);
    page.platform.show();
    await page.settle();
    Reflect.deleteProperty(navigator, 'setAppBadge');
    Reflect.deleteProperty(navigator, 'clearAppBadge');

    expect(badges).to.deep.equal([1, 'clear']);
  });
});

describe('a tone', () => {
  it('is heard with what is not seen, where the visitor wants it', async () => {
    const { page, agent } = await minimised();
    agent.says('Off by default');
    await page.advance(100);
    expect(loudspeaker.notes).to.deep.equal([]);

    await prefer(page, { sound: true });
    agent.says('Closed');
    await page.advance(100);
    expect(loudspeaker.notes).to.have.lengthOf(2);

    await page.open();
    agent.says('Seen');
    await page.advance(100);
    expect(loudspeaker.notes).to.have.lengthOf(2);

    page.platform.hide();
    agent.says('Hidden');
    await page.advance(1_000);
    expect(loudspeaker.notes).to.have.lengthOf(4);
  });

  it('is no trouble where there is no sound', async () => {
    loudspeaker.restore();
    loudspeaker = replaceSound({ broken: true });
    const { page, agent } = await minimised();
    await prefer(page, { sound: true });
    const warnings = await warningsDuring(async () => {
      for (const text of ['Hi', 'Hello']) {
        agent.says(text);
        await page.advance(5_000);
      }
    });

    expect(previewOf(page)).to.equal('Ada Hello');
    expect(page.errorCodes()).to.deep.equal([]);
    expect(warnings).to.deep.equal(['has no sound here']);
  });
});

type Worker = Pick<ServiceWorkerRegistration, 'showNotification' | 'getNotifications'>;

describe('a notification', () => {
  /** The page's service worker, or that it has none; the browser's own answer takes time that no virtual clock knows of. */
  function registerWorker(worker: Worker | undefined): void {
    Object.defineProperty(navigator, 'serviceWorker', {
      value: { getRegistration: () => Promise.resolve(worker) },
      configurable: true,
    });
  }
  afterEach(() => Reflect.deleteProperty(navigator, 'serviceWorker'));

  it('tells of a message in a page that is hidden, and leads back to it', async () => {
    desk.permission = 'granted';
    const { page, agent } = await minimised();
    await prefer(page, { notify: true });
    agent.says('In sight');
    await page.advance(1_000);
    expect(desk.shown).to.deep.equal([]);

    page.platform.hide();
    agent.says('Your card is here');
    await page.advance(1_000);
    expect(desk.shown.map(({ title: name, options }) => [name, options.body])).to.deep.equal([
      ['Ada', 'Your card is here'],
    ]);

    page.platform.show();
    desk.shown[0]!.onclick?.();
    await page.advance(1_000);

    expect(page.el.open).to.be.true;
    expect(desk.shown[0]!.closed).to.be.true;
  });

  it('is no trouble where only service workers may show one', async () => {
    desk.restore();
    desk = replaceNotifications({ broken: true });
    desk.permission = 'granted';
    registerWorker(undefined);
    const { page, agent } = await minimised();
    await prefer(page, { notify: true, sound: true });
    page.platform.hide();
    const warnings = await warningsDuring(async () => {
      for (const text of ['Hi', 'Hello']) {
        agent.says(text);
        await page.advance(5_000);
      }
    });

    expect(document.title).to.equal('(2) The shop');
    expect(loudspeaker.notes).to.have.lengthOf(4);
    expect(warnings).to.deep.equal(['has no service worker here']);
  });

  it('is shown by the service worker of the page where only that may', async () => {
    desk.restore();
    desk = replaceNotifications({ broken: true });
    desk.permission = 'granted';
    const shown: { title: string; body: string | undefined; closed: boolean }[] = [];
    const worker: Worker = {
      showNotification: (title, options) =>
        Promise.resolve(void shown.push({ title, body: options?.body, closed: false })),
      getNotifications: () =>
        Promise.resolve(
          shown.map((entry) => ({ close: () => (entry.closed = true) }) as unknown as Notification).slice(-1),
        ),
    };
    registerWorker(worker);
    const { page, agent } = await minimised();
    await prefer(page, { notify: true });
    page.platform.hide();
    agent.says('Your card is here');
    await page.advance(1_000);
    expect(shown).to.deep.equal([{ title: 'Ada', body: 'Your card is here', closed: false }]);

    page.platform.show();
    await page.settle();
    expect(shown.map(({ closed }) => closed)).to.deep.equal([true]);
  });

  it('is off for preferences that cannot be read', async () => {
    const { page, agent } = await minimised();
    for (const damaged of ['{"sound":tr', '[]', '{"sound":"yes","notify":1,"size":99}']) {
      page.storages.localStorage.entries.set(PREFERENCES, damaged);
      page.platform.hide();
      agent.says('Hello');
      await page.advance(1_000);
      page.platform.show();
    }
    page.storages.localStorage.fault = 'reading';
    agent.says('Hello');
    await page.advance(1_000);

    expect(desk.shown).to.deep.equal([]);
    expect(loudspeaker.notes).to.deep.equal([]);
  });
});
