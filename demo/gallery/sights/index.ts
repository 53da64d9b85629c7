import type { Sight, SightGroup } from '../sight.js';
import { composer } from './composer.js';
import { failures } from './failures.js';
import { interactive } from './interactive.js';
import { languages } from './languages.js';
import { launcher } from './launcher.js';
import { messages } from './messages.js';
import { ownMessages } from './own-messages.js';
import { slots } from './slots.js';
import { states } from './states.js';
import { themes } from './themes.js';

/** Everything there is to see, in the order of the page. A new group is one line here, a new sight one entry of a group. */
export const sightGroups: readonly SightGroup[] = [
  launcher,
  states,
  messages,
  ownMessages,
  interactive,
  composer,
  failures,
  slots,
  themes,
  languages,
];

export const findSight = (name: string): Sight | undefined =>
  sightGroups.flatMap(({ sights }) => sights).find((sight) => sight.name === name);
