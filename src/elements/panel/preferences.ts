import { parseJson, recordOf } from '../../protocol/index.js';
import type { Memory } from '../../session/index.js';

/** How a visitor likes their chats on this origin. */
export interface Preferences {
  /** A tone with messages that they do not see. Default: off. */
  readonly sound: boolean;
  /** Notifications of the system with messages that they do not see. Default: off. */
  readonly notify: boolean;
  /** How much larger than the page wants them the texts in the panel are. Default: 1. */
  readonly size: number;
}

/** WCAG asks for no more than 2. */
const SIZES = [1, 1.25, 1.5, 2] as const;

/** Preferences that are kept. */
export interface PreferenceStore {
  /** As they are now, also where another tab has changed them. */
  readonly current: Preferences;
  change(part: Partial<Preferences>): void;
  /** The sizes of texts to choose from. */
  readonly sizes: readonly number[];
}

/** Keeps preferences in `memory`, and for as long as the page lives where that keeps nothing. */
export function createPreferences(memory: Memory): PreferenceStore {
  let known: unknown;
  const read = (): Preferences => {
    const { sound, notify, size } = recordOf(parseJson(memory.read() ?? '') ?? known);
    return {
      sound: sound === true,
      notify: notify === true,
      size: SIZES.find((possible) => possible === size) ?? 1,
    };
  };
  return {
    sizes: SIZES,
    get current() {
      return read();
    },
    change(part) {
      known = { ...read(), ...part };
      memory.write(JSON.stringify(known));
    },
  };
}
