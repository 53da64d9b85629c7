/** What formatted text may be made of, and the attributes that each may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  A: ['href', 'target', 'rel'],
  OL: ['start'],
  DIV: ['class'],
  ...Object.fromEntries(
    [
      'P',
      'PRE',
      'BLOCKQUOTE',
      'UL',
      'LI',
      'STRONG',
      'EM',
      'S',
      'CODE',
      'BDI',
      'DETAILS',
      'SUMMARY',
      'SPAN',
    ].map((name) => [name, []]),
  ),
};

/** Getters of the prototypes: those of an element may be hidden by what is in it. */
const getter = (prototype: object, name: string): ((this: Node) => unknown) =>
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the element.
  Object.getOwnPropertyDescriptor(prototype, name)!.get!;
const attributesOf = getter(Element.prototype, 'attributes');
const nameOf = getter(Element.prototype, 'tagName');

/** What is below `place` that should not be there: nothing, if all is well. */
export function breakElementRules(place: Element): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = nameOf.call(node) as string;
    const allowed = ALLOWED[name];
    if (!allowed) found.push(`<${name}>`);
    for (const attribute of attributesOf.call(node) as NamedNodeMap) {
      if (!allowed?.includes(attribute.name)) found.push(`${name} ${attribute.name}`);
    }
    if (node instanceof HTMLAnchorElement) found.push(...breakLinkRules(node));
  }
  return found;
}

function breakLinkRules(link: HTMLAnchorElement): readonly string[] {
  return [
    !['https:', 'http:', 'mailto:', 'tel:'].includes(link.protocol) && `goes to ${link.href}`,
    (link.username || link.password) && `hides who goes to ${link.href}`,
    (link.target !== '_blank' || link.rel !== 'noopener noreferrer nofollow') && 'tells the other page',
  ].filter((text) => typeof text === 'string' && text !== '') as string[];
}
