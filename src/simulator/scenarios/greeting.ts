import type { Scenario } from '../flow/flow.js';
import { queue } from './queue.js';

const smallTalk: readonly { readonly heard: RegExp; readonly answer: string }[] = [
  { heard: /\b(hi|hello|hey|good (morning|afternoon|evening))\b/i, answer: 'Hello! Nice to meet you.' },
  { heard: /\bhow are you\b/i, answer: 'Very well, thank you. And you?' },
  { heard: /\b(thanks|thank you)\b/i, answer: 'You are welcome.' },
  { heard: /\b(bye|goodbye)\b/i, answer: 'Goodbye! You can close the chat whenever you like.' },
  { heard: /\bhelp\b/i, answer: 'I can make small talk, or get you an agent: just write "agent".' },
];

/** A bot greets by name and makes small talk until the customer asks for an agent; then they wait in the queue. */
export const greeting: Scenario = async (flow) => {
  const bot = flow.bot();
  flow.says(`Welcome, ${flow.customer.displayName}!`);
  bot.says('I am a bot. Write "agent" to talk to a person.');
  for (;;) {
    const { content } = await bot.next();
    if (/\b(agent|human|person|representative)\b/i.test(content)) break;
    await bot.typing(600);
    const known = smallTalk.find(({ heard }) => heard.test(content));
    bot.says(known?.answer ?? `You said: ${content}`);
  }
  bot.says('I will get you an agent.');
  await queue(flow);
};
