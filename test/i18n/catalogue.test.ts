import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import {
  directionOf,
  launcherTexts,
  loadCatalogue,
  loadRareTexts,
  type Catalogue,
} from '../../src/i18n/index.js';

const folder = new URL('../../src/i18n/lang/', import.meta.url);
const languages = readdirSync(folder).map((file) => file.replace('.ts', ''));

/** Languages that say only what they say differently from another one. */
const VARIANTS: Readonly<Record<string, string>> = { 'en-GB': 'en', 'fr-CA': 'fr' };
/** The locales of Amazon Connect's hosted widget (administrator guide, customize chat widget), and those that were promised besides. */
const PROMISED = [
  ...[
    'cs-CZ',
    'da-DK',
    'de-DE',
    'en-AU',
    'en-CA',
    'en-GB',
    'en-US',
    'es-ES',
    'fi-FI',
    'fr-FR',
    'hu-HU',
    'id-ID',
  ],
  ...['it-IT', 'ja-JP', 'ko-KR', 'nl-NL', 'nn-NO', 'pt-BR', 'pt-PT', 'sk-SK', 'sv-SE', 'zh-CN', 'zh-TW'],
  ...['ar', 'he', 'fa', 'ur', 'tr', 'pl', 'ru', 'uk', 'th', 'vi', 'hi', 'ro', 'el', 'ca'],
];

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

/** The bytes of a file of a language with all that it loads besides. */
async function sizeOf(part: string, language: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${part}/${language}.ts`, folder))],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'esm',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

describe('a catalogue', () => {
  it('is there for each of thirty-seven languages', () => {
    assert.equal(languages.length, 37);
  });

  it('is there for every locale that was promised', async () => {
    assert.equal(PROMISED.length, 37);
    for (const tag of PROMISED) {
      const { lang } = await loadCatalogue(tag);
      assert.equal(lang.slice(0, 2), tag.slice(0, 2));
      assert.equal((await loadCatalogue(tag.replace('-', '_'))).lang, lang, tag);
    }
  });

  it('has no text that nobody shows', async () => {
    const rooms = ['elements', 'content', 'i18n'].map(
      (room) => new URL(`../../src/${room}/`, import.meta.url),
    );
    const sources = rooms.flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter(
          (file) =>
            file.endsWith('.ts') && !/^(lang|rare)\b|^(catalogue|english|english-rare)\.ts$/.test(file),
        )
        .map((file) => readFileSync(new URL(file, room), 'utf8')),
    );
    const code = sources.join('\n');
    const isShown = (name: string): boolean =>
      new RegExp(`[.'{ ]${name}\\b(?!\\??:\\s*(?:string|\\())`).test(code);
    assert.equal(isShown('noSuchText'), false);
    assert.deepEqual(
      Object.keys(await allOf('en')).filter((name) => !isShown(name)),
      [],
    );
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

    it(`says how much is unread in the digits that are on the launcher: ${language}`, async () => {
      const { chatWithUnread } = await loadCatalogue(language);
      for (const count of [1, 2, 3, 11, 100, 1_234]) {
        const digits = count.toLocaleString(language, { useGrouping: false });
        assert.ok(chatWithUnread(count).includes(digits), chatWithUnread(count));
      }
    });

    it(`is no copy of the English one: ${language}`, async () => {
      const english = textsOf(await allOf('en'), 7);
      const texts = textsOf(await allOf(language), 7);
      const same = [...texts].filter(([name, text]) => english.get(name) === text).map(([name]) => name);
      const isVariant = VARIANTS[language] === 'en';
      if (language !== 'en' && !isVariant) assert.ok(same.length < 8, same.join(', '));
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
        const size = await sizeOf(part, language);
        assert.ok(size <= LIMIT, `${String(size)} bytes`);
      });
    }
  }

  for (const [variant, base] of Object.entries(VARIANTS)) {
    it(`says differently what it does not leave to another one: ${variant}`, async () => {
      const [own, others] = [textsOf(await allOf(variant), 7), textsOf(await allOf(base), 7)];
      for (const part of ['lang', 'rare']) {
        const source = readFileSync(new URL(`../${part}/${variant}.ts`, folder), 'utf8');
        const names = [...source.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name);
        assert.ok(names.length > 5, part);
        for (const name of names) assert.notEqual(own.get(name), others.get(name), name);
      }
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
    ['fr-FR', 'fr'],
    ['es-ES', 'es'],
    ['en-GB', 'en-GB'],
    ['en-AU', 'en-GB'],
    ['en_nz', 'en-GB'],
    ['en-Latn-IE', 'en-GB'],
    ['en_US', 'en'],
    ['en-CA', 'en'],
    ['en-PH', 'en'],
    ['eng', 'en'],
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
    ['fr-CA', 'fr-CA'],
    ['fr_ca', 'fr-CA'],
    ['fr-Latn-CA', 'fr-CA'],
    ['fr-BE', 'fr'],
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
