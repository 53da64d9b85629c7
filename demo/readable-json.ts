/** What `JSON.stringify` would leave out of an error: everything that matters. */
const membersOfErrors = [
  'name',
  'code',
  'status',
  'requestId',
  'retryAfterMs',
  'reason',
  'retryable',
  'message',
];

function visible(name: string, value: unknown): unknown {
  if (/token/i.test(name)) return '(hidden)';
  if (!(value instanceof Error)) return value;
  const all = value as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(membersOfErrors.map((member) => [member, all[member]]));
}

/**
 * A value as JSON that can be shown to anyone: errors with their members, nothing that is called a token. Functions are left out.
 * `space` is the indentation in characters, 0 for a single line.
 */
export function readableJson(value: unknown, { space = 0 }: { readonly space?: number } = {}): string {
  return JSON.stringify(value ?? {}, visible, space);
}
