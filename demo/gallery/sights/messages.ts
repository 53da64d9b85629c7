import { messageType } from '../../../src/simulator/index.js';
import type { SightGroup, Stage } from '../sight.js';
import { words } from '../words.js';
import { talk } from './talk.js';

const LONG = Array.from(
  { length: 14 },
  (_, line) => `${line + 1}. Open the lid, wait until the light is green, and close it again.`,
).join('\n');

/** Lets an agent say things that are hard to show. */
async function hears(stage: Stage, ...texts: readonly string[]): Promise<void> {
  await stage.connect();
  const agent = await stage.agent();
  for (const text of texts) agent.says(text);
  await stage.advance(1_000);
}

export const messages: SightGroup = {
  name: 'messages',
  title: 'Messages',
  sights: [
    { name: 'messages-conversation', title: 'A conversation', play: talk },
    {
      name: 'messages-bot',
      title: 'A bot, then a person',
      async play(stage) {
        const { bot, agent, ada, greeting } = words();
        await stage.connect();
        stage.control().bot().says(bot);
        await stage.advance(8_000);
        await stage.says(agent);
        await stage.advance(2_000);
        (await stage.agent(ada)).says(greeting);
        await stage.advance(1_000);
      },
    },
    {
      name: 'messages-typing',
      title: 'Somebody is typing',
      async play(stage) {
        await talk(stage);
        stage.simulator.joinAgent(stage.chat.contactId ?? '', { displayName: words().grace }).types();
        await stage.advance(500);
      },
    },
    {
      name: 'messages-notices',
      title: 'Coming, going, transfers, silence',
      async play(stage) {
        const { ada, grace } = words();
        await stage.connect();
        const first = await stage.agent(ada);
        first.failsToTransfer();
        await stage.advance(1_000);
        const second = first.transfersTo(grace);
        await stage.advance(1_000);
        stage.control().idles('idle');
        await stage.advance(1_000);
        second.leaves();
        await stage.advance(1_000);
      },
    },
    {
      name: 'messages-days',
      title: 'Over several days',
      async play(stage) {
        const { ada, greeting, parcel, found, thanks } = words();
        await stage.connect();
        const agent = await stage.agent(ada);
        agent.says(greeting);
        await stage.advance(1_000);
        await stage.says(parcel);
        await stage.advance(16 * 3_600_000);
        agent.says(found);
        await stage.advance(60_000);
        await stage.says(thanks);
        await stage.advance(1_000);
      },
    },
    {
      name: 'messages-earlier',
      title: 'An earlier conversation above',
      async play(stage) {
        const { greeting, parcel, found, else: more } = words();
        await stage.connect();
        stage.control().rehydrates([
          { role: 'CUSTOMER', content: parcel },
          { role: 'AGENT', displayName: words().ada, content: found },
        ]);
        await stage.advance(1_000);
        await stage.scrollsUp();
        const agent = await stage.agent(words().grace);
        agent.says(greeting);
        agent.says(more);
        await stage.advance(1_000);
      },
    },
    {
      name: 'messages-new-below',
      title: 'New ones below what one reads',
      async play(stage) {
        const { ada, found, greeting } = words();
        await stage.connect();
        const agent = await stage.agent(ada);
        for (let line = 0; line < 8; line++) agent.says(found);
        await stage.advance(1_000);
        await stage.scrollsUp();
        agent.says(greeting);
        await stage.advance(1_000);
      },
    },
    {
      name: 'messages-long',
      title: 'A long message',
      play: (stage) =>
        hears(stage, LONG, 'https://example.com/a/very/long/path/that/has/to/break/somewhere?and=more'),
    },
    {
      name: 'messages-unknown',
      title: 'A kind that nobody knows, and a card that is none',
      async play(stage) {
        await stage.connect();
        const bot = stage.control().bot();
        bot.sends('application/vnd.example.unknown', '{}');
        bot.sends(messageType.interactive, 'no JSON');
        await stage.advance(1_000);
      },
    },
    {
      name: 'messages-hostile',
      title: 'Markup, directions and marks that stack',
      async play(stage) {
        await stage.connect();
        const agent = await stage.agent('<b>Ada</b> \u202Eevil');
        agent.says('<img src=x onerror=alert(1)> & <script>alert(1)</script>');
        agent.says('\u202Ereversed\u202C and back again');
        agent.says(`Z${'\u0301\u0302\u0323'.repeat(8)}algo`);
        agent.says('Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3));
        await stage.advance(1_000);
      },
    },
    {
      name: 'messages-supervisor',
      title: 'A supervisor has joined',
      async play(stage) {
        await stage.connect();
        const agent = await stage.agent();
        agent.says('Let me ask somebody.');
        await stage.advance(1_000);
        const contactId = stage.chat.contactId ?? '';
        stage.simulator
          .joinAgent(contactId, { displayName: 'Grace', role: 'SUPERVISOR' })
          .says('I can help with that.');
        await stage.advance(1_000);
      },
    },
  ],
};
