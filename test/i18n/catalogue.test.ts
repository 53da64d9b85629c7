import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import {
  directionOf,
  launcherTexts,
  loadCatalogue,
  loadRareTexts,
  type Catalogue,
} from '../../src/i18n/index.js';

const folder = new URL('../../src/i18n/lang/', import.meta.url);
const languages = readdirSync(folder).map((file) => file.replace('.ts', ''));

/** In these, a noun stays as it is after any number. */
const WITHOUT_PLURAL = ['fa', 'hu', 'tr'];
const LIMIT = 2_000;

/** All of a language, as those see it who want the rare texts, too. */
const allOf = async (language: string): Promise<Catalogue> => ({
  ...(await loadCatalogue(language)),
  ...(await loadRareTexts(language)),
});

/** Every text of a catalogue, those that insert something with something inserted. */
const textsOf = (catalogue: Catalogue, inserted: string | number): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(catalogue).map(([name, entry]) => [
      name,
      typeof entry === 'function'
        ? (entry as (...values: never[]) => string)(inserted as never, inserted as never)
        : String(entry),
    ]),
  );

describe('a catalogue', () => {
  it('is there for each of thirty-five languages', () => {
    assert.equal(languages.length, 35);
  });

  for (const language of languages) {
    it(`has all texts, and no other ones: ${language}`, async () => {
      const catalogue = await allOf(language);
      const english = await allOf('en');
      assert.equal(catalogue.lang, language);
      assert.deepEqual(Object.keys(catalogue).sort(), Object.keys(english).sort());
      for (const [name, entry] of Object.entries(catalogue))
        assert.equal(typeof entry, typeof english[name as keyof Catalogue], name);
      for (const [name, text] of textsOf(catalogue, 7)) assert.notEqual(text.trim(), '', name);
    });

    it(`says what is to be inserted: ${language}`, async () => {
      const catalogue = await allOf(language);
      const seven = new Intl.NumberFormat(language).format(7);
      for (const name of ['joined', 'left', 'file', 'typing'] as const)
        assert.match(catalogue[name]('Zoë $& #'), /Zoë \$& #/, name);
      for (const name of ['chatWithUnread', 'newMessages', 'charactersLeft', 'tooLong'] as const)
        assert.ok(catalogue[name](7).includes(seven), name);
      for (const [name, text] of textsOf(catalogue, 7)) assert.doesNotMatch(text, /[#{}]|undefined/, name);
    });

    it(`is no copy of the English one: ${language}`, async () => {
      const english = textsOf(await allOf('en'), 7);
      const texts = textsOf(await allOf(language), 7);
      const same = [...texts].filter(([name, text]) => english.get(name) === text).map(([name]) => name);
      if (language !== 'en') assert.ok(same.length < 8, same.join(', '));
    });

    it(`counts by the plural rules of its language: ${language}`, async () => {
      const { newMessages, charactersLeft, tooLong } = await loadCatalogue(language);
      const rules = new Intl.PluralRules(language);
      const byCategory = new Map<string, Set<string>>();
      for (let count = 0; count <= 200; count += 1) {
        // A noun may look the same in two categories where another one does not.
        const words = [newMessages, charactersLeft, tooLong]
          .map((phrase) => phrase(count).replace(/\p{Nd}+/u, '#'))
          .join();
        const category = rules.select(count);
        byCategory.set(category, (byCategory.get(category) ?? new Set()).add(words));
      }
      for (const [category, words] of byCategory) assert.equal(words.size, 1, category);
      const different = new Set([...byCategory.values()].flatMap((words) => [...words]));
      assert.equal(different.size, WITHOUT_PLURAL.includes(language) ? 1 : byCategory.size);
    });

    it(`keeps names apart from what is written around them: ${language}`, async () => {
      if (directionOf(language) === 'ltr') return;
      const { joined, left, file, typing } = await loadCatalogue(language);
      for (const text of [joined, left, file, typing]) assert.match(text('Ada'), /\u2068Ada\u2069/);
    });

    for (const part of ['lang', 'rare']) {
      it(`takes at most two kilobytes: ${part}/${language}`, async () => {
        if (language === 'en') return;
        const source = readFileSync(new URL(`../${part}/${language}.ts`, folder), 'utf8');
        const { code } = await transform(source, { loader: 'ts', minify: true, charset: 'utf8' });
        const size = gzipSync(code, { level: 9 }).length;
        assert.ok(size <= LIMIT, `${String(size)} bytes`);
      });
    }
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
    ['fr-FR', 'fr'],
    ['es-ES', 'es'],
    ['en-GB', 'en'],
    ['en-AU', 'en'],
    ['en_US', 'en'],
    ['pt', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['pt_PT', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh_TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-MY', 'zh-TW'],
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['no-NO', 'nb'],
    ['nn', 'nn'],
    ['nn-NO', 'nn'],
    ['fr-CA', 'fr'],
    ['iw', 'he'],
    ['in-ID', 'id'],
    ['fil', 'en'],
    ['tlh', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
  ] as const) {
    it(`is found by its tag: ${tag}`, async () => {
      assert.equal((await loadCatalogue(tag)).lang, lang);
    });
  }

  it('knows which languages are written from right to left', () => {
    assert.deepEqual(
      languages.filter((language) => directionOf(language) === 'rtl'),
      ['ar', 'fa', 'he', 'ur'],
    );
  });

  it('has a word on the launcher before it is loaded', () => {
    assert.equal(launcherTexts('de-AT').unavailable, 'Der Chat lässt sich nicht laden.');
    assert.equal(launcherTexts('').unavailable, 'The chat cannot be loaded.');
    assert.equal(launcherTexts('tlh').chat, 'Chat');
  });
});
