import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const sourceOf = (room: string): string =>
  readdirSync(new URL(`../../src/${room}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`../../src/${room}/${file}`, import.meta.url), 'utf8'))
    .join('\n');

const elements = sourceOf('elements') + sourceOf('content');
const comments = [...elements.matchAll(/\/\*\*[^]*?\*\//g)].map(([comment]) => comment).join('\n');
const code = elements.replaceAll(/\/\*\*[^]*?\*\//g, '');

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(/\s+/)))].sort();

describe('the documentation of the element', () => {
  it('names every part, and no other', () => {
    const literal = found(code, /part="([\w -]+)(?:"| \$)/g);
    const chosen = found(code, /part=\$\{[^}]*'([\w-]+)' : '[\w-]+'/g);
    const other = found(code, /part=\$\{[^}]*'[\w-]+' : '([\w-]+)'/g);
    const given = found(code, /part: '([\w-]+)'/g);
    const roles = ['agent', 'supervisor', 'system', 'customer'];
    const more = ['incoming', 'outgoing', 'chosen', ...roles];
    const parts = new Set([...literal, ...given, ...chosen, ...other, ...more]);
    assert.deepEqual(found(comments, /@csspart (\S+)/g), [...parts].sort());
  });

  it('names every custom property, and no other', () => {
    const used = found(sourceOf('styles'), /var\(\s*(--connect-chat-[\w-]+)/g);
    assert.deepEqual(found(comments, /@cssprop \[(--connect-chat-[\w-]+)/g), used);
  });

  it('names every slot, and no other', () => {
    const used = found(code, /<slot name="([\w-]+)"/g);
    // What speaks to screen readers is put there by ourselves.
    const open = used.filter((name) => name !== 'announcer');
    assert.deepEqual(found(comments, /@slot ([a-z][\w-]*)/g), open);
  });

  it('names every event, and no other', () => {
    const used = found(code, /static readonly type = '(connect-chat-[\w-]+)'/g);
    assert.deepEqual(found(comments, /@fires \{\w+\} (\S+)/g), used);
  });

  it('names every state of a chat', () => {
    const states = found(
      readFileSync(new URL('../../src/session/machine.ts', import.meta.url), 'utf8'),
      /phase: '(\w+)'/g,
    );
    const documented = found(comments, /@cssstate (\S+)/g);
    assert.deepEqual(
      states.filter((state) => !documented.includes(state)),
      [],
    );
  });
});

describe('docs/ERRORS.md', () => {
  const page = readFileSync(new URL('../../docs/ERRORS.md', import.meta.url), 'utf8');
  const errors = readFileSync(new URL('../../src/protocol/errors.ts', import.meta.url), 'utf8');
  const named = found(page, /^\| `([\w/-]+)`/gm);
  const between = (from: string, to: string): string =>
    errors.slice(errors.indexOf(from), errors.indexOf(to));

  it('explains every code that is not the failure of a request, and no other', () => {
    const codes = found(errors, /'([\w-]+\/[\w-]+)'/g);
    assert.deepEqual(
      named.filter((name) => name.includes('/')),
      codes,
    );
  });

  it('explains every request, every failure and every reason of an end', () => {
    const words = [
      ...found(
        between('export type RequestPhase', '/** Failures of a request that the same request may'),
        /'([\w-]+)'/g,
      ),
      ...found(between('const PASSING_FAILURES', '/**\n * How a request failed'), /'([\w-]+)'/g),
      'customer',
      'service',
      'expired',
    ];
    assert.deepEqual(
      named.filter((name) => !name.includes('/')),
      words.sort(),
    );
  });

  it('says which may work a while later', () => {
    const passing = found(
      between('const PASSING_CODES', '/** Local codes after which something'),
      /'([\w/-]+)'/g,
    );
    assert.deepEqual(found(page, /^\| `([\w-]+\/[\w-]+)` +\| yes/gm), passing);
  });
});

describe('the documentation for contributors', () => {
  it('has every npm script, and no other', () => {
    const fileOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const { scripts } = JSON.parse(fileOf('package.json')) as { readonly scripts: Record<string, string> };
    const documented = found(fileOf('docs/CONTRIBUTING.md'), /^\| `npm (?:run )?([\w:-]+)`/gm);
    assert.deepEqual(documented, Object.keys(scripts).sort());
  });
});
