import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSimulator, createVirtualClock, type Simulator } from '../../src/simulator/index.js';
import { answerDifferences, frameDifferences, withWireChecked } from './support/wire-schema.js';
import { call, createWorld, httpOrigin, type Json } from './support/world.js';

const post = (path: string): Request => new Request(httpOrigin + path, { method: 'POST' });
const json = (body: unknown, status = 200, errorType?: string): Response =>
  Response.json(body, {
    status,
    ...(errorType !== undefined && { headers: { 'x-amzn-errortype': errorType } }),
  });
const chatFrame = (item: Json): string =>
  JSON.stringify({ topic: 'aws/chat', contentType: 'application/json', content: JSON.stringify(item) });

describe('the wire check itself', () => {
  it('finds a member that AWS does not have, however deep it lies', async () => {
    const answer = json({
      Transcript: [{ Id: 'a', Bogus: 1, MessageMetadata: { Receipts: [{ ReadAt: 'now' }] } }],
      NextPage: '',
    });
    assert.deepEqual(await answerDifferences(post('/participant/transcript'), answer), [
      'POST /participant/transcript 200.Transcript[0].Bogus: not in Item',
      'POST /participant/transcript 200.Transcript[0].MessageMetadata.Receipts[0].ReadAt: not in Receipt',
      'POST /participant/transcript 200.NextPage: not in GetTranscriptResponse',
    ]);
  });

  it('finds values of another kind', async () => {
    const wrong = json({ Id: 7, AbsoluteTime: 'now', MessageMetadata: 'PROCESSING' });
    assert.deepEqual(await answerDifferences(post('/participant/message'), wrong), [
      'POST /participant/message 200.Id: number where a string belongs',
      'POST /participant/message 200.MessageMetadata: string where MessageProcessingMetadata belongs',
    ]);
    const headers = json({ UploadMetadata: { HeadersToInclude: { 'Content-Length': 7 } } });
    assert.equal((await answerDifferences(post('/participant/start-attachment-upload'), headers)).length, 1);
  });

  it('knows what only frames have, and does not let it into answers', async () => {
    const item = { Id: 'a', Type: 'MESSAGE', AbsoluteTime: 'now', InitialContactId: 'b' };
    assert.deepEqual(frameDifferences(chatFrame(item)), []);
    assert.deepEqual(await answerDifferences(post('/participant/transcript'), json({ Transcript: [item] })), [
      'POST /participant/transcript 200.Transcript[0].InitialContactId: not in Item',
    ]);
    assert.deepEqual(frameDifferences(chatFrame({ ...item, Sender: 'x' })), ['frame.Sender: not in Item']);
    assert.deepEqual(frameDifferences('{"topic":"aws/heartbeat","at":1}'), [
      'frame aws/heartbeat: has at,topic',
    ]);
  });

  it('finds errors that the SDK does not know, or knows with another status', async () => {
    const denied = { message: 'Access denied' };
    assert.deepEqual(
      await answerDifferences(post('/participant/event'), json(denied, 403, 'AccessDeniedException')),
      [],
    );
    assert.deepEqual(
      await answerDifferences(post('/participant/event'), json(denied, 400, 'AccessDeniedException')),
      ['POST /participant/event 400: AccessDeniedException has status 403'],
    );
    assert.deepEqual(await answerDifferences(post('/participant/event'), json(denied, 403, 'Forbidden')), [
      'POST /participant/event 403: the SDK knows no error Forbidden',
    ]);
  });

  it('is in the way of every answer and every frame of a world', async () => {
    const found: string[] = [];
    const clock = createVirtualClock();
    const honest = createSimulator({ clock, httpOrigin, socketOrigin: 'ws://127.0.0.1:8080' });
    const dishonest: Simulator = {
      ...honest,
      fetch: () => Promise.resolve(json({ Id: 'a', AbsoluteTime: 'b', Mood: 'good' })),
      openSocket(_url, peer) {
        peer.receive('{"topic":"aws/chat"}');
        return undefined;
      },
    };
    const checked = withWireChecked(dishonest, found);
    await checked.fetch(post('/participant/message'));
    checked.openSocket('ws://127.0.0.1:8080/chat', { receive: () => undefined, closed: () => undefined });
    assert.deepEqual(found, [
      'POST /participant/message 200.Mood: not in SendMessageResponse',
      'frame aws/chat: has topic',
    ]);
  });

  it('lets pass what a fault made up', async () => {
    const world = createWorld();
    world.simulator.inject({ on: 'SendMessage', answer: { body: { Mood: 'good' } } });
    const answer = await call(world, '/participant/message', {}, { token: 'none' });
    assert.deepEqual(answer.body, { Mood: 'good' });
  });
});
