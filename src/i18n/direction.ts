/** How the texts of a catalogue are written. `Intl.Locale` knows it too, but not in every browser. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr');
