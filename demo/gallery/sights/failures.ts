import type { RequestFaultAnswer } from '../../../src/simulator/index.js';
import type { Sight, SightGroup } from '../sight.js';

/** A start that goes wrong for as long as it is tried. */
const failing = (name: string, title: string, answer: RequestFaultAnswer): Sight => ({
  name,
  title,
  async play(stage) {
    stage.simulator.inject({ on: 'Start', answer, times: Infinity });
    await stage.open();
    await stage.advance(120_000);
  },
});

export const failures: SightGroup = {
  name: 'failures',
  title: 'What goes wrong',
  sights: [
    failing('failure-network', 'Nobody can be reached', 'lost'),
    failing('failure-server', 'The service does not answer as it should', { status: 500 }),
    failing('failure-busy', 'Too many chats', { status: 429 }),
    failing('failure-refused', 'Not allowed', { status: 403 }),
    {
      name: 'failure-set-up',
      title: 'The page has no start endpoint',
      properties: { api: '' },
      async play(stage) {
        stage.chat.api = '';
        await stage.open();
        await stage.advance(1_000);
      },
    },
    {
      name: 'failure-while-connecting',
      title: 'It does not get through, and tries again',
      async play(stage) {
        stage.simulator.inject({
          on: 'CreateParticipantConnection',
          answer: { status: 500 },
          times: Infinity,
        });
        await stage.open();
        await stage.advance(15_000);
      },
    },
  ],
};
