/** Limits of one member of a request. */
export interface MemberLimits {
  readonly min?: number;
  readonly max?: number;
}

/** Reads a JSON body member by member, and refuses what the API model does not allow. `null` counts as absent. */
export interface Members {
  /** Whether the member is there. */
  has(name: string): boolean;
  /** A text of `min` to `max` UTF-16 code units, or undefined when absent. */
  text(name: string, limits: MemberLimits): string | undefined;
  /** As `text`, but it must be there. */
  requiredText(name: string, limits: MemberLimits): string;
  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | undefined;
  integer(name: string, limits: MemberLimits): number | undefined;
  truth(name: string): boolean | undefined;
  /** A list of texts, each within `limits`. */
  texts(name: string, limits: MemberLimits): readonly string[] | undefined;
  /** A structure, or undefined when absent. */
  structure(name: string): Members | undefined;
  /** A map of texts. */
  map(name: string): Readonly<Record<string, string>> | undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (amount: number, { min = 0, max = Number.POSITIVE_INFINITY }: MemberLimits): boolean =>
  amount >= min && amount <= max;

/** Wraps `body`; every refusal is made by `refuse`, because the two APIs name theirs differently. */
export function readMembers(body: unknown, refuse: (reason: string) => Error, path = ''): Members {
  if (!isObject(body)) throw refuse(`${path || 'The body'} must be a JSON object`);
  const named = (name: string): string => `${path}${name}`;
  const value = (name: string): unknown => body[name] ?? undefined;

  const checkedText = (name: string, found: unknown, limits: MemberLimits): string => {
    if (typeof found !== 'string') throw refuse(`${named(name)} must be a string`);
    if (!within(found.length, limits)) throw refuse(`${named(name)} has ${String(found.length)} characters`);
    return found;
  };
  const text: Members['text'] = (name, limits) => {
    const found = value(name);
    return found === undefined ? undefined : checkedText(name, found, limits);
  };

  return {
    has: (name) => value(name) !== undefined,
    text,
    requiredText(name, limits) {
      const found = text(name, limits);
      if (found === undefined) throw refuse(`${named(name)} is missing`);
      return found;
    },
    oneOf(name, values) {
      const found = value(name);
      if (found === undefined) return undefined;
      const known = values.find((allowed) => allowed === found);
      if (known === undefined) throw refuse(`${named(name)} must be one of ${values.join(', ')}`);
      return known;
    },
    integer(name, limits) {
      const found = value(name);
      if (found === undefined) return undefined;
      if (typeof found !== 'number' || !Number.isInteger(found) || !within(found, limits)) {
        throw refuse(`${named(name)} must be an integer within its limits`);
      }
      return found;
    },
    truth(name) {
      const found = value(name);
      if (found !== undefined && typeof found !== 'boolean') throw refuse(`${named(name)} must be a boolean`);
      return found;
    },
    texts(name, limits) {
      const found = value(name);
      if (found === undefined) return undefined;
      if (!Array.isArray(found)) throw refuse(`${named(name)} must be a list`);
      return found.map((entry: unknown) => checkedText(`${name}[]`, entry, limits));
    },
    structure(name) {
      const found = value(name);
      return found === undefined ? undefined : readMembers(found, refuse, `${named(name)}.`);
    },
    map(name) {
      const found = value(name);
      if (found === undefined) return undefined;
      if (!isObject(found)) throw refuse(`${named(name)} must be a map`);
      return Object.fromEntries(
        Object.entries(found).map(([key, entry]) => [key, checkedText(`${name}.${key}`, entry, {})]),
      );
    },
  };
}
