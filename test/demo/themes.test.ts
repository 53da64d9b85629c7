import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { blursOf, contrast } from '../../demo/themes/contrast.js';
import { themes } from '../../demo/themes/themes.js';
import { cssOf, lightAndDark, tokens, valueOf } from '../../demo/themes/tokens.js';

const settings = readFileSync(new URL('../../src/elements/settings.ts', import.meta.url), 'utf8');

describe('the tokens of the theme editor', () => {
  it('are all that are documented', () => {
    const documented = [...settings.matchAll(/@cssprop \[--connect-chat-([\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual(tokens.map(({ name }) => name).sort(), documented.sort());
  });

  it('have the values that are documented', () => {
    for (const [, name = '', value] of settings.matchAll(
      /@cssprop \[--connect-chat-([\w-]+)=(#\w+|\d+\w*)\]/g,
    )) {
      const full = value?.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');
      assert.equal(valueOf({}, name, 'light'), full, name);
    }
  });

  it('are exported as a page writes them', () => {
    assert.equal(
      cssOf({ 'accent-color': 'light-dark(#111111, #eeeeee)', density: '0.5' }),
      'connect-chat {\n  --connect-chat-accent-color: light-dark(#111111, #eeeeee);\n  --connect-chat-density: 0.5;\n}\n',
    );
  });

  it('are taken apart for light and dark pages', () => {
    assert.deepEqual(lightAndDark('light-dark(#111111,  #eeeeee)'), ['#111111', '#eeeeee']);
    assert.deepEqual(lightAndDark('#111111'), ['#111111', '#111111']);
  });
});

describe('the contrast of a theme', () => {
  it('is that of WCAG', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff')?.toFixed(2), '4.48');
    assert.equal(contrast('red', '#ffffff'), undefined);
  });

  it('is told where it does not suffice', () => {
    const [blur, ...others] = blursOf({
      'muted-color': 'light-dark(#999999, #a6aebb)',
      'sunken-color': '#ffffff',
    });
    assert.deepEqual(
      { ...blur, is: blur?.is.toFixed(2) },
      { front: 'muted-color', back: 'surface-color', scheme: 'light', is: '2.85', needed: 4.5 },
    );
    assert.ok(others.length > 0);
  });

  for (const { name, values } of themes) {
    it(`suffices in ${name}`, () => {
      assert.deepEqual(blursOf(values), []);
      for (const token of Object.keys(values))
        assert.ok(
          tokens.some((known) => known.name === token),
          token,
        );
    });
  }
});
