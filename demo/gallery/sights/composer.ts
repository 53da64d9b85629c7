import type { SightGroup } from '../sight.js';
import { words } from '../words.js';

const FILLER = 'All work and no play makes Jack a dull boy. ';
const LIMIT = 1024;
const repeated = (length: number): string => FILLER.repeat(40).slice(0, length);

export const composer: SightGroup = {
  name: 'composer',
  title: 'Writing',
  sights: [
    {
      name: 'composer-focus',
      focused: true,
      title: 'With the focus',
      async play(stage) {
        await stage.connect();
        (await stage.find('textarea')).focus();
        await stage.advance(0);
      },
    },
    {
      name: 'composer-draft',
      title: 'A draft of several lines',
      async play(stage) {
        await stage.connect();
        const { parcel, number } = words();
        await stage.writes(`${parcel}\n${number}\n\n${parcel}`);
      },
    },
    {
      name: 'composer-nearly-full',
      title: 'Nearly full',
      async play(stage) {
        await stage.connect();
        await stage.writes(repeated(LIMIT - 23));
      },
    },
    {
      name: 'composer-too-long',
      title: 'Too long',
      async play(stage) {
        await stage.connect();
        await stage.writes(repeated(LIMIT + 7));
      },
    },
  ],
};
