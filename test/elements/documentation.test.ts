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
