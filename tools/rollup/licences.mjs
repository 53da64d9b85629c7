import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the npm package that `id` belongs to, or undefined for our own code. */
function packageOf(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  if (!/[\\/]node_modules[\\/]/.test(path)) return undefined;
  for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name) return folder;
  }
  return undefined;
}

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return { title: `${name} ${version} (${license})`, text };
}

/**
 * The licences of the packages that the files `ids` belong to, as one text. Packages with the very same licence share it, without
 * which the AWS SDK alone would bring the Apache License forty times.
 */
export function licenceText(ids) {
  const folders = new Set([...ids].map(packageOf).filter(Boolean));
  const titles = new Map();
  for (const { title, text } of [...folders].map(entryOf)) {
    titles.set(text, [...(titles.get(text) ?? []), title].sort());
  }
  const rule = '-'.repeat(80);
  const chapters = [...titles]
    .map(([text, names]) => `${rule}\n${[...new Set(names)].join('\n')}\n${rule}\n\n${text}\n`)
    .sort();
  return [
    'Files of this package contain code of the packages below, under their licences.\n',
    ...chapters,
  ].join('\n');
}

/**
 * Collects the licences of the packages whose code ends up in bundles, from all builds that use the returned plug-in, into one
 * file that is written anew after each of them.
 */
export function licences(file) {
  const ids = new Set();
  return {
    name: 'licences',
    writeBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
          if (renderedLength > 0) ids.add(id);
        }
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, licenceText(ids));
    },
  };
}
