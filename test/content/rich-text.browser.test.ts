import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { render } from 'lit';
import { loadReader, type Reader, type Reading } from '../../src/content/index.js';
import { createFormats, loadCatalogue } from '../../src/i18n/index.js';
import { hostileText } from './hostile-text.js';
import { breakElementRules } from './element-rules.js';

let reader: Reader;
let reading: Reading;

/** Every element that a text has become. */
function draw(contentType: string, content: string): HTMLElement {
  const place = document.createElement('div');
  render(reader.read({ contentType, content }, reading), place);
  return place;
}

/** The examples of CommonMark, from the package that has them as one file. */
async function examples(): Promise<readonly string[]> {
  const spec = await (await fetch('/node_modules/commonmark-spec/spec.txt')).text();
  return [...spec.matchAll(/^`{32} example\n([^]*?)^\.\n/gm)].map(([, text = '']) =>
    text.replaceAll('→', '\t'),
  );
}

describe('what texts become on a page', () => {
  before(async () => {
    reader = await loadReader.text();
    const texts = await loadCatalogue('en');
    const forTexts: Partial<Reading> = { texts, readers: {}, formats: createFormats('en') };
    reading = forTexts as Reading;
  });

  it('is known elements with known attributes, whatever is sent', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('text/plain', 'text/markdown'), (text, contentType) => {
        expect(breakElementRules(draw(contentType, text))).to.deep.equal([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is that for all examples of CommonMark, HTML included', async () => {
    const all = await examples();
    expect(all.length).to.be.greaterThan(600);
    for (const text of all) expect(breakElementRules(draw('text/markdown', text))).to.deep.equal([]);
  });

  it('would be noticed otherwise', () => {
    const place = document.createElement('div');
    const link = document.createElement('a');
    link.setAttribute('href', ['javascript', 'alert(1)'].join(':'));
    const form = document.createElement('form');
    const field = document.createElement('input');
    // Hides the attributes of the form from whoever asks it.
    field.setAttribute('name', 'attributes');
    form.append(field);
    place.append(link, form);
    expect(breakElementRules(place)).to.have.lengthOf(5);
  });

  it('makes no request', () => {
    const before = performance.getEntriesByType('resource').length;
    draw('text/markdown', '![a](https://x.example/a.png) <img src="https://x.example/b.png">');
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });
});
