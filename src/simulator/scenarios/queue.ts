import type { Scenario } from '../flow/flow.js';

/** The customer waits for an agent and is told their place in the queue, at once and whenever it changes. */
export const queue: Scenario = async (flow) => {
  flow.joinQueue();
  let told = 0;
  for (;;) {
    const position = flow.positionInQueue();
    if (position !== told) {
      flow.says(
        position === 1
          ? 'You are next. An agent will be with you shortly.'
          : `All agents are busy. Your place in the queue: ${String(position)}.`,
      );
      told = position;
    }
    if (await flow.agentWithin(5_000)) return;
  }
};
