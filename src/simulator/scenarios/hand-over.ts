import type { Scenario } from '../flow/flow.js';

/** A scripted agent takes over after a short wait, reads, types and answers, and ends the chat on "bye". */
export const handOver: Scenario = async (flow) => {
  flow.says('Please wait while we connect you to an agent.');
  flow.joinQueue();
  await flow.pause(2_000);
  const agent = flow.agentJoins('Ada');
  await agent.typing();
  agent.says(`Hello ${flow.customer.displayName}, my name is Ada. What can I do for you?`);
  for (;;) {
    const { content } = await agent.next();
    await flow.pause(400);
    agent.reads();
    await agent.typing();
    if (/\bbye\b/i.test(content)) break;
    agent.says(`I have noted: "${content}". Anything else?`);
  }
  agent.says('Thank you for your time. Goodbye!');
  await flow.pause(1_000);
  agent.endsChat();
};
