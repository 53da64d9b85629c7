import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFormats } from '../../src/i18n/index.js';

const at = (day: number, hour: number): number => new Date(2026, 0, day, hour, 5).getTime();

describe('formats', () => {
  it('write a time as the language does', () => {
    assert.match(createFormats('en-US').time(at(5, 21)), /^9:05\sPM$/);
    assert.equal(createFormats('de').time(at(5, 21)), '21:05');
    assert.equal(createFormats('en-GB').time(at(5, 21)), '21:05');
  });

  it('are those of the region, where the chat speaks its language', () => {
    assert.equal(createFormats('en-AU', 'en-GB').locale, 'en-AU');
    assert.equal(createFormats('zh_HK', 'zh-TW').locale, 'zh-HK');
    assert.equal(createFormats('tlh', 'en').locale, 'en');
  });

  it('name a day as people do', () => {
    const formats = createFormats('en-US');
    const day = (moment: number, now: number): string => formats.day(moment, now);
    assert.equal(day(at(5, 1), at(5, 23)), 'today');
    assert.equal(day(at(4, 23), at(5, 1)), 'yesterday');
    assert.equal(day(at(2, 12), at(5, 1)), 'Friday, January 2');
    assert.equal(createFormats('de').day(at(4, 23), at(5, 1)), 'gestern');
  });

  it('count calendar days, not hours', () => {
    const formats = createFormats('en');
    const sameDay = (a: number, b: number): boolean => formats.sameDay(a, b);
    assert.equal(sameDay(at(5, 0), at(5, 23)), true);
    assert.equal(sameDay(at(4, 23), at(5, 0)), false);
  });

  for (const tag of ['', 'xx-invalid-tag-that-is-too-long', 'en_US', '-', 'de-AT']) {
    it(`take any tag: ${tag}`, () => {
      assert.match(createFormats(tag).time(at(5, 9)), /9/);
    });
  }
});
