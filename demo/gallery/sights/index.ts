import type { Sight, SightGroup } from '../sight.js';
import { attachments } from './attachments.js';
import { before } from './before.js';
import { composer } from './composer.js';
import { failures } from './failures.js';
import { interactive } from './interactive.js';
import { languages } from './languages.js';
import { launcher } from './launcher.js';
import { menu } from './menu.js';
import { messages } from './messages.js';
import { ownMessages } from './own-messages.js';
import { richText } from './rich-text.js';
import { slots } from './slots.js';
import { states } from './states.js';
import { themes } from './themes.js';
import { views } from './views.js';
import { waiting } from './waiting.js';

/** Everything there is to see, in the order of the page. A new group is one line here, a new sight one entry of a group. */
export const sightGroups: readonly SightGroup[] = [
  launcher,
  before,
  states,
  messages,
  ownMessages,
  richText,
  interactive,
  views,
  attachments,
  waiting,
  composer,
  menu,
  failures,
  slots,
  themes,
  languages,
];

/** The sight of that name, if there is one. */
export const findSight = (name: string): Sight | undefined =>
  sightGroups.flatMap(({ sights }) => sights).find((sight) => sight.name === name);
