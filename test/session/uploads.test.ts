import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACCEPTED, checkFile } from '../../src/session/index.js';
import { reduceTranscript } from '../../src/session/transcript/reduce-transcript.js';
import { emptyTranscript } from '../../src/session/transcript/transcript.js';
import { fileChat, filesOf, picture } from '../faults/file-chat.js';

const ALL_STEPS = ['StartAttachmentUpload', 'UploadFile', 'CompleteAttachmentUpload'];

describe('a file of the customer', () => {
  it('is announced, put, completed, scanned and seen by everybody', async () => {
    const chat = await fileChat({ limits: { scanMs: 3_000 } });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.deepEqual(chat.calls(), ALL_STEPS);
    assert.deepEqual(filesOf(chat), []);
    await chat.clock.advance(3_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(filesOf(chat), ['outgoing shot.png APPROVED']);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
    assert.deepEqual(chat.uploads.list, []);
    assert.deepEqual(chat.steps, [
      'shot.png queued',
      'shot.png uploading',
      'shot.png uploading 50 %',
      'shot.png uploading 100 %',
      'shot.png scanning',
      'shot.png sent',
    ]);
    assert.equal(chat.timers(), (await fileChat()).timers());
  });

  it('waits for those before it, which are there first', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: { delayMs: 5_000 } });
    const outcomes = chat.add(picture('1.png'), picture('2.png'), picture('3.png'));
    await chat.clock.advance(1_000);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['uploading', 'queued', 'queued'],
    );
    await chat.clock.advance(10_000);
    assert.deepEqual(await Promise.all(outcomes), ['sent', 'sent', 'sent']);
    assert.deepEqual(chat.calls(), [...ALL_STEPS, ...ALL_STEPS, ...ALL_STEPS]);
    assert.deepEqual(chat.onServer(), ['1.png APPROVED', '2.png APPROVED', '3.png APPROVED']);
  });

  it('that has failed does not hold up the next one', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: { status: 403 } });
    const outcomes = chat.add(picture('1.png'), picture('2.png'));
    await chat.clock.advance(2_000);
    assert.deepEqual(await Promise.all(outcomes), ['attachment/unauthorized', 'sent']);
  });

  it('is cut short when it is taken back, and nobody sees it', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'hang' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(chat.platform.openRequests, 1);
    chat.uploads.cancel(chat.uploads.list[0]?.id ?? '');
    await chat.clock.advance(1_000);
    assert.equal(await outcome, 'attachment/cancelled');
    assert.equal(chat.platform.openRequests, 0);
    assert.deepEqual(chat.uploads.list, []);
    assert.deepEqual(chat.calls(), ALL_STEPS.slice(0, 2));
    assert.deepEqual(chat.onServer(), []);
  });

  it('is beyond being taken back as soon as the service is told that it is complete', async () => {
    for (const delayMs of [0, 4_000]) {
      const chat = await fileChat({ limits: { scanMs: 3_000 } });
      chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: { delayMs } });
      const [outcome] = chat.add(picture());
      await chat.clock.advance(1_000);
      assert.deepEqual(chat.calls(), ALL_STEPS);
      assert.deepEqual(
        chat.uploads.list.map(({ status }) => status),
        ['scanning'],
      );
      await chat.clock.advance(10_000);
      assert.equal(await outcome, 'sent');
      assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
    }
  });

  it('seen before the service has answered leaves that call to be answered', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: { delayMs: 4_000 } });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(2_000);
    assert.equal(await outcome, 'sent');
    assert.equal(chat.platform.openRequests, 1);
    await chat.clock.advance(4_000);
    assert.equal(chat.platform.openRequests, 0);
    assert.equal(chat.timers(), (await fileChat()).timers());
  });

  it('leaves no call behind when the chat is forgotten', async () => {
    const chat = await fileChat({ limits: { scanMs: 3_000 } });
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: 'hang' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(chat.platform.openRequests, 1);
    chat.session.reset();
    await chat.clock.advance(1_000);
    assert.equal(await outcome, 'attachment/cancelled');
    assert.equal(chat.platform.openRequests, 0);
  });

  it('that waits may be taken back as well', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: { delayMs: 2_000 } });
    const outcomes = chat.add(picture('1.png'), picture('2.png'));
    await chat.clock.advance(100);
    chat.uploads.cancel(chat.uploads.list[1]?.id ?? '');
    await chat.clock.advance(5_000);
    assert.deepEqual(await Promise.all(outcomes), ['sent', 'attachment/cancelled']);
    assert.deepEqual(chat.onServer(), ['1.png APPROVED']);
  });

  it('is not sent after the end, and says so', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'hang' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(100);
    chat.agent.endsChat();
    await chat.clock.advance(5_000);
    assert.equal(await outcome, 'chat/ended');
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['rejected'],
    );
    assert.equal(chat.platform.openRequests, 0);
    assert.deepEqual(await Promise.all(chat.add(picture())), ['chat/ended']);
  });

  it('is nothing to tell of where no chat was started', async () => {
    const chat = await fileChat();
    chat.session.reset();
    assert.deepEqual(await Promise.all(chat.add(picture())), ['chat/not-started']);
    assert.deepEqual(chat.uploads.list, []);
    assert.deepEqual(chat.steps, []);
  });

  it('is forgotten with the chat', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'hang' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(100);
    chat.session.reset();
    await chat.clock.advance(100);
    assert.equal(await outcome, 'attachment/cancelled');
    assert.deepEqual(chat.uploads.list, []);
    assert.equal(chat.platform.openRequests, 0);
  });

  it('on its way looks at what is new, however much was said before', async () => {
    const chat = await fileChat({ limits: { scanMs: 3_000 } });
    const store = chat.session.extend((inside) => inside.store);
    let looks = 0;
    for (let index = 0; index < 1_000; index++) {
      const said = {
        get kind() {
          looks++;
          return 'event' as const;
        },
        id: `event-${String(index)}`,
        at: index,
        contentType: 'application/vnd.amazonaws.connect.event.something',
      };
      store.apply({ type: 'item-received', item: said });
    }
    const [outcome] = chat.add(picture());
    looks = 0;
    await chat.clock.advance(1_000);
    chat.agent.says('Is it on its way?');
    await chat.clock.advance(1_000);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['scanning'],
    );
    await chat.clock.advance(3_000);
    assert.equal(await outcome, 'sent');
    assert.equal(looks, 0);
  });

  it('goes on when the page is back', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'hang' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(100);
    chat.session.suspend();
    await chat.clock.advance(100);
    assert.equal(chat.platform.openRequests, 0);
    chat.session.resume();
    await chat.clock.advance(5_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });
});

