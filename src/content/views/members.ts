import { listOf as allOf, recordOf } from '../members.js';

export { recordOf } from '../members.js';
export type { Members } from '../members.js';

/** More of a list than this, nobody reads. */
const MOST = 200;

/** `value` when it is a list, as far as somebody reads it, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => allOf(value).slice(0, MOST);

/** `value` as a text when it says something as one, else an empty one. Flows put numbers where they mean texts. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The caption of something that is named by a text, or by one among its members. */
export const labelOf = (value: unknown): string =>
  textOf(value) || textOf(recordOf(value)['Label']) || textOf(recordOf(value)['Heading']);
