import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { launcherTexts, loadCatalogue, rareEnglish, type Catalogue } from '../../src/i18n/index.js';

const languages = ['en', 'de', 'es', 'fr'] as const;

/** All of a language, as those see it who want the rare texts, too. */
const allOf = async (language: string): Promise<Catalogue> => ({
  ...rareEnglish,
  ...(await loadCatalogue(language)),
});

/** Every text of a catalogue, those that insert something with something inserted. */
const textsOf = (catalogue: Catalogue, inserted: string | number): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(catalogue).map(([name, entry]) => [
      name,
      typeof entry === 'function' ? (entry as (value: never) => string)(inserted as never) : String(entry),
    ]),
  );

describe('a catalogue', () => {
  for (const language of languages) {
    it(`has all texts, each with what is to be inserted: ${language}`, async () => {
      const catalogue =
        language === 'en' ? await allOf('en') : ((await loadCatalogue(language)) as Catalogue);
      const english = await allOf('en');
      assert.equal(catalogue.lang, language);
      assert.deepEqual(Object.keys(catalogue).sort(), Object.keys(english).sort());
      for (const [name, text] of textsOf(catalogue, 7)) {
        assert.notEqual(text.trim(), '', name);
        const entry = catalogue[name as keyof Catalogue];
        if (typeof entry === 'function') assert.match(text, /7/, name);
      }
    });

    it(`is no copy of the English one: ${language}`, async () => {
      const english = textsOf(await allOf('en'), 7);
      const texts = textsOf(await allOf(language), 7);
      const same = [...texts].filter(([name, text]) => english.get(name) === text).map(([name]) => name);
      if (language !== 'en') assert.ok(same.length < 8, same.join(', '));
    });

    it(`tells one from many: ${language}`, async () => {
      const { newMessages } = await loadCatalogue(language);
      assert.notEqual(newMessages(1).replace('1', ''), newMessages(2).replace('2', ''));
    });
  }

  it('counts zero as each language does', async () => {
    assert.equal((await loadCatalogue('fr')).newMessages(0), '0 nouveau message');
    assert.equal((await loadCatalogue('en')).newMessages(0), '0 new messages');
  });

  for (const [tag, lang] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de_CH', 'de'],
    ['FR', 'fr'],
    ['en-GB', 'en'],
    ['tlh', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
  ] as const) {
    it(`is found by its tag: ${tag}`, async () => {
      assert.equal((await loadCatalogue(tag)).lang, lang);
    });
  }

  it('has a word on the launcher before it is loaded', () => {
    assert.equal(launcherTexts('de-AT').unavailable, 'Der Chat lässt sich nicht laden.');
    assert.equal(launcherTexts('').unavailable, 'The chat cannot be loaded.');
    assert.equal(launcherTexts('tlh').chat, 'Chat');
  });
});
