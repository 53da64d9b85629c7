import { scenarios } from '../../../src/simulator/index.js';
import type { SightGroup } from '../sight.js';

const signInScenario = scenarios['sign-in'];
const waitingScenario = scenarios['waiting'];

export const waiting: SightGroup = {
  name: 'waiting',
  title: 'Waiting for somebody',
  sights: [
    {
      name: 'waiting-queue',
      title: 'A place in the queue',
      ...(waitingScenario && { scenario: waitingScenario }),
      async play(stage) {
        await stage.connect();
        await stage.find('.wait');
      },
    },
    {
      name: 'waiting-idle',
      title: 'The chat ends soon',
      ...(waitingScenario && { scenario: waitingScenario }),
      async play(stage) {
        await stage.connect();
        await stage.find('.wait');
        await stage.advance(25_000);
        await stage.advance(3_000);
      },
    },
    {
      name: 'waiting-sign-in',
      title: 'The flow asks to sign in',
      ...(signInScenario && { scenario: signInScenario }),
      async play(stage) {
        await stage.connect();
        await stage.advance(1_000);
        await stage.find('[part~="option"]');
      },
    },
  ],
};
