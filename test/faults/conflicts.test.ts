import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rejection, saidByCustomer, unattended } from '../session/chat-world.js';
import { fileChat, filesOf, picture } from './file-chat.js';
import { watchChat, type WatchedChat } from './watched-chat.js';

const TEXT = 'precious';
const MINUTE = 60_000;

/** A chat with a service for which a client token is good for one answer. */
async function withConflicts(): Promise<WatchedChat> {
  const chat = watchChat({ switches: { repeatedClientToken: 'conflict' } });
  await chat.connect();
  return chat;
}

/** What has stood below the message, in order, each once. */
function statusesOf({ session }: WatchedChat): readonly string[] {
  const seen = new Set<string>();
  session.subscribe(() => {
    for (const item of session.listItems()) if (item.kind === 'message' && item.status) seen.add(item.status);
    found.splice(0, Infinity, ...seen);
  });
  const found: string[] = [];
  return found;
}

const bodiesOf = ({ left }: WatchedChat): readonly string[] =>
  left.flatMap(({ operation, body }) => (operation === 'SendMessage' ? [body] : []));

const isOneSubmission = (chat: WatchedChat): void => {
  assert.equal(new Set(bodiesOf(chat)).size, 1, 'one text under one client token');
};

describe('a conflict about the token of a message', () => {
  it('is settled by the transcript, whether or not the echo was heard [F70]', async () => {
    for (const echo of ['heard', 'not heard']) {
      const chat = await withConflicts();
      if (echo === 'not heard') chat.simulator.inject({ on: 'frame', answer: 'drop' });
      chat.simulator.inject({ on: 'SendMessage', answer: 'cut' });
      const sent = chat.session.sendMessage(TEXT);
      await chat.clock.advance(MINUTE);
      assert.equal((await sent).status, 'sent');
      assert.deepEqual(chat.screen(), [`me: ${TEXT} (sent)`]);
      assert.deepEqual(saidByCustomer(chat.simulator), [TEXT]);
      isOneSubmission(chat);
    }
  });

  it('leaves the message of unknown fate while the transcript cannot be read, and sent when it can [F70]', async () => {
    for (const answer of ['lost', 'hang', { status: 500 }, { html: 403 }] as const) {
      const chat = await withConflicts();
      chat.simulator.inject({ on: 'frame', answer: 'drop' });
      chat.simulator.inject({ on: 'SendMessage', answer: 'cut' });
      const heal = chat.simulator.inject({ on: 'GetTranscript', answer, times: Infinity });
      const statuses = statusesOf(chat);
      const sent = chat.session.sendMessage(TEXT);
      await chat.clock.advance(2 * MINUTE);
      assert.deepEqual(statuses, ['queued', 'sending', 'unconfirmed']);
      heal();
      await chat.clock.advance(MINUTE);
      assert.equal((await sent).status, 'sent');
      assert.deepEqual(chat.screen(), [`me: ${TEXT} (sent)`]);
      assert.deepEqual(saidByCustomer(chat.simulator), [TEXT]);
      assert.deepEqual(statuses.at(-1), 'sent');
      isOneSubmission(chat);
    }
  });

  it('that nothing can settle for five minutes is the customer’s to try again, under the same token [F70]', async () => {
    const chat = await withConflicts();
    chat.simulator.inject({ on: 'frame', answer: 'drop' });
    chat.simulator.inject({ on: 'SendMessage', answer: 'cut' });
    const heal = chat.simulator.inject({ on: 'GetTranscript', answer: { status: 500 }, times: Infinity });
    const code = rejection(chat.session.sendMessage(TEXT));
    await chat.clock.advance(7 * MINUTE);
    assert.equal(await code, 'send/conflict');
    const [failed] = chat.session.snapshot.outbox;
    assert.equal(failed?.status, 'failed');
    heal();
    unattended(chat.session.retryMessage(failed.id));
    await chat.clock.advance(MINUTE);
    assert.deepEqual(chat.screen(), [`me: ${TEXT} (sent)`]);
    assert.deepEqual(saidByCustomer(chat.simulator), [TEXT]);
    isOneSubmission(chat);
  });

  it('that kept it out leaves it its token when the customer tries again [F70]', async () => {
    const chat = watchChat();
    await chat.connect();
    chat.simulator.inject({ on: 'SendMessage', answer: { status: 409 } });
    const code = rejection(chat.session.sendMessage(TEXT));
    await chat.clock.advance(5_000);
    assert.equal(await code, 'send/conflict');
    const [failed] = chat.session.snapshot.outbox;
    assert.equal(failed?.status, 'failed');
    unattended(chat.session.retryMessage(failed.id));
    await chat.clock.advance(1_000);
    assert.deepEqual(chat.screen(), [`me: ${TEXT} (sent)`]);
    assert.equal(bodiesOf(chat).length, 2);
    isOneSubmission(chat);
  });
});

describe('a conflict about the completion of a file', () => {
  it('waits for the transcript, however long that cannot be read [F142 L6]', async () => {
    const chat = await fileChat({ switches: { repeatedClientToken: 'conflict' } });
    chat.simulator.inject({ on: 'frame', answer: 'drop' });
    chat.simulator.inject({ on: 'CompleteAttachmentUpload', answer: 'cut' });
    const heal = chat.simulator.inject({ on: 'GetTranscript', answer: { status: 500 }, times: Infinity });
    const [outcome] = chat.add(picture());
    await chat.clock.advance(10 * MINUTE);
    assert.deepEqual(
      chat.uploads.list.map(({ status }) => status),
      ['scanning'],
    );
    heal();
    await chat.clock.advance(MINUTE);
    assert.equal(await outcome, 'sent');
    assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
    assert.deepEqual(filesOf(chat), ['outgoing shot.png APPROVED']);
  });
});
