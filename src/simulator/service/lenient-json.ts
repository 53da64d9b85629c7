/** The longest valid JSON object at the start of `text`, whatever follows it; undefined when there is none. */
export function parseLeniently(text: string): unknown {
  for (let end = text.length; end > 0; end = text.lastIndexOf('}', end - 1)) {
    // The first try takes the whole text; the later ones end after one brace less each time.
    const candidate = end === text.length ? text : text.slice(0, end + 1);
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}
