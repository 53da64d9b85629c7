import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileChat, filesOf, picture } from './file-chat.js';

const [start, put, complete] = ['StartAttachmentUpload', 'UploadFile', 'CompleteAttachmentUpload'];

describe('a file', () => {
  it('that is too large, empty, of a forbidden type or one too many is refused before anything is sent [F138]', async () => {
    const chat = await fileChat();
    const outcomes = await Promise.all(
      chat.add(
        picture('large.png', 'x'.repeat(20 * 1_024 * 1_024 + 1)),
        picture('empty.png', ''),
        new File(['x'], 'page.html', { type: 'text/html' }),
      ),
    );
    assert.deepEqual(outcomes, ['attachment/too-large', 'attachment/empty', 'attachment/type-refused']);
    assert.deepEqual(chat.calls(), []);
    void chat.add(...Array.from({ length: 35 }, (_, index) => picture(`${String(index)}.png`)));
    assert.deepEqual(await Promise.all(chat.add(picture())), ['attachment/quota']);
  });

  it('that the service itself refuses is not sent again, and says why [F138]', async () => {
    const chat = await fileChat({ limits: { attachmentBytes: 3 } });
    const [refused] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(await refused, 'attachment/rejected');
    assert.deepEqual(chat.calls(), [start]);
    chat.simulator.inject({ on: 'StartAttachmentUpload', answer: { status: 402 } });
    const [tooMany] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(await tooMany, 'attachment/quota');
    const [first, second] = chat.uploads.list;
    assert.deepEqual([first?.status, second?.status], ['rejected', 'rejected']);
    chat.uploads.retry(first?.id ?? '');
    await chat.clock.advance(10_000);
    assert.deepEqual(chat.calls(), [start, start]);
  });

  it('whose upload is refused is not completed, and another try begins anew [F139 L6]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: { status: 403 } });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(60_000);
    assert.equal(await outcome, 'attachment/unauthorized');
    assert.deepEqual(chat.calls(), [start, put]);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['failed'],
    );
    chat.uploads.retry(chat.uploads.list[0]?.id ?? '');
    await chat.clock.advance(1_000);
    assert.deepEqual(chat.calls(), [start, put, start, put, complete]);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
    assert.deepEqual(chat.uploads.list, []);
  });

  it('whose upload cannot cross the origin fails, and stays to be tried again [F139]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'no-cors', times: 2 });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(await outcome, 'attachment/network');
    assert.deepEqual(chat.calls(), [start, put, put]);
    assert.deepEqual(chat.onServer(), []);
  });

  it('whose upload stands still is cut after half a minute [F140]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'hang' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(29_000);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['uploading'],
    );
    await chat.clock.advance(2_000);
    assert.equal(await outcome, 'attachment/timeout');
    assert.equal(chat.platform.openRequests, 0);
    assert.deepEqual(chat.calls(), [start, put]);
    chat.uploads.retry(chat.uploads.list[0]?.id ?? '');
    await chat.clock.advance(1_000);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  it('whose upload breaks off twice has failed, and is sent when the customer says so [F140 L6]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'lost', times: 2 });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(await outcome, 'attachment/network');
    assert.deepEqual(chat.calls(), [start, put, put]);
    chat.uploads.retry(chat.uploads.list[0]?.id ?? '');
    await chat.clock.advance(1_000);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  it('is put once more when the answer to the upload is lost [F141 L6]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'cut' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(chat.calls(), [start, put, put, complete]);
    const urls = chat.left.filter(({ operation }) => operation === 'UploadFile').map(({ url }) => url);
    assert.equal(urls[0], urls[1]);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  for (const [fault, answer] of [
    ['is lost', 'lost'],
    ['is lost on the way back', 'cut'],
    ['comes too often', { status: 429 }],
    ['meets trouble', { status: 500 }],
  ] as const) {
    it(`is there once when its completion ${fault} [F142 L6]`, async () => {
      const chat = await fileChat();
      chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer });
      const [outcome] = chat.add(picture());
      await chat.clock.advance(10_000);
      assert.equal(await outcome, 'sent');
      const bodies = chat.left.filter(({ operation }) => operation === complete).map(({ body }) => body);
      assert.equal(new Set(bodies).size, 1);
      assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
      assert.deepEqual(filesOf(chat), ['outgoing shot.png APPROVED']);
    });
  }

  it('that is being completed already is waited for [F142 L6]', async () => {
    const chat = await fileChat({
      limits: { scanMs: 5_000 },
      switches: { repeatedClientToken: 'conflict' },
    });
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: 'cut' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(4_000);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['scanning'],
    );
    await chat.clock.advance(5_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  it('whose completion failed for long is completed by another try, without a second upload [F142 L6]', async () => {
    const chat = await fileChat();
    const heal = chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: 'lost', times: Infinity });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(6 * 60_000);
    assert.equal(await outcome, 'attachment/network');
    heal();
    chat.uploads.retry(chat.uploads.list[0]?.id ?? '');
    await chat.clock.advance(1_000);
    assert.equal(chat.calls().filter((name) => name === put).length, 1);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
    assert.deepEqual(chat.uploads.list, []);
  });

  it('that is completed while a firewall says otherwise is there once, whoever tries again [F142 L6]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: 'cut' });
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: { html: 403 }, times: 2 });
    chat.simulator.inject({ on: 'frame', answer: 'drop', times: 1 });
    void chat.add(picture());
    await chat.clock.advance(3_000);
    chat.uploads.retry(chat.uploads.list[0]?.id ?? '');
    await chat.clock.advance(90_000);
    assert.deepEqual(chat.uploads.list, []);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
    assert.deepEqual(filesOf(chat), ['outgoing shot.png APPROVED']);
  });

  it('that was put nowhere because a captive portal said “thank you” is put when the customer says so [F142 L6]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: { html: 200 } });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(await outcome, 'attachment/rejected');
    const [failed] = chat.uploads.list;
    assert.equal(failed?.status, 'failed');
    chat.uploads.retry(failed.id);
    await chat.clock.advance(2_000);
    assert.deepEqual(chat.calls(), [start, put, complete, start, put, complete]);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  it('whose completion somebody else has answered is completed again, until it is seen [F142 L6]', async () => {
    const chat = await fileChat();
    const timers = chat.timers();
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: { status: 200 }, times: 2 });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(55_000);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['scanning'],
    );
    assert.deepEqual(chat.calls(), [start, put, complete]);
    await chat.clock.advance(70_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(chat.calls(), [start, put, complete, complete, complete]);
    const bodies = chat.left.filter(({ operation }) => operation === complete).map(({ body }) => body);
    assert.equal(new Set(bodies).size, 1);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
    assert.equal(chat.timers(), timers);
    await chat.clock.advance(5 * 60_000);
    assert.equal(chat.calls().length, 5);
  });

  it('that nobody looks at for ten minutes can be tried again [F142 L6]', async () => {
    const chat = await fileChat();
    const heal = chat.simulator.inject({
      on: 'CompleteAttachmentUpload',
      answer: { status: 200 },
      times: Infinity,
    });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(11 * 60_000);
    assert.equal(await outcome, 'attachment/timeout');
    assert.equal(chat.calls().filter((name) => name === complete).length, 11);
    const [failed] = chat.uploads.list;
    assert.equal(failed?.status, 'failed');
    heal();
    chat.uploads.retry(failed.id);
    await chat.clock.advance(2_000);
    assert.deepEqual(chat.uploads.list, []);
    assert.equal(chat.calls().filter((name) => name === put).length, 1);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  it('that is looked at for long is there once, however often it is completed [F142 L6]', async () => {
    for (const scannerFrames of ['verdict', 'progress'] as const) {
      const chat = await fileChat({ limits: { scanMs: 5 * 60_000 }, switches: { scannerFrames } });
      const [outcome] = chat.add(picture());
      await chat.clock.advance(4.5 * 60_000);
      // Where the transcript tells that it is looked at, nobody has to ask.
      assert.equal(chat.calls().length, scannerFrames === 'verdict' ? 7 : 3);
      await chat.clock.advance(60_000);
      assert.equal(await outcome, 'sent');
      assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
      assert.deepEqual(filesOf(chat), ['outgoing shot.png APPROVED']);
    }
  });

  it('that is looked at has not failed because another completion is refused [F142 L6]', async () => {
    const chat = await fileChat({ limits: { scanMs: 3 * 60_000 } });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: { html: 403 }, times: 2 });
    await chat.clock.advance(2 * 60_000);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['scanning'],
    );
    await chat.clock.advance(70_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  it('that may have to be completed again leaves nothing behind, and nobody asks while the page is away [F142 L7]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: { status: 200 } });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(10_000);
    chat.session.suspend();
    await chat.clock.advance(0);
    assert.equal(chat.timers(), 0);
    await chat.clock.advance(10 * 60_000);
    assert.deepEqual(chat.calls(), [start, put, complete]);
    chat.session.resume();
    await chat.clock.advance(65_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  it('announced under a token that the service has seen before can be tried again [F142 L6]', async () => {
    const chat = await fileChat({ switches: { repeatedClientToken: 'conflict' } });
    chat.simulator.inject({ on: 'StartAttachmentUpload', answer: 'cut' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(3_000);
    assert.equal(await outcome, 'attachment/conflict');
    const [failed] = chat.uploads.list;
    assert.equal(failed?.status, 'failed');
    chat.uploads.retry(failed.id);
    await chat.clock.advance(3_000);
    assert.deepEqual(chat.uploads.list, []);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });

  it('that one chat had no more time for is brought anew in the next one, when the customer says so [F142 L6]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: { status: 403 }, times: 2 });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.equal(await outcome, 'attachment/unauthorized');
    chat.agent.endsChat();
    await chat.clock.advance(1_000);
    await chat.connect();
    const before = chat.calls().length;
    chat.uploads.retry(chat.uploads.list[0]?.id ?? '');
    await chat.clock.advance(2_000);
    assert.deepEqual(chat.calls().slice(before), [start, put, complete]);
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
    assert.deepEqual(chat.uploads.list, []);
  });

  it('whose news are lost is found in the transcript [F142]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'frame', answer: 'drop' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(1_000);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['scanning'],
    );
    await chat.clock.advance(60_000);
    assert.equal(await outcome, 'sent');
  });

  it('that the scanner refuses is shown as refused, and cannot be tried again [F143]', async () => {
    const chat = await fileChat({ limits: { scanMs: 2_000 }, attachmentVerdict: () => 'REJECTED' });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(5_000);
    assert.equal(await outcome, 'attachment/blocked');
    assert.deepEqual(filesOf(chat), ['outgoing shot.png REJECTED']);
    assert.deepEqual(chat.uploads.list, []);
  });

  for (const scannerFrames of ['verdict', 'progress'] as const) {
    it(`that is refused without its name is the one that is looked at: ${scannerFrames} [F143]`, async () => {
      const chat = await fileChat({
        limits: { scanMs: 2_000 },
        switches: { refusedFiles: 'unnamed', scannerFrames },
        attachmentVerdict: ({ name }) => (name === 'good.png' ? 'APPROVED' : 'REJECTED'),
      });
      const [first] = chat.add(picture('first.png'));
      await chat.clock.advance(5_000);
      assert.deepEqual(chat.uploads.list, []);
      assert.equal(await first, 'attachment/blocked');
      // What was refused before says nothing about the next one.
      const [good] = chat.add(picture('good.png'));
      await chat.clock.advance(5_000);
      assert.equal(await good, 'sent');
      assert.deepEqual(filesOf(chat), ['outgoing first.png REJECTED', 'outgoing good.png APPROVED']);
    });
  }

  it('that is refused without its name, with another one, is known when that one is [F143]', async () => {
    const chat = await fileChat({
      limits: { scanMs: 2_000 },
      switches: { refusedFiles: 'unnamed' },
      attachmentVerdict: ({ name }) => (name === 'good.png' ? 'APPROVED' : 'REJECTED'),
    });
    chat.simulator.inject({ on: 'UploadFile', answer: { delayMs: 1_000 } });
    chat.simulator.inject({ on: 'UploadFile', answer: { delayMs: 1_000 } });
    const outcomes = chat.add(picture('bad.png'), picture('good.png'));
    await chat.clock.advance(3_500);
    assert.deepEqual(
      chat.uploads.list.map(({ name, status }) => `${name} ${status}`),
      ['bad.png scanning', 'good.png scanning'],
    );
    await chat.clock.advance(2_000);
    assert.deepEqual(await Promise.all(outcomes), ['attachment/blocked', 'sent']);
    assert.deepEqual(filesOf(chat), ['outgoing bad.png REJECTED', 'outgoing good.png APPROVED']);
  });

  it('on its way when the page is left is cut, and the next page has no ghost of it [F146]', async () => {
    const chat = await fileChat();
    chat.simulator.inject({ on: 'UploadFile', answer: 'hang' });
    void chat.add(picture());
    await chat.clock.advance(1_000);
    chat.platform.unload();
    await chat.clock.advance(60_000);
    assert.equal(chat.platform.openRequests, 0);
    assert.deepEqual(chat.onServer(), []);
    assert.deepEqual(filesOf(chat), []);
  });

  it('chosen offline waits, and is sent when the network is back', async () => {
    const chat = await fileChat();
    chat.platform.goOffline();
    const [outcome] = chat.add(picture());
    await chat.clock.advance(20_000);
    chat.platform.goOnline();
    await chat.clock.advance(20_000);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
  });
});
