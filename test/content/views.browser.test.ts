import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from 'lit';
import { readView, type ViewReading } from '../../src/content/index.js';
import { createFormats, loadCatalogue, loadRareTexts } from '../../src/i18n/index.js';
import { createVirtualClock } from '../../src/simulator/index.js';
import { hostileText } from './hostile-text.js';

const contentType = 'application/vnd.amazonaws.connect.message.interactive';
const RUNS = 300;

/** What a view may be made of. */
const TAGS =
  'div h3 h4 p b small form dl dt dd ol li label span input textarea select option fieldset legend button a details summary connect-chat-view'.split(
    ' ',
  );
const ATTRIBUTES =
  'checked selected part class id role type name value rows required dir autocomplete hidden href target rel aria-live aria-hidden aria-current'.split(
    ' ',
  );

const text = hostileText;
const anything = fc.anything({
  maxDepth: 3,
  key: fc.constantFrom('Label', 'Value', 'Items', 'Heading', '__proto__'),
  values: [text, fc.integer(), fc.constant(null)],
});
const field = fc.record(
  {
    Type: fc.oneof(
      fc.constantFrom('FormInput', 'Dropdown', 'RadioGroup', 'Checkbox', 'TextArea', 'DatePicker', 'script'),
      anything,
    ),
    InputType: fc.oneof(fc.constantFrom('text', 'password', 'file', 'hidden', 'image'), anything),
    Name: fc.oneof(text, anything),
    Label: fc.oneof(text, anything),
    DefaultValue: anything,
    Options: fc.oneof(fc.array(anything), fc.array(fc.record({ Label: text, Value: text }))),
    Required: fc.boolean(),
  },
  { requiredKeys: [] },
);
const input = fc.record(
  {
    Heading: fc.oneof(text, anything),
    Description: anything,
    AttributeBar: fc.oneof(anything, fc.array(fc.record({ Label: text, Value: text, Url: text }))),
    Sections: fc.oneof(
      anything,
      fc.array(fc.record({ Type: fc.constant('FormSection'), Items: fc.array(fc.oneof(field, anything)) })),
    ),
    Items: fc.oneof(anything, fc.array(fc.record({ Heading: text, Id: text }))),
    Cards: fc.oneof(anything, fc.array(fc.record({ Summary: anything, Detail: anything }))),
    Wizard: anything,
    ErrorText: anything,
    Next: anything,
    Back: anything,
  },
  { requiredKeys: [] },
);
const component: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.record(
    {
      Type: fc.oneof(fc.constantFrom('Form', 'Button', 'Link', 'TextBlock'), text),
      Props: fc.oneof(field, fc.record({ Label: text, Href: text, Action: text })),
      Content: fc.array(fc.oneof({ maxDepth: 4 }, text, tie('node')), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  ),
})).node;
const kind = fc.constantFrom('form', 'detail', 'list', 'cards', 'confirmation', 'own');

describe('the reader of views', () => {
  let reading: ViewReading;
  let template = '{}';

  before(async () => {
    reading = {
      readers: {},
      want: () => undefined,
      texts: { ...(await loadCatalogue('en')), ...(await loadRareTexts('en')) },
      formats: createFormats('en'),
      answer: () => Promise.resolve(),
      clock: createVirtualClock(),
      session: {},
      describeView: () => Promise.resolve({ name: 'own', template }),
    };
  });

  /** What becomes of a view once the service has said what it looks like. */
  async function shown(viewId: string, viewData: unknown): Promise<HTMLElement> {
    const place = document.createElement('div');
    document.body.append(place);
    const content = JSON.stringify({
      templateType: 'ViewResource',
      data: { content: { viewToken: 'token', viewId, viewData } },
    });
    render(html`${readView({ contentType, content }, reading)}`, place);
    // The element asks, waits, and draws again.
    for (let turn = 0; turn < 6; turn++) await Promise.resolve();
    await place.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>('connect-chat-view')
      ?.updateComplete;
    place.remove();
    return place;
  }

  it('makes nothing of a hostile view but what a view is made of [F147]', async () => {
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(kind, input, fc.array(component, { maxLength: 3 }), async (name, value, Body) => {
        template = JSON.stringify({ Body });
        const place = await shown(`arn:aws:connect:::view/${name}:1`, JSON.stringify(value));
        drawn += place.querySelectorAll('form *').length;
        for (const node of place.querySelectorAll('*')) {
          if (!TAGS.includes(node.localName)) throw new Error(`<${node.localName}>`);
          for (const { name: attribute, value: set } of node.attributes) {
            if (!ATTRIBUTES.includes(attribute)) throw new Error(`${node.localName} ${attribute}`);
            if (attribute === 'href' && !/^(?:https?|mailto|tel):/.test(set)) throw new Error(set);
            if (attribute === 'type' && /file|hidden|image/.test(set)) throw new Error(set);
          }
        }
      }),
      { numRuns: RUNS, includeErrorInReport: true },
    );
    expect(drawn).to.be.greaterThan(RUNS);
  });

  it('reads nothing where there is no view', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(readView({ contentType, content }, reading) === undefined).to.be.true;
      }),
      { numRuns: RUNS },
    );
  });
});
