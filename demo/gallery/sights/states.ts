import type { SightGroup, Stage } from '../sight.js';
import { words } from '../words.js';
import { talk } from './talk.js';

/** An agent has said something, so that there is something to read. */
async function greeted(stage: Stage): Promise<void> {
  await stage.connect();
  (await stage.agent(words().ada)).says(words().greeting);
  await stage.advance(1_000);
}

export const states: SightGroup = {
  name: 'states',
  title: 'The life of a chat',
  sights: [
    {
      name: 'state-welcome',
      title: 'Before the first message',
      attributes: { layout: 'inline', start: 'message' },
      play: (stage) => stage.open(),
    },
    {
      name: 'state-manual',
      title: 'The page starts the chat',
      attributes: { layout: 'inline', start: 'manual' },
      play: (stage) => stage.open(),
    },
    {
      name: 'state-starting',
      title: 'Connecting: one can write already',
      async play(stage) {
        stage.simulator.inject({ on: 'CreateParticipantConnection', answer: 'hang' });
        await stage.open();
        await stage.advance(1_000);
      },
    },
    { name: 'state-connected', title: 'Connected: nothing was said yet' },
    {
      name: 'state-reconnecting',
      title: 'The connection is lost',
      async play(stage) {
        await greeted(stage);
        stage.platform.goOffline();
        stage.simulator.closeSockets({ code: 1006 });
        await stage.advance(40_000);
        await stage.says(words().parcel);
      },
    },
    {
      name: 'state-polling',
      title: 'Sockets are blocked: messages come later',
      async play(stage) {
        await greeted(stage);
        stage.simulator.inject({ on: 'socket', answer: 'refuse', times: Infinity });
        stage.simulator.closeSockets({ code: 1006 });
        await stage.advance(180_000);
      },
    },
    {
      name: 'state-end-question',
      focused: true,
      title: 'Whether to end the chat',
      async play(stage) {
        await talk(stage);
        await stage.click('[part~="end"]');
        await stage.find('.question');
      },
    },
    {
      name: 'state-ended-by-customer',
      title: 'Ended by the visitor',
      async play(stage) {
        await talk(stage);
        const over = stage.chat.endChat();
        await stage.advance(5_000);
        await over;
      },
    },
    {
      name: 'state-ended-by-agent',
      title: 'Ended by the agent',
      async play(stage) {
        await stage.connect();
        const agent = await stage.agent(words().ada);
        agent.says(words().greeting);
        agent.endsChat();
        await stage.advance(5_000);
      },
    },
    {
      name: 'state-ended-silent',
      title: 'Ended before anything was said',
      async play(stage) {
        await stage.connect();
        stage.control().ends();
        await stage.advance(5_000);
      },
    },
  ],
};
