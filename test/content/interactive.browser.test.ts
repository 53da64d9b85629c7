import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from 'lit';
import { loadReader, type Content, type Reader, type Reading } from '../../src/content/index.js';
import { createFormats, loadCatalogue, loadRareTexts } from '../../src/i18n/index.js';
import { createVirtualClock } from '../../src/simulator/index.js';
import { hostileText } from './hostile-text.js';

const contentType = 'application/vnd.amazonaws.connect.message.interactive';
const RUNS = 400;

/** What may be in a card, and the attributes that may be on it. */
const TAGS =
  'a b bdi blockquote br button code del div em h3 h4 i img li ol p pre s small span strong ul'.split(' ');
const ATTRIBUTES =
  'alt aria-disabled aria-hidden aria-label aria-labelledby class dir href id loading part referrerpolicy rel role src start tabindex target'.split(
    ' ',
  );
const SAFE = /^(?:https?|mailto|tel):/;

const text = fc.oneof(hostileText, fc.string(), fc.webUrl());
const odd: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue(), fc.constant(null), text);
/** What the service promises, with something else in the place of any of it now and then. */
const sometimes = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: odd });
const element = fc.record(
  {
    title: sometimes(text),
    subtitle: sometimes(text),
    imageData: sometimes(text),
    imageDescription: sometimes(text),
    type: sometimes(fc.constant('hyperlink')),
    url: sometimes(text),
    actionDetail: sometimes(fc.constantFrom('SHOW_MORE', 'PREVIOUS_OPTIONS')),
    date: sometimes(fc.constantFrom('2027-03-01T17:00+00:00', '+275760-09-13T00:00Z', '9999-99-99T00:00')),
  },
  { requiredKeys: [] },
);
const templateOf = (elements: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.record(
    {
      templateType: sometimes(fc.constantFrom('ListPicker', 'TimePicker', 'Panel', 'QuickReply', 'Carousel')),
      templateIdentifier: sometimes(text),
      data: sometimes(
        fc.record(
          {
            replyMessage: sometimes(element),
            content: sometimes(
              fc.record(
                {
                  title: sometimes(text),
                  subtitle: sometimes(text),
                  imageData: sometimes(text),
                  elements: sometimes(fc.array(elements, { maxLength: 4 })),
                  timeslots: sometimes(fc.array(element, { maxLength: 4 })),
                  timeZoneOffset: sometimes(fc.integer()),
                  location: sometimes(element),
                  carouselIsVertical: sometimes(fc.boolean()),
                },
                { requiredKeys: [] },
              ),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  );
const template = templateOf(fc.oneof(element, templateOf(element)));

describe('the reader of interactive messages', () => {
  let reader: Reader;
  let reading: Reading;

  before(async () => {
    reader = await loadReader.interactive();
    reading = {
      readers: {},
      want: () => undefined,
      texts: { ...(await loadCatalogue('en')), ...(await loadRareTexts('en')) },
      formats: createFormats('en'),
      answer: () => Promise.resolve(),
      clock: createVirtualClock(),
      session: {},
    };
  });

  /** What becomes of a message, in a document that fetches no pictures. */
  function shown(message: Content): HTMLElement {
    const creationScope = document.implementation.createHTMLDocument();
    const place = creationScope.createElement('div');
    render(html`${reader.read(message, reading)}`, place, { creationScope });
    return place;
  }

  it('makes nothing of a hostile template but what a card is made of [F147]', () => {
    fc.assert(
      fc.property(template, (value) => {
        const place = shown({ contentType, content: JSON.stringify(value) });
        for (const node of place.querySelectorAll('*')) {
          const allowed = node.closest('.prose, .fold, details') ? [...TAGS, 'details', 'summary'] : TAGS;
          if (!allowed.includes(node.localName)) throw new Error(`<${node.localName}>`);
          for (const { name, value: set } of node.attributes) {
            if (!ATTRIBUTES.includes(name)) throw new Error(`${node.localName} ${name}`);
            if (name === 'href' && !SAFE.test(set)) throw new Error(set);
            if (name === 'src' && !/^https?:/.test(set)) throw new Error(set);
          }
        }
      }),
      { numRuns: RUNS, includeErrorInReport: true },
    );
  });

  it('reads whatever is no template as text, or not at all [F147]', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(shown({ contentType, content }).querySelector('.card')).to.equal(null);
      }),
      { numRuns: RUNS, includeErrorInReport: true },
    );
  });

  it('does not read members that the page has put on every object', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    const polluted = { subtitle: 'From the page', type: 'hyperlink', url: 'https://evil.example' };
    Object.assign(prototype, polluted);
    try {
      const content = { title: 'Fruit?', elements: [{ title: 'Apple' }] };
      const place = shown({
        contentType,
        content: JSON.stringify({ templateType: 'Panel', data: { content } }),
      });
      expect(place.querySelector('a')).to.equal(null);
      expect(place.textContent).not.to.contain('From the page');
    } finally {
      for (const name of Object.keys(polluted)) Reflect.deleteProperty(prototype, name);
    }
  });

  it('reads a thousand options as text [F147]', () => {
    const elements = Array.from({ length: 1_000 }, (_, index) => ({ title: `Choice ${String(index)}` }));
    const content = JSON.stringify({
      templateType: 'ListPicker',
      data: { content: { title: 'Which?', elements } },
    });
    const place = shown({ contentType, content });
    expect(place.querySelector('button')).to.equal(null);
    expect(place.textContent).to.contain('Choice 999');
  });
});
