import type { CustomerMessage } from '../service/chat.js';
import type { Bot, Flow, Scenario } from '../flow/flow.js';
import { interactiveMessage, serviceList, templates } from '../flow/interactive-templates.js';
import { messageType } from '../service/wire.js';

/** What the menu offers, and what each offer shows. */
const kinds: Readonly<Record<string, object>> = {
  'A list to choose from': templates.listPicker,
  'A time to choose': templates.timePicker,
  'A panel': templates.panel,
  'Quick replies': templates.quickReply,
  'Cards side by side': templates.carousel,
};
const LONG_LIST = 'A list with pages';
const END = 'End the chat';

const menuWith = (last: string): object => ({
  templateType: 'ListPicker',
  version: '1.0',
  data: {
    content: {
      title: 'What would you like to see?',
      subtitle: 'Every kind of **interactive message**',
      elements: [...Object.keys(kinds), LONG_LIST, last].map((title) => ({ title })),
    },
  },
});

/** A bot shows every kind of interactive message, and says what it has understood of each answer, until `last` is chosen. */
export async function showInteractive(flow: Flow, last: string): Promise<void> {
  const bot = flow.bot();
  for (;;) {
    bot.sends(...interactiveMessage(menuWith(last)));
    const { content } = await bot.next();
    if (content === last) return;
    const kind = kinds[content];
    if (kind) {
      bot.sends(...interactiveMessage(kind));
      bot.says(understood(await bot.next(), JSON.stringify(kind)));
    } else if (content === LONG_LIST) bot.says(await pages(bot));
    else bot.says('Please choose from the list.');
  }
}

/** Every kind of interactive message, until the customer has seen enough. */
export const interactive: Scenario = async (flow) => {
  await showInteractive(flow, END);
  flow.says('Thank you. Goodbye!');
  flow.ends();
};

/** Turns the pages of a long list until something is chosen. */
async function pages(bot: Bot): Promise<string> {
  let from = 0;
  for (;;) {
    const page = serviceList(from);
    bot.sends(...interactiveMessage(page));
    const answer = await bot.next();
    if (answer.contentType !== messageType.interactiveResponse) {
      return understood(answer, JSON.stringify(page));
    }
    const { action, data } = JSON.parse(answer.content) as {
      readonly action: string;
      readonly data: { readonly preIndex: number; readonly nextIndex: number };
    };
    from = action === 'SHOW_MORE' ? data.nextIndex : data.preIndex;
  }
}

/** As the Lambda function of a bot would: whatever is not word for word among the options was not chosen. */
function understood({ content }: CustomerMessage, offered: string): string {
  const quoted = /"selectionText":"([^"]*)"/.exec(content)?.[1];
  const choice = quoted ?? content;
  return offered.includes(`"title":${JSON.stringify(choice)}`) ||
    offered.includes(`"date":${JSON.stringify(choice)}`)
    ? `You chose "${choice}".`
    : `"${choice}" is none of the options.`;
}
