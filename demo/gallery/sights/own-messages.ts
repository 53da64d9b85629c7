import type { SightGroup, Stage } from '../sight.js';
import { words } from '../words.js';

/** An agent is there who receives and reads. */
async function withAgent(stage: Stage): Promise<Awaited<ReturnType<Stage['agent']>>> {
  const { ada, greeting } = words();
  await stage.connect();
  const agent = await stage.agent(ada);
  agent.says(greeting);
  await stage.advance(1_000);
  return agent;
}

export const ownMessages: SightGroup = {
  name: 'own-messages',
  title: 'The visitor’s own messages',
  sights: [
    {
      name: 'own-queued',
      title: 'Written while offline',
      async play(stage) {
        await withAgent(stage);
        stage.platform.goOffline();
        await stage.advance(100);
        await stage.says(words().parcel);
        await stage.says(words().number);
      },
    },
    {
      name: 'own-sending',
      title: 'On its way',
      async play(stage) {
        await withAgent(stage);
        stage.simulator.inject({ on: 'SendMessage', answer: { arrivesAfterMs: 60_000 } });
        await stage.says(words().parcel);
      },
    },
    {
      name: 'own-sent',
      title: 'Sent',
      async play(stage) {
        await withAgent(stage);
        await stage.says(words().parcel);
        await stage.advance(1_000);
      },
    },
    {
      name: 'own-delivered',
      title: 'Delivered',
      async play(stage) {
        const agent = await withAgent(stage);
        await stage.says(words().parcel);
        await stage.advance(1_000);
        agent.receives();
        await stage.advance(1_000);
      },
    },
    {
      name: 'own-read',
      title: 'Read',
      async play(stage) {
        const agent = await withAgent(stage);
        await stage.says(words().parcel);
        await stage.advance(1_000);
        agent.reads();
        await stage.advance(1_000);
      },
    },
    {
      name: 'own-failed',
      title: 'Not sent',
      async play(stage) {
        await withAgent(stage);
        stage.simulator.inject({ on: 'SendMessage', answer: 'lost', times: Infinity });
        await stage.says(words().parcel);
        await stage.advance(6 * 60_000);
      },
    },
    {
      name: 'own-refused',
      title: 'Refused by the service',
      async play(stage) {
        await withAgent(stage);
        stage.simulator.inject({ on: 'SendMessage', answer: { status: 400 } });
        await stage.says(words().parcel);
        await stage.advance(1_000);
      },
    },
    {
      name: 'own-rejected',
      title: 'Refused by the service’s processing',
      async play(stage) {
        await withAgent(stage);
        stage.simulator.inject({ on: 'processing', answer: { outcome: 'rejected', afterMs: 0 } });
        await stage.says(words().parcel);
        await stage.advance(5_000);
      },
    },
  ],
};
