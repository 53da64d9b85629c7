import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../tools/browser.mjs';

/** Starts the Chromium that all tests use. Whoever calls closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({ executablePath, args: [...args], ...(env && { env: { ...env } }) });
}
