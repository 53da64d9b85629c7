import { readFileSync } from 'node:fs';

const PRIVATE = /--_[a-z-]+/g;

/**
 * Shortens the private properties of our style sheets (`--_…`), which nobody outside reads: each gets a number instead of its name,
 * by its place in the alphabet of all that are found in `files`, so that every file of a build means the same by it.
 */
export function shortProperties({ files }) {
  const found = files.flatMap((file) => readFileSync(file, 'utf8').match(PRIVATE) ?? []);
  const names = [...new Set(found)].sort();
  return {
    name: 'short-properties',
    transform(code) {
      const short = code.replace(PRIVATE, (name) => `--_${names.indexOf(name)}`);
      // No lines are added or removed, so the source map is as good as it was.
      return short === code ? null : { code: short, map: null };
    },
  };
}
