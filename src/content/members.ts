/** What was sent as an object. None of its members is certain. */
export type Members<Name extends string = string> = Readonly<Partial<Record<Name, unknown>>>;

/** The members that were really sent: what a page has put on `Object.prototype` is none of them. Those of a list count as none. */
export const recordOf = <Name extends string = string>(value: unknown): Members<Name> =>
  Object.assign(
    Object.create(null) as Members<Name>,
    typeof value === 'object' && !Array.isArray(value) ? value : undefined,
  );

/** `value` when it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
