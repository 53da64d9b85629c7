/** The forms of a phrase with a number, by CLDR's plural categories; `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * Makes phrases with numbers in a language: its plural rules, and its digits. A category without a form of its own takes
 * `other`: languages have categories for fractions and millions, which are never counted here.
 */
export function countedIn(lang: string): (forms: Forms) => (count: number) => string {
  const rules = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang, { useGrouping: false });
  return (forms) => (count) => (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count));
}
