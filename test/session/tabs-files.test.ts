import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDownloads, createUploads, type Uploads } from '../../src/session/index.js';
import { picture } from '../faults/file-chat.js';
import { openTwo, type TabPage } from './tabs-world.js';

const uploadsOf = ({ session }: TabPage): Uploads =>
  session.extend((inside) =>
    createUploads(inside, createDownloads(inside), () => Promise.reject(new Error('Not a page'))),
  );

/** Sends a file, and answers how that has ended: `sent`, or the code of the error. */
const send = (uploads: Uploads, name: string): Promise<string> =>
  uploads.send(picture(name), { accept: '', maxFileSize: undefined }).then(
    () => 'sent',
    (error: unknown) => (error as { readonly code: string }).code,
  );

/** Files on the screen of a page, as `shot.png APPROVED`. */
const filesOn = ({ session }: TabPage): readonly string[] =>
  session
    .listItems()
    .flatMap((item) =>
      item.kind === 'attachment' ? item.attachments.map(({ name, status }) => `${name} ${status}`) : [],
    );

describe('a file that is sent in one of two tabs with the same chat', () => {
  it('leaves from the tab without the socket as well, and is on both screens [F109]', async () => {
    const { clock, first, second, calls } = await openTwo();
    assert.deepEqual([first.platform.openSockets, second.platform.openSockets], [1, 0]);
    const outcome = send(uploadsOf(second), 'second.png');
    await clock.advance(5_000);
    assert.equal(await outcome, 'sent');
    for (const page of [first, second]) assert.deepEqual(filesOn(page), ['second.png APPROVED']);
    assert.deepEqual(
      [calls('StartAttachmentUpload'), calls('UploadFile'), calls('CompleteAttachmentUpload')],
      [1, 1, 1],
    );
    assert.deepEqual([first.platform.openSockets, second.platform.openSockets], [1, 0]);
  });

  it('is sent from both at once, each once', async () => {
    const { clock, first, second } = await openTwo();
    const outcomes = [send(uploadsOf(first), 'first.png'), send(uploadsOf(second), 'second.png')];
    await clock.advance(5_000);
    assert.deepEqual(await Promise.all(outcomes), ['sent', 'sent']);
    for (const page of [first, second])
      assert.deepEqual([...filesOn(page)].sort(), ['first.png APPROVED', 'second.png APPROVED']);
  });

  it('goes on when the tab with the socket is closed meanwhile', async () => {
    const { clock, simulator, first, second } = await openTwo();
    simulator.inject({ on: 'UploadFile', answer: { delayMs: 3_000 } });
    const uploads = uploadsOf(second);
    const outcome = send(uploads, 'second.png');
    await clock.advance(1_000);
    first.tab.close();
    await clock.advance(10_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(filesOn(second), ['second.png APPROVED']);
    assert.deepEqual(uploads.list, []);
    assert.equal(second.platform.openSockets, 1);
  });

  it('that only the other tab has heard of is found when the tab that sent it is back', async () => {
    const { clock, simulator, first, second } = await openTwo();
    simulator.inject({ on: 'frame', answer: 'drop' });
    const outcome = send(uploadsOf(first), 'first.png');
    await clock.advance(2_000);
    first.platform.freeze();
    await clock.advance(5_000);
    assert.deepEqual([filesOn(first), filesOn(second)], [[], ['first.png APPROVED']]);
    first.platform.resume();
    await clock.advance(2_000);
    assert.equal(await outcome, 'sent');
  });

  it('that the scanner refuses is refused on both screens', async () => {
    const { clock, first, second } = await openTwo({ attachmentVerdict: () => 'REJECTED' });
    const outcome = send(uploadsOf(second), 'second.png');
    await clock.advance(5_000);
    assert.equal(await outcome, 'attachment/blocked');
    for (const page of [first, second]) assert.deepEqual(filesOn(page), ['second.png REJECTED']);
  });
});
