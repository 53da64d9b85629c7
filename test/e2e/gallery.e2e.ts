import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { barriersOn } from './axe.js';
import { setStage, type Stage } from './stage.js';

describe('the gallery', () => {
  let stage: Stage;
  const address = (path: string): string => `${stage.server.httpOrigin}/demo/${path}`;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it('shows every sight in a frame of its own, in the looks that are chosen', async () => {
    const window = await stage.open(address('gallery/'));
    const { page } = window;
    const sights = await page.locator('iframe').count();
    assert.ok(sights > 100, String(sights));
    await page.locator('#layout-phone').scrollIntoViewIfNeeded();
    const first = page.frameLocator('#layout-phone iframe');
    await first.getByText('Good morning! What can I do for you?', { exact: true }).waitFor();
    await page.locator('[name="lang"]').selectOption('ar');
    await first.getByText('صباح الخير! كيف يمكنني مساعدتك؟', { exact: true }).waitFor();
    assert.equal(await first.locator('html').getAttribute('dir'), 'rtl');
    await page.reload();
    assert.equal(await page.locator('[name="lang"]').inputValue(), 'ar');
    // A frame that shows something else leaves what it was loading.
    assert.deepEqual(
      window.accidents.filter((accident) => !accident.includes('ERR_ABORTED')),
      [],
    );
    await window.close();
  });

  it('has no barriers of its own', async () => {
    const window = await stage.open(address('gallery/sight.html'));
    await window.page.getByRole('link', { name: 'The launcher' }).waitFor();
    assert.deepEqual(await barriersOn(window.page), []);
    await window.close();
  });
});

describe('the editor for themes', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it('shows a theme on light and dark pages, and writes its sheet', async () => {
    const window = await stage.open(`${stage.server.httpOrigin}/demo/themes/`);
    const { page } = window;
    const corner = (place: string): Promise<string> =>
      page
        .locator(`${place} [part~="panel"]`)
        .evaluate((panel) => getComputedStyle(panel).borderStartStartRadius);
    await page.getByRole('button', { name: 'A bank' }).click();
    assert.deepEqual([await corner('#light'), await corner('#dark')], ['6px', '6px']);
    await page.getByLabel('Corners of the panel', { exact: true }).fill('3px');
    await page.getByLabel('Accent, dark', { exact: true }).fill('#00ff00');
    assert.deepEqual([await corner('#light'), await corner('#dark')], ['3px', '3px']);
    const css = await page.locator('#css').innerText();
    assert.match(css, /^ {2}--connect-chat-accent-color: light-dark\(#0b4f6c, #00ff00\);$/m);
    assert.match(css, /^ {2}--connect-chat-radius: 3px;$/m);
    await page.getByRole('button', { name: 'Reset Corners of the panel' }).click();
    assert.doesNotMatch(await page.locator('#css').innerText(), /--connect-chat-radius/);
    assert.deepEqual(await barriersOn(page), []);
    await page.getByLabel('Text, light', { exact: true }).fill('#bbbbbb');
    await page.getByText('text-color on surface-color, light').waitFor();
    assert.deepEqual(window.accidents, []);
    await window.close();
  });
});
