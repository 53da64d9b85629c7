import type { Browser } from 'playwright-core';
import type { PageServer } from '../page-server.js';
import { slowed } from './slowed.js';
import { inMs, median, type MeasuredPath } from './path.js';

const LOADS = 21;

/** Milliseconds from the beginning of a page until it can be used. Nothing is in the cache. */
async function load(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await slowed(page);
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
    return await page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? NaN);
  } finally {
    await context.close();
  }
}

/** From nothing to a launcher that can be clicked, beside the official client, which has no launcher to draw. */
export async function measureFirstLoad({
  browser,
  pages,
}: {
  readonly browser: Browser;
  readonly pages: PageServer;
}): Promise<MeasuredPath> {
  const ours: number[] = [];
  const official: number[] = [];
  for (let count = 0; count < LOADS; count++) {
    ours.push(await load(browser, pages.urlOf('first-ours')));
    official.push(await load(browser, pages.urlOf('first-official')));
  }
  return {
    name: 'a page until the launcher can be clicked',
    what: `${inMs(median(ours))} on a phone, without a network; until the official client can be called, ${inMs(median(official))}`,
    ratio: median(ours) / median(official),
    mostRatio: 1,
  };
}
