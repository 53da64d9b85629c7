import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';

/** Attributes that a visitor reads or hears. */
const SPOKEN =
  /\s\.?(?:aria-(?:label|description|roledescription|valuetext)|ariaLabel|alt|placeholder|title)=(["']?)([^\s>"']*\p{L}[^>"']*)\1/giu;

const HOLE = '\u0000';

/** The words of a template that come from no catalogue. */
function wordsIn(markup: string): string[] {
  const plain = markup.replace(/<!--.*?-->/gs, '').replace(/<style\b.*?<\/style>/gs, '');
  const attributes = [...plain.matchAll(SPOKEN)].map(([found]) => found.trim());
  const texts = plain
    .replace(/<[^>]*>/g, HOLE)
    .replace(/&\w+;/g, '')
    .split(HOLE)
    .filter((text) => /\p{L}/u.test(text));
  return [...attributes, ...texts.map((text) => text.trim())];
}

/** The words in all templates of a source file. */
function untranslated(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
      const { template } = node;
      const markup = ts.isNoSubstitutionTemplateLiteral(template)
        ? template.text
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)]
            .map(({ text }) => text)
            .join(HOLE);
      found.push(...wordsIn(markup));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true));
  return found;
}

describe('what a visitor can read', () => {
  for (const room of ['elements', 'content']) {
    const folder = new URL(`../../src/${room}/`, import.meta.url);
    it(`comes from the catalogue: ${room}`, () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
      );
      assert.ok(files.length > 0);
      assert.deepEqual(
        files.flatMap((file) =>
          untranslated(readFileSync(new URL(file, folder), 'utf8')).map((words) => `${file}: ${words}`),
        ),
        [],
      );
    });
  }

  for (const [what, source] of [
    ['text', 'html`<p>Hello ${name}</p>`'],
    ['a label', 'html`<button aria-label="Close"></button>`'],
    ['a placeholder without quotes', 'html`<input placeholder=Name>`'],
    ['part of a title', 'html`<a title="To ${name}"></a>`'],
    ['text in a template in a template', 'html`<p>${on ? html`<b>On</b>` : nothing}</p>`'],
  ] as const) {
    it(`would be found: ${what}`, () => {
      assert.equal(untranslated(source).length, 1);
    });
  }

  it('is not what only code reads', () => {
    const source =
      'html`<p part="title" class=${kind} aria-label=${texts.close}>${texts.chat} &middot; </p>`';
    assert.deepEqual(untranslated(source), []);
  });
});
