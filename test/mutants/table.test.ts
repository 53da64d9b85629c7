import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mutants } from './table.mjs';

describe('a mistake of the table', () => {
  for (const { name, file, find } of mutants) {
    it(`has its place in the source: ${name}`, () => {
      const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
      assert.equal(source.split(find).length - 1, 1, `${file} has it once`);
    });
  }
});
