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

function chapter(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return { title: `${name} ${version} (${license})`, text };
}

/**
 * Collects the licences of the packages whose code ends up in bundles, from all builds that use the returned plug-in, into one
 * file that is written anew after each of them.
 */
export function licences(file) {
  const folders = new Set();
  return {
    name: 'licences',
    writeBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
          const folder = renderedLength > 0 ? packageOf(id) : undefined;
          if (folder) folders.add(folder);
        }
      }
      const chapters = [...folders].map(chapter).sort((a, b) => (a.title < b.title ? -1 : 1));
      const rule = '-'.repeat(80);
      const intro = 'Files of this package contain code of the packages below, under their licences.\n';
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        [intro, ...chapters.map(({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text}\n`)].join('\n'),
      );
    },
  };
}
