import type { CommonTexts } from './catalogue.js';
import { matchLanguage } from './match-language.js';

/** The common texts of every language but English, which are always there. Loaded only when it is the visitor's. */
const LANGUAGES: Readonly<Record<string, () => Promise<CommonTexts>>> = {
  ar: async () => (await import('./lang/ar.js')).ar,
  ca: async () => (await import('./lang/ca.js')).ca,
  cs: async () => (await import('./lang/cs.js')).cs,
  da: async () => (await import('./lang/da.js')).da,
  de: async () => (await import('./lang/de.js')).de,
  el: async () => (await import('./lang/el.js')).el,
  es: async () => (await import('./lang/es.js')).es,
  fa: async () => (await import('./lang/fa.js')).fa,
  fi: async () => (await import('./lang/fi.js')).fi,
  fr: async () => (await import('./lang/fr.js')).fr,
  he: async () => (await import('./lang/he.js')).he,
  hi: async () => (await import('./lang/hi.js')).hi,
  hu: async () => (await import('./lang/hu.js')).hu,
  id: async () => (await import('./lang/id.js')).id,
  it: async () => (await import('./lang/it.js')).it,
  ja: async () => (await import('./lang/ja.js')).ja,
  ko: async () => (await import('./lang/ko.js')).ko,
  nb: async () => (await import('./lang/nb.js')).nb,
  nl: async () => (await import('./lang/nl.js')).nl,
  nn: async () => (await import('./lang/nn.js')).nn,
  pl: async () => (await import('./lang/pl.js')).pl,
  'pt-BR': async () => (await import('./lang/pt-BR.js')).ptBR,
  'pt-PT': async () => (await import('./lang/pt-PT.js')).ptPT,
  ro: async () => (await import('./lang/ro.js')).ro,
  ru: async () => (await import('./lang/ru.js')).ru,
  sk: async () => (await import('./lang/sk.js')).sk,
  sv: async () => (await import('./lang/sv.js')).sv,
  th: async () => (await import('./lang/th.js')).th,
  tr: async () => (await import('./lang/tr.js')).tr,
  uk: async () => (await import('./lang/uk.js')).uk,
  ur: async () => (await import('./lang/ur.js')).ur,
  vi: async () => (await import('./lang/vi.js')).vi,
  'zh-CN': async () => (await import('./lang/zh-CN.js')).zhCN,
  'zh-TW': async () => (await import('./lang/zh-TW.js')).zhTW,
};

/** The catalogue for a language tag; undefined where nobody has translated it. Rejects when it cannot be loaded. */
export async function loadLanguage(tag: string): Promise<CommonTexts | undefined> {
  const language = matchLanguage(tag);
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language]?.() : undefined;
}
