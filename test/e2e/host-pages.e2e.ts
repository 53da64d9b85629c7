import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { setStage, type Stage } from './stage.js';
import { visitorAt } from './visitor-window.js';

const ownElement = `
  import { LitElement, html } from 'lit';
  customElements.define('own-element', class extends LitElement { render() { return html\`<p>Own Lit</p>\`; } });
`;

describe('pages of all kinds', () => {
  let stage: Stage;
  const address = () => `${stage.server.httpOrigin}/pages/own-lit.html`;
  const nameService = (page: Page) =>
    page.locator('connect-chat').evaluate((chat) => {
      chat.setAttribute('participant-endpoint', location.origin);
    });

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it('may have a Lit of their own, under Trusted Types [F127]', async () => {
    const { outputFiles } = await build({
      stdin: { contents: ownElement, resolveDir: import.meta.dirname },
      bundle: true,
      format: 'esm',
      write: false,
    });
    const shop = await stage.open('about:blank');
    await shop.page.route('**/own-lit.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' }),
    );
    await shop.page.goto(address());
    await shop.page.getByText('Own Lit').waitFor();
    await nameService(shop.page);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('Welcome, Customer!');
    assert.deepEqual(
      shop.accidents.filter((accident) => !/Lit is in dev mode|Multiple versions of Lit/.test(accident)),
      [],
    );
    await shop.close();
  });

  it('show what is between the tags when the script is blocked, and only then [F128]', async () => {
    const shop = await stage.open('about:blank');
    await shop.page.route('**/own-lit.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await shop.page.route('**/cdn/**', (route) => route.abort());
    await shop.page.goto(address());
    await shop.page.getByRole('link', { name: 'Call us' }).waitFor();
    await shop.page.unroute('**/cdn/**');
    await shop.page.reload();
    await shop.chat.getByRole('button', { name: /^Chat/ }).waitFor();
    await shop.page.getByRole('link', { name: 'Call us' }).waitFor({ state: 'hidden' });
    await shop.close();
  });
});
