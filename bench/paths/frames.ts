import type { Browser } from 'playwright-core';
import { silence, type Agent } from '../../src/simulator/index.js';
import { startSimulatorServer } from '../../src/simulator/node/index.js';
import type { PageServer } from '../page-server.js';
import type { FramesPage } from '../pages/frames.js';
import { slowed } from './slowed.js';
import { inMs, median, type MeasuredPath } from './path.js';

declare const frames: FramesPage;

const SHORT = 20;
const LONG = 5_000;
const MEASURED = 41;
/** So many have to be shown before the next are sent: as fast as people are who talk very fast. */
const AT_A_TIME = 100;

/** Lets a chat become `length` items long, and measures the frames that come then. */
async function measureAt(
  length: number,
  { browser, pages }: { readonly browser: Browser; readonly pages: PageServer },
): Promise<number> {
  const server = await startSimulatorServer({ scenario: silence });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: await pages.scriptOf('frames') });
    await page.goto(pages.urlOf('ours', server.httpOrigin));
    await page.getByRole('button', { name: /^Chat/ }).click();
    await page.waitForFunction(() => document.querySelector('connect-chat')?.state === 'connected');
    const contactId = server.simulator.contacts()[0]?.contactId ?? '';
    const agent = server.simulator.joinAgent(contactId, { displayName: 'Ada' });
    const shows = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
    for (let said = 0; said < length; said += AT_A_TIME) await say(agent, { from: said, length, shows });
    await slowed(page);
    for (let count = 0; count < MEASURED; count++) {
      agent.says(`Measured ${String(count)}.`);
      await page.waitForFunction((most) => frames.took.length > most, count);
    }
    return median(await page.evaluate(() => frames.took));
  } finally {
    await context.close();
    await server.close();
  }
}

async function say(
  agent: Agent,
  parts: { readonly from: number; readonly length: number; readonly shows: (text: string) => Promise<void> },
): Promise<void> {
  const end = Math.min(parts.from + AT_A_TIME, parts.length);
  for (let count = parts.from; count < end; count++) agent.says(`Line ${String(count)}.`);
  await parts.shows(`Line ${String(end - 1)}.`);
}

/** A message on the socket, until it is laid out on the screen, in chats of two lengths. */
export async function measureFrames(parts: {
  readonly browser: Browser;
  readonly pages: PageServer;
}): Promise<MeasuredPath> {
  const short = await measureAt(SHORT, parts);
  const long = await measureAt(LONG, parts);
  return {
    name: 'a message from the socket to the screen',
    what: `${inMs(short)} in a chat of ${String(SHORT)} messages, ${inMs(long)} in one of ${String(LONG)}, on a phone`,
    ratio: long / short,
    mostRatio: 3,
  };
}
