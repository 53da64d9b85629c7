import type { SightGroup } from '../sight.js';
import { talk } from './talk.js';

export const menu: SightGroup = {
  name: 'menu',
  title: 'The menu',
  sights: [
    {
      name: 'menu-open',
      title: 'Open',
      focused: true,
      async play(stage) {
        await talk(stage);
        await stage.click('[part~="menu"]');
        await stage.find('[part~="menu-list"]');
      },
    },
  ],
};
