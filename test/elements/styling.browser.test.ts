import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { createStage, type OpenStage } from '../../demo/gallery/create-stage.js';
import type { Sight } from '../../demo/gallery/sight.js';
import { findSight } from '../../demo/gallery/sights/index.js';
import '../../src/elements/define.js';
import { finishAnimations, isVisible } from './harness.js';
import { lost, type Place } from './styling-places.js';
import { colour, parts, properties, slots, states } from './styling-rows.js';

interface Named {
  readonly name: string;
}

interface Manifest {
  readonly cssParts: readonly Named[];
  readonly cssStates: readonly Named[];
  readonly cssProperties: readonly (Named & { readonly default?: string })[];
  readonly slots: readonly Named[];
}

/** What the comments of the source promise a page that styles a chat. */
const manifest = await executeServerCommand<Manifest, undefined>('manifest');

const namesOf = (documented: readonly Named[]): readonly string[] =>
  documented.map(({ name }) => name).sort();

const nameOf = (place: Place): string => (typeof place === 'string' ? place : place.name);

let stage: OpenStage;
let frame: HTMLElement;

/** Brings a place on the screen, with what the page has between the tags. */
async function goTo(place: Place, ...children: readonly Element[]): Promise<OpenStage> {
  const sight = typeof place === 'string' ? findSight(place) : place;
  if (!sight) throw new Error(`The gallery has no sight ${nameOf(place)}`);
  const shown: Sight = { ...sight, children: () => [...(sight.children?.() ?? []), ...children] };
  frame = document.body.appendChild(document.createElement('div'));
  stage = await createStage(shown, frame);
  await (sight.play ?? ((on) => on.connect()))(stage);
  await stage.advance(0);
  return stage;
}

function leave(): void {
  stage.close();
  frame.remove();
  document.adoptedStyleSheets = [];
}

/** What a page writes into its own style sheet. */
function pageSays(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** Everything on the screen with a size that `selector` finds in the chat. */
const drawn = (selector: string): readonly Element[] =>
  [...stage.chat.shadowRoot!.querySelectorAll(selector)].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && isVisible(element);
  });

describe('what a page can style', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(leave);

  for (const [part, places] of Object.entries(parts)) {
    for (const place of places) {
      it(`the part ${part} (${nameOf(place)})`, async () => {
        await goTo(place);
        await stage.find(`[part~="${part}"]`);
        const looks = (): readonly string[] =>
          drawn(`[part~="${part}"]`).map((element) => {
            const { color, backgroundColor, outlineColor } = getComputedStyle(element);
            return [color, backgroundColor, outlineColor].join();
          });
        const before = looks();
        expect(before).not.to.deep.equal([]);
        pageSays(`connect-chat::part(${part}) {
          transition: none;
          color: rgb(1, 2, 3); background-color: rgb(4, 5, 6); outline: 1px solid rgb(7, 8, 9);
        }`);

        expect(looks()).to.deep.equal(before.map(() => 'rgb(1, 2, 3),rgb(4, 5, 6),rgb(7, 8, 9)'));
      });
    }
  }

  for (const [place, ...expected] of states) {
    it(`the states ${expected.join(', ')}`, async () => {
      const { chat } = await goTo(place);
      const hold = namesOf(manifest.cssStates).filter((state) => chat.matches(`:state(${state})`));
      expect(hold).to.deep.equal([...expected].sort());

      const [first] = drawn('[part~="panel"], [part~="launcher"]');
      const part = first!.getAttribute('part')!;
      for (const state of expected) {
        pageSays(`connect-chat:state(${state})::part(${part}) { color: rgb(1, 2, 3) }`);
        expect(getComputedStyle(first!).color, state).to.equal('rgb(1, 2, 3)');
      }
    });
  }

  for (const [slot, place] of Object.entries(slots)) {
    it(`the slot ${slot}`, async () => {
      const child = document.createElement(slot === 'prechat' ? 'form' : 'span');
      child.slot = slot;
      child.textContent = 'Of the page';
      await goTo(place, child);

      expect(child.assignedSlot?.name).to.equal(slot);
      expect(isVisible(child)).to.be.true;
      expect(child.getBoundingClientRect().width).to.be.greaterThan(1);
      pageSays(`connect-chat > [slot=${slot}] { color: rgb(1, 2, 3) }`);
      expect(getComputedStyle(child).color).to.equal('rgb(1, 2, 3)');
    });
  }

  it('the slot without a name, until the script is there', async () => {
    const withoutScript = document.createElement('iframe');
    const telephone = document.createElement('a');
    telephone.textContent = '555 0100';
    await goTo('launcher', telephone);
    expect(isVisible(telephone)).to.be.false;

    frame.append(withoutScript);
    const elsewhere = withoutScript.contentDocument!;
    const tag = elsewhere.body.appendChild(elsewhere.createElement('connect-chat'));
    tag.append(telephone);
    expect(isVisible(telephone)).to.be.true;
    expect(telephone.getBoundingClientRect().width).to.be.greaterThan(1);
  });

  for (const [name, { value, on, seen = value, place = 'layout-floating' }] of Object.entries(properties)) {
    it(`the custom property ${name}`, async () => {
      const { chat } = await goTo(place);
      chat.theme = 'light';
      await stage.advance(0);
      const [selector, property] = on;
      const computed = (): string => getComputedStyle(drawn(selector)[0]!).getPropertyValue(property);
      const before = computed();
      expect(before).not.to.equal(seen);
      pageSays(`connect-chat { --connect-chat-${name}: ${value} }`);
      expect(computed()).to.equal(seen);

      const standard = manifest.cssProperties.find((one) => one.name === `--connect-chat-${name}`)?.default;
      if (!standard) return;
      pageSays(`connect-chat { --connect-chat-${name}: ${standard} }`);
      expect(computed(), 'the default').to.equal(before);
    });
  }
});

