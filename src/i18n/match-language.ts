/** What is written by other names than the catalogue's: old codes, languages with one standard here, and scripts. */
const ALIASES: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/^zh-(.+-)?(hant|tw|hk|mo)\b/, 'zh-TW'],
  [/^zh\b/, 'zh-CN'],
  [/^pt-(.+-)?(pt|ao|mz|cv|gw|st|tl)\b/, 'pt-PT'],
  [/^pt\b/, 'pt-BR'],
  [/^en-(.+-)?(gb|ie|au|nz|za|in|sg|hk)\b/, 'en-GB'],
  [/^fr-(.+-)?ca\b/, 'fr-CA'],
  [/^no\b/, 'nb'],
  [/^iw\b/, 'he'],
  [/^in\b/, 'id'],
];

/** The catalogue's name for a language tag such as `de_AT`, `zh-Hant-HK` or `iw`, whether or not there is such a catalogue. */
export function matchLanguage(tag: string): string {
  const normal = tag.toLowerCase().replaceAll('_', '-');
  // A script that is named decides, whatever the region: Chinese of Hong Kong may be in simplified characters.
  if (/^zh-hans\b/.test(normal)) return 'zh-CN';
  return ALIASES.find(([pattern]) => pattern.test(normal))?.[1] ?? normal.replace(/-.*/, '');
}
