import type { Page } from 'playwright-core';
import type { OfficialPage } from './pages/official.js';
import type { BenchPage, Line, Outcome, Told } from './pages/told.js';

declare const bench: BenchPage;

/** A chat client on a page, driven as its own users drive it: the official one by calls, ours by the visitor's hands. */
export interface Client {
  readonly name: 'official' | 'ours';
  /** Starts a chat. Does not wait for it to be connected. */
  begin(): Promise<void>;
  send(text: string): Promise<void>;
  /** Sends `complaint.txt`. */
  sendFile(): Promise<void>;
  told(): Promise<readonly Told[]>;
  lines(): Promise<readonly Line[]>;
  outcomeOf(text: string): Promise<Outcome>;
  /**
   * The messages on the screen, from top to bottom: a long chat shows its newest part. For the official client, which has no
   * screen, as `lines()`.
   */
  screen(): Promise<readonly string[]>;
  /** What can be read about the state of things. The official client has nothing to read. */
  news(): Promise<string>;
  /** Errors that nobody caught, rejections included. */
  readonly uncaught: readonly string[];
}

/** What only the official client has, or needs. */
export interface OfficialClient extends Client {
  connectAgain(): Promise<string>;
  loadOlder(): Promise<void>;
}

function clientOn(page: Page): Pick<Client, 'told' | 'lines' | 'outcomeOf' | 'uncaught'> {
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(error.message));
  return {
    uncaught,
    told: () => page.evaluate(() => bench.told),
    lines: () => page.evaluate(() => bench.lines()),
    outcomeOf: (text) => page.evaluate((which) => bench.outcomeOf(which), text),
  };
}

/** Drives the page of the official client. */
export function officialClient(
  page: Page,
  options: { readonly listensToTranscript: boolean },
): OfficialClient {
  const common = clientOn(page);
  return {
    ...common,
    name: 'official',
    async begin() {
      await page.evaluate((given) => {
        void (bench as OfficialPage).begin(given);
      }, options);
    },
    send: (text) => page.evaluate((which) => (bench as OfficialPage).send(which), text),
    screen: async () => (await common.lines()).map(({ text }) => text),
    news: () => Promise.resolve(''),
    connectAgain: () => page.evaluate(() => (bench as OfficialPage).connectAgain()),
    sendFile: () => page.evaluate(() => (bench as OfficialPage).sendFile()),
    loadOlder: () => page.evaluate(() => (bench as OfficialPage).loadOlder()),
  };
}

/** Drives the page of `<connect-chat>`. */
export function ourClient(page: Page): Client {
  const chat = page.locator('connect-chat');
  return {
    ...clientOn(page),
    name: 'ours',
    begin: () => chat.getByRole('button', { name: /^Chat/ }).click(),
    async send(text) {
      const field = chat.getByRole('textbox', { name: 'Message' });
      await field.fill(text);
      await field.press('Enter');
    },
    sendFile: () =>
      chat.locator('input[type="file"]').setInputFiles({
        name: 'complaint.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('The parcel is late.'),
      }),
    screen: () => chat.locator('[part~="bubble"]').allInnerTexts(),
    async news() {
      const shown = await chat
        .locator('[part~="banner"], [part~="error"], [part~="submit"]')
        .filter({ visible: true })
        .allInnerTexts();
      return shown.join(' ').replace(/\s+/g, ' ').trim();
    },
  };
}
