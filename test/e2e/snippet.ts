import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What stands in a document between the fences of `language` and has `mark` in it, as somebody would paste it. */
export function snippet(document: string, language: string, mark: string): string {
  const text = readFileSync(fileURLToPath(new URL(`../../${document}`, import.meta.url)), 'utf8');
  const found = [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, of, code]) => of === language && code?.includes(mark))
    .map(([, , code = '']) => code);
  assert.equal(found.length, 1, `${document}: ${String(found.length)} snippets with ${mark}`);
  return found[0]!;
}
