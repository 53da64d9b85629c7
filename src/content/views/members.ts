/** What was sent as an object. None of its members is certain. */
export type Members = Readonly<Record<string, unknown>>;

/** The members that were really sent: what a page has put on `Object.prototype` is none of them. Those of a list count as none. */
export const recordOf = (value: unknown): Members =>
  Object.assign(
    Object.create(null) as Members,
    typeof value === 'object' && !Array.isArray(value) ? value : undefined,
  );

/** `value` when it is a list, else an empty one. More of it than anybody reads is left out. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST) : [];
const MOST = 200;

/** `value` as a text when it says something as one, else an empty one. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The caption of something that is named by a text, or by one among its members. */
export const labelOf = (value: unknown): string =>
  textOf(value) || textOf(recordOf(value)['Label']) || textOf(recordOf(value)['Heading']);
