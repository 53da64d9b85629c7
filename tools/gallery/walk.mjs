import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontStyles } from './pinned-browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const patience = { timeout: 30_000 };

/** Opens the page of the sights in a window that looks as the mode says. */
export async function openMode(browser, origin, { context, query = '' }) {
  const window = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What hides the caret in a picture is a style of the driver's.
    bypassCSP: true,
    ...context,
  });
  const page = await window.newPage();
  const accidents = [];
  page.on('pageerror', (error) => accidents.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') accidents.push(message.text());
  });
  await page.route('**/gallery/sight.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: fontStyles + (await response.text()) });
  });
  await page.goto(`${origin}/demo/gallery/sight.html${query}`);
  await page.locator('.list').waitFor();
  await page.evaluate('Promise.all([...document.fonts].map((font) => font.load()))');
  return { page, accidents, close: () => window.close() };
}

/** Every sight there is, as its page lists them. */
export const listSights = (page) =>
  page.locator('.list a').evaluateAll((links) =>
    links.map(({ hash, dataset }) => ({
      name: hash.slice(1),
      frame: dataset.frame.split(',').map(Number),
      ownLanguage: 'ownLanguage' in dataset,
      unpictured: 'unpictured' in dataset,
    })),
  );

/** Lets the page show a sight. Throws what went wrong on it. */
export async function showSight(page, { viewport }, sight) {
  const [width, height] = viewport(sight);
  await page.setViewportSize({ width, height });
  await page.evaluate(`location.hash = '#${sight.name}'`);
  const shown = await page.waitForSelector(
    `html[data-shown="${sight.name}"], html[data-shown^="failed"]`,
    patience,
  );
  const outcome = await shown.getAttribute('data-shown');
  if (outcome !== sight.name) throw new Error(outcome);
}

/** A picture of what is shown. */
export const takePicture = (page) => page.screenshot({ animations: 'disabled', caret: 'hide' });

/** What axe finds, as sentences. */
export async function barriers(page) {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const { violations } = await page.evaluate("axe.run({ resultTypes: ['violations'] })");
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );
}
