import type { Clock } from '../../protocol/index.js';

/** Makes every identifier and secret of the simulated service. */
export interface Ids {
  /** A UUID that sorts by time of creation, like the item ids of 2026 (version 7). */
  item(): string;
  /** A random UUID (version 4): contacts, participants, attachments, requests. */
  uuid(): string;
  /** An opaque secret of `length` URL-safe characters. Amazon Connect's are 1 to 1000 characters long. */
  token(length: number): string;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Ids from `random` and, where they say the time, from `clock`: same seed and same times, same ids. */
export function createIds(clock: Clock, random: () => number): Ids {
  const below = (limit: number): number => Math.floor(random() * limit);
  const variantAndNode = (): string =>
    `${hex(0x8000 + below(0x4000), 4)}-${hex(below(0x1000000), 6)}${hex(below(0x1000000), 6)}`;
  let lastMs = 0;
  let sequence = 0;

  return {
    item() {
      const ms = Math.max(lastMs, Math.floor(clock.now()));
      sequence = ms === lastMs ? sequence + 1 : 0;
      // 12 bits of sequence: a 4097th item in one millisecond borrows the next one, so that the order stays true.
      lastMs = sequence > 0xfff ? ms + 1 : ms;
      sequence &= 0xfff;
      const time = hex(lastMs, 12);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(sequence, 3)}-${variantAndNode()}`;
    },
    uuid: () =>
      `${hex(below(0x10000), 4)}${hex(below(0x10000), 4)}-${hex(below(0x10000), 4)}-4${hex(below(0x1000), 3)}-${variantAndNode()}`,
    token: (length) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join(''),
  };
}
