const oneLine = 80;

/** The HTML that puts `element` on a page: its tag with its attributes, and the script that defines it. */
export function tagText(element: Element, { script }: { readonly script: string }): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'open' && name !== 'class')
    .map(({ name, value }) => (value === '' ? name : `${name}="${quoted(value)}"`));
  const name = element.localName;
  const inOne = `<${[name, ...attributes].join(' ')}></${name}>`;
  const tag = inOne.length <= oneLine ? inOne : `<${[name, ...attributes].join('\n  ')}\n></${name}>`;
  return `<script type="module" src="${quoted(script)}"></script>\n${tag}`;
}

const quoted = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
