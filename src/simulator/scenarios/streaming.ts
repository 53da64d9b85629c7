import type { Scenario } from '../flow/flow.js';
import { formattedPieces } from '../flow/formatted-texts.js';
import { messageType } from '../service/wire.js';

/** A bot that writes its answers part by part, in turn as plain text, with formats, and with a part that never comes. */
export const streaming: Scenario = async (flow) => {
  const bot = flow.bot();
  const ways = [
    { everyMs: 300 },
    { everyMs: 500, contentType: messageType.markdown },
    { everyMs: 500, contentType: messageType.markdown, missing: [4] },
  ];
  bot.says('Ask me anything. I answer part by part.');
  for (let turn = 0; ; turn++) {
    await bot.next();
    await bot.typing(1_200);
    await bot.streams(formattedPieces, ways[turn % ways.length]);
  }
};
