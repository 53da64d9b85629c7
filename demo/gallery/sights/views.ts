import { guideViews } from '../../../src/simulator/index.js';
import type { Sight, SightGroup } from '../sight.js';

const TITLES: Readonly<Record<keyof typeof guideViews, string>> = {
  form: 'A form',
  detail: 'Details',
  list: 'A list',
  cards: 'Cards',
  confirmation: 'A confirmation',
  custom: 'Components of a view of one’s own',
};

const sightOf = (name: keyof typeof guideViews): Sight => ({
  name: `view-${name}`,
  title: TITLES[name],
  frame: [400, name === 'form' || name === 'custom' ? 1240 : 720],
  async scenario(flow) {
    flow.showsView(guideViews[name]);
    await flow.next();
  },
  async play(stage) {
    await stage.connect();
    await stage.find('.view');
    await stage.scrollsUp();
  },
});

export const views: SightGroup = {
  name: 'views',
  title: 'Step-by-step guides',
  sights: [
    ...(Object.keys(guideViews) as (keyof typeof guideViews)[]).map(sightOf),
    {
      name: 'view-unknown',
      title: 'One that nobody knows',
      async scenario(flow) {
        flow.showsView({
          name: 'own',
          input: { Heading: 'Your delivery', Details: { Parcel: '4711', Arrives: 'tomorrow' } },
        });
        await flow.next();
      },
      async play(stage) {
        await stage.connect();
        await stage.find('.view');
      },
    },
  ],
};
