/** An element that a template of ours has drawn. */
export function drawn(root: ParentNode, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new TypeError(`Nothing is drawn as ${selector}`);
  return element;
}
