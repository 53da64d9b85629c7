import type { Scenario } from '../flow/flow.js';

/** An agent hands the chat over to another one, as soon as the customer has said what it is about. */
export const transfer: Scenario = async (flow) => {
  const ada = flow.agentJoins('Ada');
  ada.says('Hello, my name is Ada. What is it about?');
  await ada.next();
  await ada.typing();
  ada.says('Grace knows more about that. One moment, please.');
  await flow.pause(1_000);
  const grace = ada.transfersTo('Grace');
  await grace.typing();
  grace.says('Hello, this is Grace. I have read what you told Ada.');
  for (;;) {
    const { content } = await grace.next();
    grace.reads();
    await grace.typing();
    grace.says(`I will see to it: “${content}”.`);
  }
};
