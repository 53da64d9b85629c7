import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readableText } from '../../src/content/index.js';

const interactive = 'application/vnd.amazonaws.connect.message.interactive';
const read = (content: unknown): string | undefined =>
  readableText(interactive, typeof content === 'string' ? content : JSON.stringify(content));

describe('readableText', () => {
  it('leaves text and markdown as they are', () => {
    assert.equal(readableText('text/plain', '{"a":1}'), '{"a":1}');
    assert.equal(readableText('text/markdown', '**a**'), '**a**');
    assert.equal(readableText('Text/Plain; charset=utf-8', 'a'), 'a');
  });

  it('says what a picker asks and offers', () => {
    const content = {
      title: 'What fruit?',
      subtitle: 'Tap one',
      elements: [{ title: 'Apple' }, { title: 'Pear', subtitle: '$1' }],
    };
    assert.equal(
      read({ templateType: 'ListPicker', data: { content } }),
      'What fruit?\nTap one\n• Apple\n• Pear',
    );
  });

  it('says what times and cards there are', () => {
    const timeslots = [{ date: '2026-10-31T17:00+00:00', duration: 60 }];
    assert.equal(
      read({ data: { content: { title: 'When?', timeslots } } }),
      'When?\n• 2026-10-31T17:00+00:00',
    );
    const elements = [
      { templateType: 'Panel', data: { content: { title: 'California', elements: [{ title: 'Book' }] } } },
      { templateType: 'Panel', data: { content: { title: 'New York' } } },
    ];
    assert.equal(
      read({ templateType: 'Carousel', data: { content: { title: 'Hotels', elements } } }),
      'Hotels\nCalifornia\n• Book\nNew York',
    );
  });

  for (const content of [
    'no JSON',
    'null',
    '17',
    '[]',
    '{}',
    '{"data":null}',
    '{"data":{"content":null}}',
    '{"data":{"content":{"title":17,"elements":"many"}}}',
    '{"data":{"content":{"elements":[null,17,{}]}}}',
    '{"data":{"content":{"title":"  "}}}',
  ]) {
    it(`does not pretend to understand ${content} [F147]`, () => {
      assert.equal(read(content), undefined);
    });
  }

  it('says what it can read of a template that it does not know, however much there is [F147]', () => {
    const elements = Array.from({ length: 1_000 }, (_, index) => ({ title: `Choice ${String(index)}` }));
    const content = { title: 'New', subtitle: 17, elements };
    const text = read(JSON.stringify({ templateType: 'NotYet', version: '9', data: { content } }));
    assert.match(text ?? '', /^New\n• Choice 0\n/);
    assert.match(text ?? '', /• Choice 999$/);
  });

  it('does not show what is not meant for people', () => {
    assert.equal(readableText('application/json', '{"a":1}'), undefined);
    assert.equal(readableText(`${interactive}.response`, '{"action":"x"}'), undefined);
    assert.equal(readableText('', 'a'), undefined);
  });
});
