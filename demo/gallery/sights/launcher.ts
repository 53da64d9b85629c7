import type { SightGroup } from '../sight.js';
import { words } from '../words.js';
import { talk } from './talk.js';

/** A page beside the chat, as on a desk. */
const desk = [880, 720] as const;
const floating = { layout: 'floating' };

function wordsOnIt(): Element {
  const label = document.createElement('span');
  label.slot = 'launcher-label';
  label.textContent = words().help;
  return label;
}

export const launcher: SightGroup = {
  name: 'launcher',
  title: 'Launcher and layouts',
  sights: [
    {
      name: 'launcher',
      title: 'The launcher',
      attributes: floating,
      frame: [320, 240],
      play: (stage) => stage.advance(0),
    },
    {
      name: 'launcher-start',
      title: 'At the start of the line',
      attributes: { ...floating, position: 'start' },
      frame: [320, 240],
      play: (stage) => stage.advance(0),
    },
    {
      name: 'launcher-unread',
      title: 'With unread messages',
      attributes: floating,
      frame: [320, 240],
      async play(stage) {
        await stage.connect();
        const agent = await stage.agent();
        await stage.chat.hide();
        agent.says('Hello?');
        agent.says('Are you there?');
        await stage.advance(100);
        // Fetched with the first one.
        await stage.find('[part~="preview"]');
        agent.says('I have found it.');
        await stage.advance(100);
      },
    },
    {
      name: 'launcher-words',
      title: 'With words',
      attributes: floating,
      frame: [320, 240],
      children: () => [wordsOnIt()],
      play: (stage) => stage.advance(0),
    },
    {
      name: 'launcher-preview',
      title: 'With the newest message',
      attributes: floating,
      frame: desk,
      async play(stage) {
        await stage.connect();
        const agent = await stage.agent();
        await stage.chat.hide();
        for (const text of [words().greeting, words().sorry, words().look]) agent.says(text);
        await stage.advance(100);
        await stage.find('[part~="preview"]');
      },
    },
    {
      name: 'menu-larger-text',
      title: 'Larger texts',
      async play(stage) {
        await talk(stage);
        await stage.click('[part~="menu"]');
        await stage.click('[role="menuitemradio"]:nth-of-type(3)');
        await stage.click('[part~="menu"]');
      },
    },
    {
      name: 'layout-floating',
      title: 'Floating, beside the page',
      attributes: floating,
      frame: desk,
      play: talk,
    },
    {
      name: 'layout-floating-start',
      title: 'Floating at the other side',
      attributes: { ...floating, position: 'start' },
      frame: desk,
      play: (stage) => stage.connect(),
    },
    {
      name: 'layout-phone',
      title: 'On a phone: the whole screen',
      attributes: floating,
      frame: [360, 640],
      play: talk,
    },
    {
      name: 'layout-inline',
      title: 'In a column of the page',
      frame: [440, 560],
      play: talk,
    },
  ],
};
