import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { agentAt } from './agent-window.js';
import { setStage } from './stage.js';
import { visitorAt } from './visitor-window.js';

it('files go both ways, between the built page and the console', async () => {
  const stage = await setStage();
  try {
    const shop = await stage.open(stage.demoUrl);
    const visitor = visitorAt(shop);
    await shop.chat.evaluate((chat) => {
      chat.setAttribute('allow-attachments', '');
    });
    await visitor.opensChat();
    await visitor.reads('Welcome, Customer!');
    const desk = await stage.open(stage.server.consoleUrl, { width: 900, height: 760 });
    await agentAt(desk).opens(/Customer/);
    await shop.chat.getByRole('button', { name: 'Attach files' }).waitFor();
    const sends = shop.page.waitForRequest(/\/chunks\/uploads-/);
    let isFetched = false;
    void sends.then(() => (isFetched = true));
    await visitor.says('I have a file');
    await desk.page.getByRole('log').getByText('I have a file').waitFor();
    assert.equal(isFetched, false, 'a button alone needs nothing that sends files');
    const put = shop.page.waitForRequest((request) => request.method() === 'PUT');
    const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('My notes') };
    await shop.chat.locator('input[type=file]').setInputFiles(file);
    await sends;
    assert.equal((await put).resourceType(), 'xhr');
    await visitor.messages.getByRole('button', { name: 'Download notes.txt' }).waitFor();
    await desk.page.getByRole('log').getByText('notes.txt').waitFor();

    const [contact] = stage.server.simulator.contacts();
    stage.server.simulator
      .joinAgent(contact?.contactId ?? '', { displayName: 'Ada' })
      .sendsFile({ name: 'terms.txt', contentType: 'text/plain', bytes: new Uint8Array([72, 105]) });
    const saved = shop.page.waitForEvent('download');
    await visitor.messages.getByRole('button', { name: 'Download terms.txt' }).click();
    const download = await saved;
    assert.equal(download.suggestedFilename(), 'terms.txt');
    assert.equal(await readFile(await download.path(), 'utf8'), 'Hi');
    assert.deepEqual(shop.accidents, []);
  } finally {
    await stage.close();
  }
});
