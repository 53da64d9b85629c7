import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const labels = { before: 'before', now: 'now', marked: 'what differs' };

const figure = ([kind, label], paths) =>
  paths[kind]
    ? `<figure><img src="${escaped(paths[kind])}" alt=""><figcaption>${label}</figcaption></figure>`
    : '';

const section = ({ name, sentence, paths }) =>
  `<section><h2>${escaped(name)}</h2><p>${escaped(sentence)}</p><div>${Object.entries(labels)
    .map((label) => figure(label, paths))
    .join('')}</div></section>`;

/** Writes a page with every picture that has changed, before and after side by side. Answers its path. */
export function writeReport(folder, changes) {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Changed pictures</title>
<style>
  body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; }
  h2 { margin-block: 2rem 0; font-size: 1.125rem; }
  div { display: flex; flex-wrap: wrap; gap: 1rem; }
  figure { margin: 0; }
  img { display: block; max-inline-size: 100%; border: 1px solid #bbb; }
</style>
<h1>${changes.length} changed</h1>
<p>If this is how it should look: <code>npm run gallery -- --write</code></p>
${changes.map(section).join('\n')}`;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'index.html');
  writeFileSync(file, page);
  return file;
}
