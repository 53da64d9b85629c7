import { defined } from './defined.js';

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

/** `value` when it is a list. */
export const listIn = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? (value as unknown[]) : undefined;

/** `value` when it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => listIn(value) ?? [];

/** `value` when it is a text that says something. The service also spells "nothing" as an empty text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Texts under the service's names with a small letter, which is how we spell them. */
export type Texts<Name extends string> = Partial<Readonly<Record<Uncapitalize<Name>, string>>>;

/** The members of `record` called `names` that are texts and say something. */
export const textsOf = <Name extends string>(record: JsonRecord, ...names: readonly Name[]): Texts<Name> =>
  defined(
    Object.fromEntries(
      names.map((name) => [name.charAt(0).toLowerCase() + name.slice(1), textOf(record[name])]),
    ),
  );

/**
 * Milliseconds since the epoch of an ISO 8601 time, which is how the Participant Service spells every time. Nothing for
 * other texts: `Date.parse` alone would find a date in almost anything that has a digit.
 */
export function timeOf(value: unknown): number | undefined {
  const text = textOf(value) ?? '';
  return (/^\d{4}-\d\d-\d\dT/.test(text) && Date.parse(text)) || undefined;
}
