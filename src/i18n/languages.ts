import type { CommonTexts } from './catalogue.js';
import { matchLanguage } from './match-language.js';

/** The common texts of every language but English as such, which is always there. Loaded only when it is the visitor's. */
const LANGUAGES: Readonly<Record<string, () => Promise<Readonly<Record<string, CommonTexts>>>>> = {
  ar: () => import('./lang/ar.js'),
  ca: () => import('./lang/ca.js'),
  cs: () => import('./lang/cs.js'),
  da: () => import('./lang/da.js'),
  de: () => import('./lang/de.js'),
  el: () => import('./lang/el.js'),
  'en-GB': () => import('./lang/en-GB.js'),
  es: () => import('./lang/es.js'),
  fa: () => import('./lang/fa.js'),
  fi: () => import('./lang/fi.js'),
  fr: () => import('./lang/fr.js'),
  'fr-CA': () => import('./lang/fr-CA.js'),
  he: () => import('./lang/he.js'),
  hi: () => import('./lang/hi.js'),
  hu: () => import('./lang/hu.js'),
  id: () => import('./lang/id.js'),
  it: () => import('./lang/it.js'),
  ja: () => import('./lang/ja.js'),
  ko: () => import('./lang/ko.js'),
  nb: () => import('./lang/nb.js'),
  nl: () => import('./lang/nl.js'),
  nn: () => import('./lang/nn.js'),
  pl: () => import('./lang/pl.js'),
  'pt-BR': () => import('./lang/pt-BR.js'),
  'pt-PT': () => import('./lang/pt-PT.js'),
  ro: () => import('./lang/ro.js'),
  ru: () => import('./lang/ru.js'),
  sk: () => import('./lang/sk.js'),
  sv: () => import('./lang/sv.js'),
  th: () => import('./lang/th.js'),
  tr: () => import('./lang/tr.js'),
  uk: () => import('./lang/uk.js'),
  ur: () => import('./lang/ur.js'),
  vi: () => import('./lang/vi.js'),
  'zh-CN': () => import('./lang/zh-CN.js'),
  'zh-TW': () => import('./lang/zh-TW.js'),
};

/** The catalogue for a language tag; undefined where nobody has translated it. Rejects when it cannot be loaded. */
export async function loadLanguage(tag: string): Promise<CommonTexts | undefined> {
  const language = matchLanguage(tag);
  const load = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  // A language is all that its file exports.
  return load && Object.values(await load())[0];
}
