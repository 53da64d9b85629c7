/** The language that applies to an element, across shadow roots; the browser's where the page does not say. */
export function nearestLang(element: Element): string {
  const lang = element.closest('[lang]:not([lang=""])')?.getAttribute('lang');
  if (lang) return lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : navigator.language;
}