describe('axe finds nothing in', () => {
  afterEach(leave);

  const places = [...Object.values(parts).flat(), ...states.map(([place]) => place), ...Object.values(slots)];
  // Those of the gallery it is shown there.
  for (const place of new Set(places.filter((one) => typeof one !== 'string'))) {
    it(place.name, async () => {
      const { chat } = await goTo(place);
      finishAnimations({ el: chat });
      await expect(chat).to.be.accessible();
    });
  }
});

describe('the ring around what has the focus', () => {
  afterEach(leave);

  it('has its own colour on whatever Tab comes to, the text field included', async () => {
    const focus = { enabled: true };
    const { supported } = await executeServerCommand<{ readonly supported: boolean }, typeof focus>(
      'focus',
      focus,
    );
    if (!supported) return;
    const { chat } = await goTo('layout-floating');
    pageSays(`connect-chat { --connect-chat-focus-color: ${colour} }`);
    const rings: Record<string, string> = {};
    chat.shadowRoot!.querySelector<HTMLElement>('[part~="launcher"]')!.focus();
    for (let at = chat.shadowRoot!.activeElement; at; at = chat.shadowRoot!.activeElement) {
      // What is written in has its ring around what is beside it, too.
      const { outlineStyle, outlineColor } = getComputedStyle(at.closest('.field:has(textarea:focus)') ?? at);
      const name = at.part.item(0) ?? at.localName;
      if (name in rings) break;
      rings[name] = `${outlineStyle} ${outlineColor}`;
      await sendKeys({ press: 'Tab' });
    }

    const names = ['close', 'end', 'input', 'launcher', 'menu', 'send', 'transcript'];
    expect(rings).to.deep.equal(Object.fromEntries(names.map((name) => [name, `solid ${colour}`])));
  });
});

describe('a colour for light and one for dark', () => {
  afterEach(leave);

  it('are one custom property', async () => {
    const { chat } = await goTo('launcher');
    pageSays('connect-chat { --connect-chat-launcher-color: light-dark(rgb(1, 2, 3), rgb(4, 5, 6)) }');
    const colours: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      chat.theme = theme;
      await stage.advance(0);
      colours.push(getComputedStyle(drawn('.launcher')[0]!).backgroundColor);
    }
    expect(colours).to.deep.equal(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
  });
});

describe('the style sheet in the README', () => {
  afterEach(leave);

  it('changes what is drawn with each of its lines', async () => {
    const readme = await (await fetch('/README.md')).text();
    const [, example = ''] = /^```css\n([^]*?)^```$/m.exec(readme)!;
    const rules = [...example.replace('team.png', '/demo/icon.svg').matchAll(/(\S.*?) \{([^}]*)\}/g)];
    const lines = rules.flatMap(([, selector, block]) =>
      block!.match(/[^;\s][^;]*;/g)!.map((declaration) => `${selector!} { ${declaration} }`),
    );
    await goTo(lost);
    finishAnimations({ el: stage.chat });
    const looks = (): string =>
      drawn('[part]')
        .map((element) => {
          const style = getComputedStyle(element);
          return [...style].map((property) => style.getPropertyValue(property)).join();
        })
        .join();
    const before = looks();
    expect(lines).not.to.deep.equal([]);
    expect(lines.filter((line) => (pageSays(line), looks() === before))).to.deep.equal([]);
    pageSays('');
    expect(looks() === before, 'nothing else changes').to.be.true;
  });
});

describe('the rows about styling', () => {
  it('are about all that is documented, and nothing else', () => {
    expect(Object.keys(parts).sort()).to.deep.equal(namesOf(manifest.cssParts));
    expect([...new Set(states.flatMap(([, ...names]) => names))].sort()).to.deep.equal(
      namesOf(manifest.cssStates),
    );
    // The one without a name is for pages without the script.
    expect(['', ...Object.keys(slots)].sort()).to.deep.equal(namesOf(manifest.slots));
    expect(
      Object.keys(properties)
        .map((name) => `--connect-chat-${name}`)
        .sort(),
    ).to.deep.equal(namesOf(manifest.cssProperties));
  });
});
