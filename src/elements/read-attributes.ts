/**
 * Contact attributes as the service takes them: texts by name. Reads JSON, and turns numbers and booleans into texts; nothing
 * set is an empty object. Nothing at all when it is not an object of such values.
 */
export function readAttributes(setting: unknown): Record<string, string> | undefined {
  try {
    const value: unknown = typeof setting === 'string' ? JSON.parse(setting.trim() || '{}') : (setting ?? {});
    const entries = Object.entries(value as object);
    const isObject = typeof value === 'object' && !Array.isArray(value);
    return isObject && entries.every(([, entry]) => ['string', 'number', 'boolean'].includes(typeof entry))
      ? Object.fromEntries(entries.map(([name, entry]) => [name, String(entry)]))
      : undefined;
  } catch {
    return undefined;
  }
}
