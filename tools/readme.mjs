import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './run.mjs';

const file = join(root, 'README.md');

/**
 * Puts `content(name)` between the markers `<!-- kind:name -->` and `<!-- /kind -->` of the README. Resolves with whether that was
 * there already; only with `write` does it change the file. `content` may throw for a name that it does not know.
 */
export async function fillReadme({ kind, content, write }) {
  const options = { ...(await resolveConfig(file)), filepath: file };
  const present = await format(readFileSync(file, 'utf8'), options);
  const markers = new RegExp(`(<!-- ${kind}:([\\w-]+) -->)[^]*?(<!-- /${kind} -->)`, 'g');
  const filled = present.replaceAll(markers, (_, start, name, end) => `${start}${content(name)}${end}`);
  const wanted = await format(filled, options);
  if (write) writeFileSync(file, wanted);
  return wanted === present;
}
