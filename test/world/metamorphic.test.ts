import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../session/preload.js';
import { heal } from './liveness.js';
import { play, stories, type Story } from './story.js';
import type { Client, World } from './world-api.js';

const RUNS = 60;
const YEARS_MS = 10 * 365 * 24 * 60 * 60_000;

/** Plays a story in a world that is a little different, and heals that. */
async function end(story: Story, setting: Partial<Story['setting']> = {}): Promise<World> {
  const world = await play({ ...story, setting: { ...story.setting, ...setting } });
  await heal(world);
  world.close();
  return world;
}

const callLog = ({ visits }: World): readonly string[] =>
  visits.flatMap(({ calls }) =>
    calls.map(({ operation, at, endedAt, outcome }) => `${at} ${operation} ${outcome} ${endedAt}`),
  );

/** Without ids, which the service draws: after one request more, the next one is another. */
const screens = ({ clients }: World): readonly string[] =>
  clients.flatMap(({ visit }) => [
    visit.session.snapshot.state,
    ...visit.session.listItems().map((item) => {
      if (item.kind === 'message') return `${item.displayName}: ${item.content} ${item.status}`;
      if (item.kind === 'event') return item.contentType;
      return item.attachments.map(({ name, status }) => `${name} ${status}`).join();
    }),
  ]);

/** What was said and has happened, without the receipts, which the service tells only once. */
const said = ({ visit }: Client): readonly string[] =>
  visit.session.listItems().map((item) => (item.kind === 'message' ? `${item.id} ${item.content}` : item.id));

/** The client's own clock is not touched but by the setting. */
const withoutClocks = (story: Story): Story => ({
  ...story,
  steps: story.steps.filter(({ name }) => name !== 'clock is set'),
});

describe('the same story', () => {
  for (const [name, skewMs] of [
    ['ten years ahead', YEARS_MS],
    ['ten years behind', -YEARS_MS],
  ] as const) {
    it(`makes the same calls on a device whose clock is ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(stories(40), async (story) => {
          const plain = withoutClocks(story);
          assert.deepEqual(callLog(await end(plain, { skewMs })), callLog(await end(plain)));
        }),
        { numRuns: RUNS, seed: 1 },
      );
    });
  }

  it('comes to the same screen when every frame arrives twice [I16]', async () => {
    await fc.assert(
      fc.asyncProperty(stories(40), async (story) => {
        assert.deepEqual(screens(await end(story, { doubled: true })), screens(await end(story)));
      }),
      { numRuns: RUNS, seed: 2 },
    );
  });

  it('comes to the same screen when the page is loaded again in the end [I16]', async () => {
    await fc.assert(
      fc.asyncProperty(stories(40), async (story) => {
        // A chat from another year is not gone on with.
        const plain = withoutClocks(story);
        const world = await play({ ...plain, setting: { ...plain.setting, persist: 'session' } });
        await heal(world);
        const [client] = world.clients;
        fc.pre(client?.visit.session.snapshot.state === 'connected');
        const { outbox } = client.visit.session.snapshot;
        fc.pre(outbox.length === 0);
        const before = said(client);
        await world.reload(client);
        await heal(world);
        assert.deepEqual(said(client), before);
        world.close();
      }),
      { numRuns: RUNS, seed: 4 },
    );
  });

  it('is the same story each time', async () => {
    await fc.assert(
      fc.asyncProperty(stories(40), async (story) => {
        assert.deepEqual(callLog(await end(story)), callLog(await end(story)));
      }),
      { numRuns: RUNS, seed: 3 },
    );
  });
});
