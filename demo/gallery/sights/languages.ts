import type { Sight, SightGroup } from '../sight.js';
import { talk } from './talk.js';

/** Every language, as its speakers call it. */
const LANGUAGES: readonly string[] = [
  ...[
    'ar',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'en-GB',
    'es',
    'fa',
    'fi',
    'fr',
    'fr-CA',
    'he',
    'hi',
    'hu',
    'id',
    'it',
    'ja',
    'ko',
  ],
  ...[
    'nb',
    'nl',
    'nn',
    'pl',
    'pt-BR',
    'pt-PT',
    'ro',
    'ru',
    'sk',
    'sv',
    'th',
    'tr',
    'uk',
    'ur',
    'vi',
    'zh-CN',
    'zh-TW',
  ],
];
/** Those whose letters are in the fonts that come with the program that takes the pictures. */
const PICTURED = new Set(['ar', 'de', 'el', 'fi', 'he', 'ru', 'vi']);

const nameOf = (lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

/** Tag and name of every language. */
export const languageNames = (): readonly (readonly [lang: string, name: string])[] =>
  LANGUAGES.map((lang) => [lang, nameOf(lang)]);

export const languages: SightGroup = {
  name: 'languages',
  title: 'Languages',
  sights: LANGUAGES.map((lang): Sight => ({
    name: `language-${lang.toLowerCase()}`,
    title: nameOf(lang),
    lang,
    unpictured: !PICTURED.has(lang),
    async play(stage) {
      await talk(stage);
      stage.platform.goOffline();
      stage.simulator.closeSockets({ code: 1006 });
      await stage.advance(40_000);
    },
  })),
};
