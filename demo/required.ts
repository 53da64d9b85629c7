/** The element of this page that `selector` finds; throws when the page has none of that kind. */
export function required<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} for ${selector}`);
}
