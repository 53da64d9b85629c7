/**
 * `npm run tables`: compares the tables of the README with the comments in the source, as dist/custom-elements.json has them.
 * `--write` puts them there.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { table } from './markdown.mjs';
import { fillReadme } from './readme.mjs';
import { root } from './run.mjs';

const { modules } = JSON.parse(readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8'));
const element = modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'connect-chat');

const code = (text) => (text ? `\`${text}\`` : '');

/** What is empty by default is not worth a word. */
const byDefault = (text = '') =>
  code(text.replace(/^['"](.*)['"]$/, '$1').replace(/^(undefined|null|\{\})$/, ''));

const languages = join(root, 'src', 'i18n', 'lang');

const tables = {
  languages: () =>
    table(
      ['`lang`', 'language'],
      readdirSync(languages)
        .sort()
        .map((file) => [
          code(file.replace('.ts', '')),
          /\/\*\* (.+)\. \*\//.exec(readFileSync(join(languages, file), 'utf8'))?.[1],
        ]),
    ),
  attributes: () =>
    table(
      ['attribute', 'default', 'meaning'],
      element.attributes.map(({ name, default: initial, description }) => [
        code(name),
        byDefault(initial),
        description,
      ]),
    ),
  events: () =>
    table(
      ['event', 'when'],
      element.events.map(({ name, description }) => [code(name), description]),
    ),
  slots: () =>
    table(
      ['slot', 'what it is for'],
      element.slots.map(({ name, description }) => [name === '' ? '(none)' : code(name), description]),
    ),
  parts: () =>
    table(
      ['part', 'what it is'],
      (element.cssParts ?? []).map(({ name, description }) => [code(name), description]),
    ),
  states: () =>
    table(
      ['state', 'when'],
      (element.cssStates ?? []).map(({ name, description }) => [code(name), description]),
    ),
  properties: () =>
    table(
      ['custom property', 'default', 'what it sets'],
      (element.cssProperties ?? []).map(({ name, default: initial, description }) => [
        code(name),
        code(initial),
        description,
      ]),
    ),
  styling: () =>
    [
      element.cssProperties?.length > 0 && tables.properties(),
      element.cssParts?.length > 0 && tables.parts(),
      element.cssStates?.length > 0 && tables.states(),
      tables.slots(),
    ]
      .filter(Boolean)
      .join('\n'),
};

const fresh = await fillReadme({
  kind: 'table',
  write: process.argv.includes('--write'),
  content(name) {
    if (!(name in tables)) throw new Error(`the README asks for a table of ${name}`);
    return tables[name]();
  },
});
if (!fresh && !process.argv.includes('--write')) {
  console.error('  the tables of the README are not those of the source: npm run tables -- --write');
  process.exitCode = 1;
}
