import type { Scenario } from '../flow/flow.js';
import { formattedText } from '../flow/formatted-texts.js';
import { messageType } from '../service/wire.js';

/** A bot shows every format, then sends back what it is sent as markdown. */
export const formatted: Scenario = async (flow) => {
  const bot = flow.bot();
  bot.sends(messageType.markdown, formattedText);
  bot.says('Write something with **marks**, and I will send it back as markdown.');
  for (;;) {
    const { content } = await bot.next();
    await bot.typing(600);
    bot.sends(messageType.markdown, content);
  }
};
