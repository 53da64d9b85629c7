import type { RareTexts } from './catalogue.js';
import { rareEnglish } from './english-rare.js';
import { matchLanguage } from './match-language.js';

/** The rare texts of every language but English. */
const LANGUAGES: Readonly<Record<string, () => Promise<RareTexts>>> = {
  ar: async () => (await import('./rare/ar.js')).arRare,
  ca: async () => (await import('./rare/ca.js')).caRare,
  cs: async () => (await import('./rare/cs.js')).csRare,
  da: async () => (await import('./rare/da.js')).daRare,
  de: async () => (await import('./rare/de.js')).deRare,
  el: async () => (await import('./rare/el.js')).elRare,
  es: async () => (await import('./rare/es.js')).esRare,
  fa: async () => (await import('./rare/fa.js')).faRare,
  fi: async () => (await import('./rare/fi.js')).fiRare,
  fr: async () => (await import('./rare/fr.js')).frRare,
  he: async () => (await import('./rare/he.js')).heRare,
  hi: async () => (await import('./rare/hi.js')).hiRare,
  hu: async () => (await import('./rare/hu.js')).huRare,
  id: async () => (await import('./rare/id.js')).idRare,
  it: async () => (await import('./rare/it.js')).itRare,
  ja: async () => (await import('./rare/ja.js')).jaRare,
  ko: async () => (await import('./rare/ko.js')).koRare,
  nb: async () => (await import('./rare/nb.js')).nbRare,
  nl: async () => (await import('./rare/nl.js')).nlRare,
  nn: async () => (await import('./rare/nn.js')).nnRare,
  pl: async () => (await import('./rare/pl.js')).plRare,
  'pt-BR': async () => (await import('./rare/pt-BR.js')).ptBRRare,
  'pt-PT': async () => (await import('./rare/pt-PT.js')).ptPTRare,
  ro: async () => (await import('./rare/ro.js')).roRare,
  ru: async () => (await import('./rare/ru.js')).ruRare,
  sk: async () => (await import('./rare/sk.js')).skRare,
  sv: async () => (await import('./rare/sv.js')).svRare,
  th: async () => (await import('./rare/th.js')).thRare,
  tr: async () => (await import('./rare/tr.js')).trRare,
  uk: async () => (await import('./rare/uk.js')).ukRare,
  ur: async () => (await import('./rare/ur.js')).urRare,
  vi: async () => (await import('./rare/vi.js')).viRare,
  'zh-CN': async () => (await import('./rare/zh-CN.js')).zhCNRare,
  'zh-TW': async () => (await import('./rare/zh-TW.js')).zhTWRare,
};

/** The rare texts for a language tag, in English where nobody has translated them. Rejects when they cannot be loaded. */
export async function loadRareLanguage(tag: string): Promise<RareTexts> {
  const language = matchLanguage(tag);
  return Object.hasOwn(LANGUAGES, language) ? ((await LANGUAGES[language]?.()) ?? rareEnglish) : rareEnglish;
}
