import { themes as examples } from '../../themes/themes.js';
import type { SightGroup } from '../sight.js';
import { talk } from './talk.js';

export const themes: SightGroup = {
  name: 'themes',
  title: 'Themes',
  sights: examples.map(({ name, title, values }) => ({
    name: `theme-${name}`,
    title,
    tokens: values,
    play: talk,
  })),
};
