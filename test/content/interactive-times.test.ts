import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { decodeTemplate } from '../../src/content/interactive/decode-template.js';
import { momentOf, slotsOf, zoneName } from '../../src/content/interactive/times.js';

const zone = process.env.TZ;

/** What a visitor in `timeZone` sees of a slot, as `day | time | time there`. */
function seen(timeZone: string, date: string, timeZoneOffset?: number, duration?: unknown): string {
  process.env.TZ = timeZone;
  const content = { title: 'When?', timeslots: [{ date, duration }], timeZoneOffset };
  const card = decodeTemplate(JSON.stringify({ templateType: 'TimePicker', data: { content } }));
  assert.ok(card);
  // What is sent is what the flow has offered, wherever the visitor is.
  assert.equal(card.options[0]?.answer.content, date);
  const [[, [slot]] = ['', []]] = slotsOf(card.options, { locale: 'en-GB', offset: card.offset });
  assert.ok(slot);
  return [slot.day, slot.time, slot.there].join(' | ');
}

describe('the times of a time picker', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  for (const [timeZone, date, offset, expected] of [
    ['UTC', '2020-10-31T17:00+00:00', undefined, 'Saturday 31 October 2020 | 17:00 | '],
    ['UTC', '2020-10-31T17:00+00:00', -450, 'Saturday 31 October 2020 | 17:00 | 09:30 GMT-7:30'],
    ['UTC', '2020-10-31T05:00+00:00', -450, 'Saturday 31 October 2020 | 05:00 | Fri 21:30 GMT-7:30'],
    ['UTC', '2020-10-31T17:00+00:00', 0, 'Saturday 31 October 2020 | 17:00 | '],
    ['Asia/Kolkata', '2020-10-31T17:00+00:00', 330, 'Saturday 31 October 2020 | 22:30 | '],
    ['Asia/Kolkata', '2020-10-31T19:00+00:00', 0, 'Sunday 1 November 2020 | 00:30 | Sat 19:00 GMT+0'],
    ['Pacific/Kiritimati', '2020-10-31T17:00+00:00', 840, 'Sunday 1 November 2020 | 07:00 | '],
    // The clocks go back between these two: the same hour twice.
    ['America/New_York', '2020-11-01T05:30+00:00', undefined, 'Sunday 1 November 2020 | 01:30 | '],
    ['America/New_York', '2020-11-01T06:30+00:00', undefined, 'Sunday 1 November 2020 | 01:30 | '],
    ['America/New_York', '2020-11-01T05:30+00:00', -240, 'Sunday 1 November 2020 | 01:30 | '],
    ['America/New_York', '2020-11-01T06:30+00:00', -240, 'Sunday 1 November 2020 | 01:30 | 02:30 GMT-4'],
    // The hour that does not exist.
    ['Europe/Berlin', '2021-03-28T00:59+00:00', undefined, 'Sunday 28 March 2021 | 01:59 | '],
    ['Europe/Berlin', '2021-03-28T01:00+00:00', undefined, 'Sunday 28 March 2021 | 03:00 | '],
    ['Europe/Berlin', '2020-10-31T18:00+01:00', undefined, 'Saturday 31 October 2020 | 18:00 | '],
    ['UTC', '2020-10-31T17:00+00:00', 10_000, 'Saturday 31 October 2020 | 17:00 | '],
  ] as const) {
    it(`shows ${date} to somebody in ${timeZone} when it takes place at ${String(offset)}`, () => {
      // Which space or comma stands where is up to the version of the locale data.
      assert.equal(seen(timeZone, date, offset).replaceAll(/[\s,]+/g, ' '), expected);
    });
  }

  for (const [duration, expected] of [
    [60, '17:00–18:00'],
    ['45', '17:00–17:45'],
    [480, '17:00–01:00'],
    // What Apple's Messages want: seconds.
    [900, '17:00–17:15'],
    [3_600, '17:00–18:00'],
    [0, '17:00'],
    [-60, '17:00'],
    [1e9, '17:00'],
    [undefined, '17:00'],
    [{}, '17:00'],
  ] as const) {
    it(`says until when it lasts: ${JSON.stringify(duration)}`, () => {
      const shown = seen('UTC', '2020-10-31T17:00+00:00', undefined, duration);
      // Over midnight, the days are told, too.
      const times = /\d\d:\d\d/g;
      assert.deepEqual(shown.match(times), expected.match(times));
    });
  }

  it('shows what is no time as it is', () => {
    assert.equal(seen('UTC', 'Tuesday, if it rains'), ' | Tuesday, if it rains | ');
    assert.equal(seen('UTC', '2020-99-99T00:00'), ' | 2020-99-99T00:00 | ');
  });

  it('names the moment and the zone in words', () => {
    process.env.TZ = 'Europe/Berlin';
    const at = Date.parse('2020-10-31T17:00+00:00');
    assert.equal(zoneName(at, 'en'), 'Central European Standard Time');
    assert.equal(zoneName(at, 'de'), 'Mitteleuropäische Normalzeit');
    const option = { at, title: '' } as Parameters<typeof momentOf>[0];
    assert.match(momentOf(option, 'de') ?? '', /Samstag, 31\. Oktober 2020.* 18:00/);
  });
});
