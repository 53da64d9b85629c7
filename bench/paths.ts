/**
 * `npm run bench:paths`: what everybody feels of a chat, measured: a message from the socket to the screen, an item into a long transcript,
 * and the first load. Each is judged by a proportion, to a shorter chat or to the official client, for milliseconds say more about the
 * machine. Ends with 1 when one is above its limit. `--built` takes dist/ as it is.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../test/support/browser.js';
import { servePages } from './page-server.js';
import { measureFirstLoad } from './paths/first-load.js';
import { measureFrames } from './paths/frames.js';
import { measureInsert } from './paths/insert.js';

if (!process.argv.includes('--built')) {
  const script = fileURLToPath(new URL('../tools/build.mjs', import.meta.url));
  if (spawnSync(process.execPath, [script], { stdio: 'inherit' }).status !== 0) process.exit(1);
}
const [browser, pages] = await Promise.all([launchBrowser(), servePages()]);
try {
  const parts = { browser, pages };
  for (const measure of [measureInsert, measureFrames, measureFirstLoad]) {
    const { name, what, ratio, mostRatio } = await measure(parts);
    console.log(`${name}: ${what}\n  ratio ${ratio.toFixed(2)}, at most ${String(mostRatio)}`);
    if (!(ratio <= mostRatio)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await pages.close();
}
