import type { Page } from 'playwright-core';

/** How much slower than this machine a phone is. */
const TIMES = 4;

/** Makes the page as slow as on a phone. */
export async function slowed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES });
}
