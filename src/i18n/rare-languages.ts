import type { RareTexts } from './catalogue.js';
import { rareEnglish } from './english-rare.js';
import { matchLanguage } from './match-language.js';

/** The rare texts of every language but English as such. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly rare: RareTexts }>>> = {
  ar: () => import('./rare/ar.js'),
  ca: () => import('./rare/ca.js'),
  cs: () => import('./rare/cs.js'),
  da: () => import('./rare/da.js'),
  de: () => import('./rare/de.js'),
  el: () => import('./rare/el.js'),
  'en-GB': () => import('./rare/en-GB.js'),
  es: () => import('./rare/es.js'),
  fa: () => import('./rare/fa.js'),
  fi: () => import('./rare/fi.js'),
  fr: () => import('./rare/fr.js'),
  'fr-CA': () => import('./rare/fr-CA.js'),
  he: () => import('./rare/he.js'),
  hi: () => import('./rare/hi.js'),
  hu: () => import('./rare/hu.js'),
  id: () => import('./rare/id.js'),
  it: () => import('./rare/it.js'),
  ja: () => import('./rare/ja.js'),
  ko: () => import('./rare/ko.js'),
  nb: () => import('./rare/nb.js'),
  nl: () => import('./rare/nl.js'),
  nn: () => import('./rare/nn.js'),
  pl: () => import('./rare/pl.js'),
  'pt-BR': () => import('./rare/pt-BR.js'),
  'pt-PT': () => import('./rare/pt-PT.js'),
  ro: () => import('./rare/ro.js'),
  ru: () => import('./rare/ru.js'),
  sk: () => import('./rare/sk.js'),
  sv: () => import('./rare/sv.js'),
  th: () => import('./rare/th.js'),
  tr: () => import('./rare/tr.js'),
  uk: () => import('./rare/uk.js'),
  ur: () => import('./rare/ur.js'),
  vi: () => import('./rare/vi.js'),
  'zh-CN': () => import('./rare/zh-CN.js'),
  'zh-TW': () => import('./rare/zh-TW.js'),
};

/** The rare texts for a language tag, in English where nobody has translated them. Rejects when they cannot be loaded. */
export async function loadRareLanguage(tag: string): Promise<RareTexts> {
  const language = matchLanguage(tag);
  const load = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  return load ? (await load()).rare : rareEnglish;
}