describe('an item whose file a scanner looks at', () => {
  const item = (status: string, id = 'a') => ({
    kind: 'attachment' as const,
    id: 'item',
    at: 1,
    participantId: 'p',
    role: 'AGENT',
    displayName: 'Max',
    direction: 'incoming' as const,
    attachments: [{ id, name: 'a.png', contentType: 'image/png', status }],
  });
  const after = (...statuses: string[]): string | undefined => {
    const last = statuses
      .map((status) => item(status))
      .reduce(
        (transcript, received) => reduceTranscript(transcript, { type: 'item-received', item: received }),
        emptyTranscript,
      )
      .items.slice(0)[0];
    return last?.kind === 'attachment' ? last.attachments[0]?.status : undefined;
  };

  it('tells what has come of it, and no old news', () => {
    assert.equal(after('IN_PROGRESS', 'APPROVED'), 'APPROVED');
    assert.equal(after('IN_PROGRESS', 'REJECTED'), 'REJECTED');
    assert.equal(after('APPROVED', 'IN_PROGRESS'), 'APPROVED');
    assert.equal(after('REJECTED', 'APPROVED'), 'REJECTED');
  });
});

describe('the content type of a file', () => {
  const typeOf = (name: string, type = '', accept = ''): string => {
    try {
      return checkFile(new File(['x'], name, { type }), { accept, maxFileSize: undefined });
    } catch (error) {
      return (error as { readonly code: string }).code;
    }
  };

  it('is that of its extension, whatever the device believes', () => {
    assert.equal(typeOf('table.CSV', 'application/vnd.ms-excel'), 'text/csv');
    assert.equal(typeOf('photo.heic'), 'image/heic');
    assert.equal(typeOf('letter.rtf', 'text/richtext'), 'application/rtf');
  });

  it('is one that Amazon Connect takes, unless the page knows of others', () => {
    assert.equal(typeOf('a.zip', 'application/zip'), 'attachment/type-refused');
    assert.equal(typeOf('noextension', 'image/png'), 'attachment/type-refused');
    assert.equal(typeOf('a.zip', 'application/zip', '.zip'), 'application/zip');
    assert.equal(typeOf('a.zip', '', '.zip'), 'attachment/type-refused');
    assert.equal(typeOf('a.png', '', '.pdf, image/*'), 'image/png');
    assert.equal(typeOf('a.pdf', '', 'image/*'), 'attachment/type-refused');
    assert.equal(ACCEPTED.split(',').length, 18);
  });
});
