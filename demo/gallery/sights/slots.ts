import type { SightGroup } from '../sight.js';
import { talk } from './talk.js';

/** An element of the page in a place that the chat keeps for it. */
function slotted(slot: string, tag: keyof HTMLElementTagNameMap, text: string): Element {
  const element = document.createElement(tag);
  element.slot = slot;
  element.className = 'of-page';
  element.textContent = text;
  if (element instanceof HTMLAnchorElement) element.href = '#';
  return element;
}

export const slots: SightGroup = {
  name: 'slots',
  title: 'What a page puts in',
  sights: [
    {
      name: 'slots-around',
      title: 'Logo, title, footer',
      children: () => [
        slotted('header-start', 'span', 'GG'),
        slotted('title', 'span', 'Green Grocers'),
        slotted('footer', 'small', 'We keep what you write for 30 days.'),
      ],
      play: talk,
    },
    {
      name: 'slots-empty',
      title: 'A welcome of the page’s own',
      attributes: { layout: 'inline', start: 'message' },
      children: () => [slotted('empty', 'p', 'Ask us about apples, pears and plums.')],
      play: (stage) => stage.open(),
    },
    {
      name: 'slots-ended',
      title: 'A survey at the end',
      children: () => [slotted('ended', 'a', 'How did we do?')],
      async play(stage) {
        await talk(stage);
        const over = stage.chat.endChat();
        await stage.advance(5_000);
        await over;
      },
    },
    {
      name: 'slots-offline',
      title: 'Another way when nothing works',
      children: () => [slotted('offline', 'a', 'Call us: 555 0100')],
      async play(stage) {
        stage.simulator.inject({ on: 'Start', answer: 'lost', times: Infinity });
        await stage.open();
        await stage.advance(120_000);
      },
    },
    {
      name: 'slots-message',
      title: 'A message that the page draws',
      properties: {
        renderMessage({ content }, before) {
          if (!content.startsWith('Offer: ')) return undefined;
          const offer = before instanceof HTMLElement ? before : document.createElement('strong');
          offer.className = 'of-page';
          offer.textContent = content.replace('Offer: ', '');
          return offer;
        },
      },
      async play(stage) {
        await stage.connect();
        const agent = await stage.agent();
        agent.says('We have something for you.');
        agent.says('Offer: three pears for two');
        await stage.advance(1_000);
        await stage.find('[part~="bubble"] slot');
      },
    },
  ],
};
