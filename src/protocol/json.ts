/** A JSON object about which nothing is known. It has no prototype: only members that were really sent are found in it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** The value of a JSON text; `undefined`, which no JSON text stands for, when `text` is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether `value` is a JSON object and not a list. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of `value`; none when it is not a JSON object. */
export const recordOf = (value: unknown): JsonRecord => ({
  __proto__: null,
  ...(isRecord(value) ? value : undefined),
});

/** `members` under names with a capital, which is how the service spells them. */
export const capitalized = (members: JsonRecord): JsonRecord =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  );

/** `value` when it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** `value` when it is a text that says something. The service also spells "nothing" as an empty text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * Milliseconds since the epoch of an ISO 8601 time, which is how the Participant Service spells every time. Nothing for
 * other texts: `Date.parse` alone would find a date in almost anything that has a digit.
 */
export function timeOf(value: unknown): number | undefined {
  const ms = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
