import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { FEATURES } from '../../src/elements/feature-loaders.js';
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

const menuOf = (page: ChatPage): HTMLElement | null => page.el.shadowRoot!.querySelector('[role=menu]');
const nameOf = (item: Element): string => (item as HTMLElement).innerText.trim();
const items = (page: ChatPage): readonly HTMLElement[] => [
  ...(menuOf(page)?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
];
const item = (page: ChatPage, name: string): HTMLElement =>
  items(page).find((each) => nameOf(each).startsWith(name))!;
const focused = (page: ChatPage): string => {
  const active = page.el.shadowRoot!.activeElement;
  return active ? nameOf(active) || active.getAttribute('part') || '' : '';
};

async function openMenu(page: ChatPage): Promise<void> {
  page.part('menu')!.click();
  while (!menuOf(page)) await page.settle();
  await page.settle();
}

async function choose(page: ChatPage, name: string): Promise<void> {
  item(page, name).click();
  await page.settle();
  await page.settle();
}

async function connected(options: ChatPageOptions = {}): Promise<ChatPage> {
  const page = await createChatPage(options);
  await page.connect();
  return page;
}

let desk: NotificationDesk;
let loudspeaker: Loudspeaker;
beforeEach(() => {
  desk = replaceNotifications();
  loudspeaker = replaceSound();
});
afterEach(async () => {
  await closeChatPages();
  desk.restore();
  loudspeaker.restore();
});

describe('the menu', () => {
  it('opens at its first entry, and gives the focus back', async () => {
    const page = await connected();
    const button = page.part('menu')!;
    expect(button.getAttribute('aria-haspopup')).to.equal('menu');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    while (!menuOf(page)) await page.settle();
    await page.settle();

    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(focused(page)).to.equal('Sound');
    expect(items(page).map(nameOf)).to.deep.equal([
      'Sound',
      'Notifications',
      '100%',
      '125%',
      '150%',
      '200%',
      'Save conversation',
      'Save as plain text',
      'Print',
      'End chat',
    ]);

    await sendKeys({ press: 'Escape' });
    await page.settle();
    expect(menuOf(page)).to.equal(null);
    expect(page.el.open).to.be.true;
    expect(page.el.shadowRoot!.activeElement).to.equal(button);
  });

  it('is walked through by arrows, Home, End and first letters', async () => {
    const page = await connected();
    await openMenu(page);
    const walk: string[] = [];
    for (const press of [
      'ArrowUp',
      'ArrowDown',
      'ArrowDown',
      'End',
      'Home',
      'p',
      's',
      's',
      'ArrowRight',
      'ArrowLeft',
    ]) {
      await sendKeys({ press });
      walk.push(focused(page));
    }
    expect(walk).to.deep.equal([
      'End chat',
      'Sound',
      'Notifications',
      'End chat',
      'Sound',
      'Print',
      'Sound',
      'Save conversation',
      'Save as plain text',
      'Save conversation',
    ]);
  });

  it('closes when one goes elsewhere', async () => {
    const page = await connected();
    await openMenu(page);
    page.field().focus();
    await page.settle();
    expect(menuOf(page)).to.equal(null);
    expect(page.el.shadowRoot!.activeElement).to.equal(page.field());

    await openMenu(page);
    await sendKeys({ press: 'Tab' });
    await page.settle();
    expect(menuOf(page)).to.equal(null);

    await openMenu(page);
    page.part('menu')!.click();
    await page.settle();
    expect(menuOf(page)).to.equal(null);

    await openMenu(page);
    await page.el.hide();
    await page.open();
    expect(menuOf(page)).to.equal(null);
  });

  it('asks before it ends the chat', async () => {
    const page = await connected();
    await openMenu(page);
    await choose(page, 'End chat');

    expect(menuOf(page)).to.equal(null);
    expect(page.visibleText()).to.contain('End this chat?');
    expect(focused(page)).to.equal('Keep chatting');
  });

  it('says so when it cannot be fetched, and is fetched again', async () => {
    const page = await connected();
    const { menu } = FEATURES;
    FEATURES.menu = () => Promise.reject(new TypeError('Failed to fetch'));
    const { said, stop } = listen(page);
    await page.click('Menu');
    await page.advance(1_000);
    stop();
    FEATURES.menu = menu;
    expect(said()).to.deep.equal(['The chat cannot be reached. Please check your connection.']);
    expect(page.part('menu')!.getAttribute('aria-expanded')).to.equal('false');

    await openMenu(page);
    expect(focused(page)).to.equal('Sound');
  });

  it('has nothing to end or to save before there is anything', async () => {
    const page = await createChatPage({ attributes: { start: 'manual' } });
    await page.open();
    await openMenu(page);

    expect(item(page, 'End chat')).to.equal(undefined);
    expect(item(page, 'Save conversation').getAttribute('aria-disabled')).to.equal('true');
    await choose(page, 'Save conversation');
    expect(menuOf(page)).to.exist;
  });

  it('makes texts larger, for the next page, too', async () => {
    const page = await connected();
    const before = parseFloat(getComputedStyle(page.part('title')!).fontSize);
    await openMenu(page);
    expect(item(page, '100%').getAttribute('aria-checked')).to.equal('true');
    await choose(page, '150%');

    expect(item(page, '150%').getAttribute('aria-checked')).to.equal('true');
    expect(item(page, '100%').getAttribute('aria-checked')).to.equal('false');
    expect(focused(page)).to.equal('Sound');
    expect(parseFloat(getComputedStyle(page.part('title')!).fontSize)).to.be.closeTo(1.5 * before, 0.1);

    const next = await createChatPage({ after: page });
    while (next.el.state !== 'connected') await next.advance(100);
    await next.settle();
    expect(parseFloat(getComputedStyle(next.part('title')!).fontSize)).to.be.closeTo(1.5 * before, 0.1);
  });

  it('remembers for the next page that a tone is wanted, which nobody hears there before they touch it', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    await openMenu(page);
    await choose(page, 'Sound');
    const next = await createChatPage({ after: page });
    while (next.el.state !== 'connected') await next.advance(100);
    next.platform.hide();
    /** How many notes there are of a message that comes now. */
    const notesOf = async (text: string): Promise<number> => {
      const before = loudspeaker.notes.length;
      agent.says(text);
      await next.advance(1_000);
      return loudspeaker.notes.length - before;
    };

    // A page that was just loaded, as browsers see it: a test has one that was touched long ago.
    Object.defineProperty(navigator, 'userActivation', {
      value: { hasBeenActive: false },
      configurable: true,
    });
    try {
      expect(await notesOf('Before any gesture')).to.equal(0);
    } finally {
      Reflect.deleteProperty(navigator, 'userActivation');
    }
    await sendKeys({ press: 'a' });
    expect(await notesOf('After one')).to.equal(2);

    next.platform.show();
    await openMenu(next);
    expect(item(next, 'Sound').getAttribute('aria-checked')).to.equal('true');
    await choose(next, 'Sound');
    const third = await createChatPage({ after: next });
    while (third.el.state !== 'connected') await third.advance(100);
    await openMenu(third);
    expect(item(third, 'Sound').getAttribute('aria-checked')).to.equal('false');
  });

  it('keeps nothing where the page wants nothing kept, and works where nothing can be', async () => {
    const forgetful = await connected({ attributes: { persist: 'none' } });
    await openMenu(forgetful);
    await choose(forgetful, 'Sound');
    expect(item(forgetful, 'Sound').getAttribute('aria-checked')).to.equal('true');
    expect(forgetful.storages.localStorage.entries.size).to.equal(0);

    const full = await connected();
    full.storages.localStorage.fault = 'writing';
    await openMenu(full);
    await choose(full, 'Sound');
    expect(item(full, 'Sound').getAttribute('aria-checked')).to.equal('true');
  });

  it('lets a tone be heard when it is switched on, and only then', async () => {
    const page = await connected();
    await openMenu(page);
    expect(item(page, 'Sound').getAttribute('aria-checked')).to.equal('false');
    // A real key: browsers play nothing on a page that nobody has touched.
    await sendKeys({ press: 'Enter' });
    await page.settle();
    await sendKeys({ press: ' ' });
    await page.settle();

    expect(item(page, 'Sound').getAttribute('aria-checked')).to.equal('false');
    expect(loudspeaker.notes).to.have.lengthOf(2);
  });

  it('asks the browser for notifications when the visitor wants them, not before', async () => {
    const page = await connected();
    await openMenu(page);
    expect(desk.asked).to.equal(0);
    await choose(page, 'Notifications');
    expect(desk.asked).to.equal(1);
    expect(item(page, 'Notifications').getAttribute('aria-checked')).to.equal('true');

    await choose(page, 'Notifications');
    expect(item(page, 'Notifications').getAttribute('aria-checked')).to.equal('false');
    expect(desk.asked).to.equal(1);
  });

  it('says why there are no notifications', async () => {
    desk.answer = 'denied';
    const page = await connected();
    await openMenu(page);
    await choose(page, 'Notifications');

    expect(item(page, 'Notifications').getAttribute('aria-checked')).to.equal('false');
    expect(nameOf(item(page, 'Notifications'))).to.contain('Blocked in the settings of your browser');
  });

  it('does without what the browser does not have', async () => {
    Reflect.deleteProperty(window, 'Notification');
    const page = await connected();
    await openMenu(page);

    expect(items(page).map(nameOf)).not.to.include('Notifications');
  });

  for (const theme of ['light', 'dark']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`fits on a small screen, and has nothing that axe finds: ${theme}, ${dir}`, async () => {
        await setViewport({ width: 500, height: 300 });
        const page = await connected({ attributes: { theme, dir } });
        await page.send('Hello');
        await page.advance(1_000);
        await openMenu(page);
        await choose(page, '200%');
        finishAnimations(page);

        await expect(page.el).to.be.accessible();
        const { left, top, right, bottom } = menuOf(page)!.getBoundingClientRect();
        expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).to.deep.equal([
          true,
          true,
          true,
          true,
        ]);
        await setViewport({ width: 1000, height: 800 });
      });
    }
  }
});

describe('the menu where the system chooses the colours', () => {
  it('shows which size is the chosen one by a colour', async () => {
    const { supported } = await executeServerCommand<{ readonly supported: boolean }, object>('media', {
      'forced-colors': 'active',
    });
    if (!supported) return;
    try {
      const page = await connected();
      await openMenu(page);
      finishAnimations(page);
      await choose(page, '125%');
      const ground = (name: string): string => getComputedStyle(item(page, name)).backgroundColor;
      expect(ground('125%')).not.to.equal(ground('150%'));
      expect(ground('100%')).to.equal(ground('150%'));
      await expect(page.el).to.be.accessible();
    } finally {
      await executeServerCommand('media', { 'forced-colors': 'none' });
    }
  });
});
