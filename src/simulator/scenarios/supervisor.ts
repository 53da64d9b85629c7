import type { Scenario } from '../flow/flow.js';

/** A supervisor barges in beside the agent, says something, and leaves the two alone again. */
export const supervisor: Scenario = async (flow) => {
  const ada = flow.agentJoins('Ada');
  ada.says('Hello, my name is Ada. What can I do for you?');
  await ada.next();
  await ada.typing();
  ada.says('I am not sure. Let me ask somebody.');
  await flow.pause(1_000);
  const grace = flow.agentJoins('Grace', 'SUPERVISOR');
  await grace.typing();
  grace.says('I am Ada’s supervisor. She may do that for you.');
  await flow.pause(2_000);
  grace.leaves();
  for (;;) {
    await ada.typing();
    ada.says('I have done it. Anything else?');
    await ada.next();
  }
};
