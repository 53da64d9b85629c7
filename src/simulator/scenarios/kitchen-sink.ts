import type { Scenario } from '../flow/flow.js';
import { formattedText } from '../flow/formatted-texts.js';
import { interactiveMessage } from '../flow/interactive-templates.js';
import { messageType } from '../service/wire.js';
import { earlier } from './earlier.js';
import { files } from './files.js';
import { guide } from './guide.js';
import { showInteractive } from './interactive.js';
import { queue } from './queue.js';
import { transfer } from './transfer.js';
import { waiting } from './waiting.js';

const shows: Readonly<Record<string, Scenario>> = {
  'Formatted text': (flow) => {
    flow.sends(messageType.markdown, formattedText);
    return Promise.resolve();
  },
  'Text that is being written': (flow) =>
    flow.bot().streams(['What is said ', 'comes **as it is** ', 'thought of.'], {
      everyMs: 400,
      contentType: messageType.markdown,
    }),
  'Questions to choose an answer from': (flow) => showInteractive(flow, 'Something else'),
  'A step-by-step guide': guide,
  'Signing in': async (flow) => {
    flow.says(`Signing in: ${await flow.asksSignIn()}`);
  },
  'News of the wait': waiting,
  'An earlier conversation': earlier,
  'An agent who hands over': transfer,
  'An agent who sends files': files,
  'An agent': queue,
};

const menu = {
  templateType: 'ListPicker',
  version: '1.0',
  data: {
    content: {
      title: 'What would you like to see?',
      elements: Object.keys(shows).map((title) => ({ title })),
    },
  },
};

/** Everything a flow can show, to be clicked through. Once an agent is there, the flow has nothing more to say. */
export const kitchenSink: Scenario = async (flow) => {
  const bot = flow.bot();
  for (;;) {
    bot.sends(...interactiveMessage(menu));
    const { content } = await flow.next();
    const show = shows[content];
    if (show) await show(flow);
    else bot.says('Please choose from the list.');
  }
};
