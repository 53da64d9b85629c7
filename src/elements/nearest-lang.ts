import { directionOf } from '../i18n/index.js';

/** The language that applies to an element, across shadow roots; the browser's where the page does not say. */
export function nearestLang(element: Element): string {
  const lang = element.closest('[lang]:not([lang=""])')?.getAttribute('lang');
  if (lang) return lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : navigator.language;
}

/** The direction for texts in `lang` in an element; undefined where the page has said it for this very language. */
export function directionIn(element: Element, lang: string): 'ltr' | 'rtl' | undefined {
  const directed = element.closest('[dir]:not([dir=""])');
  return directed && nearestLang(directed) === nearestLang(element) ? undefined : directionOf(lang);
}
