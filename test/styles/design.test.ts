import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokens } from '../../demo/themes/tokens.js';
import { oklch } from './oklch.js';
import { declarations, sheets, type Declaration } from './sheets.js';

const design = readFileSync(new URL('../../docs/DESIGN.md', import.meta.url), 'utf8');
const told = ({ file, selector, property, value }: Declaration): string =>
  `${file}: ${selector} { ${property}: ${value} }`;
/** The declarations that a rule of docs/DESIGN.md forbids. */
const breaches = (isWrong: (declaration: Declaration) => boolean): readonly string[] =>
  declarations.filter(isWrong).map(told);
const lengths = (value: string): readonly number[] =>
  [...value.matchAll(/(?<![\w.-])-?(\d*\.?\d+)px/g)].map(([, length]) => Number(length));
const seconds = (value: string): readonly number[] =>
  [...value.matchAll(/(\d*\.?\d+)(m?)s\b/g)].map(([, time, milli]) => Number(time) / (milli ? 1000 : 1));

describe('the visual language', () => {
  it('is looked for in every sheet', () => {
    assert.ok(sheets.size >= 6);
    assert.ok(declarations.length > 200);
  });

  it('spaces by the grid: multiples of 4 pixels, or half a step', () => {
    assert.deepEqual(
      breaches(
        ({ property, value }) =>
          /^(padding|margin|gap|row-gap|column-gap)/.test(property) &&
          lengths(value).some((length) => length % 4 !== 0 && length !== 2),
      ),
      [],
    );
  });

  it('has no left and no right, no width and no height', () => {
    assert.deepEqual(
      breaches(({ property }) =>
        /^((min-|max-)?(width|height)|left|right|top|bottom|(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)\b.*|border-(top|bottom)-(left|right)-radius|float|text-align-last)$/.test(
          property,
        ),
      ),
      [],
    );
    assert.deepEqual(
      breaches(({ property, value }) => property === 'text-align' && /left|right/.test(value)),
      [],
    );
  });

  it('sizes text by that of the page', () => {
    assert.deepEqual(
      breaches(
        ({ property, value }) => property === 'font-size' && /\dpx/.test(value) && !value.startsWith('max('),
      ),
      [],
    );
  });

  it('moves for 200 ms at most, but for what says that one has to wait', () => {
    assert.deepEqual(
      breaches(
        ({ property, value }) =>
          /^(animation|transition)(-duration)?$/.test(property) &&
          !/\binfinite\b/.test(value) &&
          seconds(value).some((time) => time > 0.2),
      ),
      [],
    );
  });

  it('moves nothing that has to be laid out or painted again', () => {
    const moved = /^(transform|opacity|translate|scale|rotate)$/;
    for (const [file, text] of sheets) {
      for (const [, body = ''] of text.matchAll(/@keyframes [\w-]+ \{((?:[^{}]*\{[^{}]*\})*)\s*\}/g)) {
        for (const [, property = ''] of body.matchAll(/([\w-]+)\s*:/g)) assert.match(property, moved, file);
      }
    }
    for (const { property, value, file } of declarations) {
      if (property !== 'transition' || value.startsWith('none')) continue;
      for (const part of value.split(',')) assert.match(part.trim().split(' ')[0] ?? '', moved, file);
    }
  });

  it('draws every colour from a token, or from what the system says', () => {
    assert.deepEqual(
      breaches(
        ({ property, value }) =>
          !property.startsWith('--') &&
          property !== 'mask' &&
          /#[0-9a-f]{3,8}\b|\brgb|\bhsl/i.test(
            value.replace(/var\((?:[^()]|\([^()]*\))*\)/g, '').replace('#0000', ''),
          ),
      ).filter((breach) => !breach.includes('.question {')),
      [],
    );
  });

  for (const { name, initial } of tokens) {
    if (!Array.isArray(initial)) continue;
    const [light, dark] = initial as readonly [string, string];
    it(`has ${name} as it is written down`, () => {
      const [, inSheet = ''] =
        new RegExp(`--connect-chat-${name},\\s*((?:[^()]|\\([^()]*\\))+)\\)`).exec(
          [...sheets.values()].join('\n'),
        ) ?? [];
      const short = (colour: string): string => colour.replace(/^#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3');
      const both = light === dark ? short(light) : `light-dark(${short(light)}, ${short(dark)})`;
      assert.equal(inSheet.trim(), both);
      const row = design.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      assert.ok(
        row.includes(oklch(light)) && row.includes(oklch(dark)),
        `${row}\n${oklch(light)} ${oklch(dark)}`,
      );
    });
  }
});
