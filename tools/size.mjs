/**
 * `npm run size`: what a page loads from dist/cdn, in bytes after gzip -9, against the budgets; and whether the README tells the same
 * numbers, which stand there between `<!-- size:name -->` and `<!-- /size -->`. `--write` puts them there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { fillReadme } from './readme.mjs';
import { root } from './run.mjs';

/**
 * 1 KB is 1000 bytes: the stricter reading. The goals are 30 KB for a text chat and 55 KB for everything (docs/decisions/005-bytes.md);
 * until they are reached, the limit is what has been reached, and is raised for nothing but mended faults.
 */
const budgets = { launcher: 10_000, chat: 35_750, all: 93_650 };

/**
 * What is loaded only when it is first needed: the chunks that are its own; what it shares with others is part of the whole. Files to send
 * are two steps: a button, which a chat shows where the page allows files, and what the first file needs.
 */
const parts = {
  'formatted text': { limit: 4_000, own: ['rich-text'] },
  'interactive messages': { limit: 6_000, own: ['interactive', 'interactive.styles'] },
  views: { limit: 8_000, own: ['guides', 'flow-calls'] },
  'files to look at': { limit: 4_000, own: ['files'] },
  'a button for files': { limit: 1_350, own: ['attachments'] },
  'files to send': { limit: 3_860, own: ['uploads'] },
};

const entry = 'connect-chat.js';
/** The chunks, by name without hash, that a text chat loads on top of the launcher. */
const ofTextChat = ['chat'];
const languages = readdirSync(join(root, 'src', 'i18n', 'lang')).map((file) => basename(file, '.ts'));

const folder = join(root, 'dist', 'cdn');
const read = (file) => readFileSync(join(folder, file));
const bytes = (file) => gzipSync(read(file), { level: 9 }).length;
const nameOf = (file) => basename(file).replace(/(-\w{7})?\.js$/, '');
const chunks = readdirSync(join(folder, 'chunks'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => `chunks/${file}`);

/** The files that the browser fetches at once when it is told to load `file`, itself included. */
function loadedWith(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { type, source } of parseAst(read(file).toString()).body) {
    const imports = type === 'ImportDeclaration' || type.startsWith('Export');
    if (imports && source) loadedWith(posix.join(posix.dirname(file), source.value), found);
  }
  return found;
}

const sum = (files) => [...files].reduce((total, file) => total + bytes(file), 0);
const byName = (name) => {
  const found = chunks.filter((file) => nameOf(file) === name);
  if (found.length !== 1)
    throw new Error(`dist/cdn/chunks has ${found.length} files named ${name}, expected 1`);
  return found[0];
};

const launcher = loadedWith(entry);
const chat = new Set([...launcher, ...ofTextChat.flatMap((name) => [...loadedWith(byName(name))])]);
const biggest = (files) => Math.max(0, ...files.map(bytes));
const ofLanguages = (prefix) =>
  chunks.filter((file) => languages.some((name) => nameOf(file) === `${prefix}${name}`));
const [common, rare] = ['', 'rare-'].map(ofLanguages);
const others = [entry, ...chunks].filter((file) => ![...common, ...rare].includes(file));
const sizes = {
  launcher: sum(launcher),
  chat: sum(chat),
  all: sum(others) + biggest(common) + biggest(rare),
};

const kilobytes = (size) => `${(size / 1000).toFixed(1)} KB`;
const problems = [];
for (const [name, size] of Object.entries(sizes)) {
  console.log(`  ${name.padEnd(8)} ${String(size).padStart(6)} of ${budgets[name]} bytes`);
  if (size > budgets[name]) problems.push(`${name} is ${size - budgets[name]} bytes over its budget`);
}
for (const [name, { limit, own }] of Object.entries(parts)) {
  const size = sum(own.map(byName));
  console.log(`  ${name.padEnd(20)} ${String(size).padStart(5)} of ${limit} bytes`);
  if (size > limit) problems.push(`${name} is ${size - limit} bytes over its limit`);
  if (own.some((part) => chat.has(byName(part)))) problems.push(`${name} is loaded with every chat`);
}
console.log(
  `  (${['connect-chat.bundle.js', 'connect-chat.loader.js'].map((file) => `${file} ${bytes(file)}`).join(', ')})`,
);

const write = process.argv.includes('--write');
const told = await fillReadme({
  kind: 'size',
  write,
  content(name) {
    if (name in sizes) return kilobytes(sizes[name]);
    throw new Error(`the README asks for the size of ${name}: there are ${Object.keys(sizes).join(', ')}`);
  },
});
if (!told && !write) problems.push('the README tells other sizes: npm run size -- --write');

for (const problem of problems) console.error(`  ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
