/**
 * Contact attributes as the service takes them: texts by name. Reads JSON, and turns numbers and booleans into texts; nothing
 * set is an empty object. Nothing at all when it is not an object of such values.
 */
export function readAttributes(setting: unknown): Record<string, string> | undefined {
  const value = typeof setting === 'string' && setting.trim() !== '' ? parse(setting) : setting || {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every(([, entry]) => ['string', 'number', 'boolean'].includes(typeof entry))
    ? Object.fromEntries(entries.map(([name, entry]) => [name, String(entry)]))
    : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
