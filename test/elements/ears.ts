import type { ChatPage } from './harness.js';

/** What a screen reader says on its own account. */
export interface Ears {
  /** In order: what was put into live regions that are on, wherever in the page they are. */
  readonly said: () => readonly string[];
  readonly stop: () => void;
}

/** Listens to the live regions of the chat and of the page around it, as they change. */
export function listen(page: ChatPage): Ears {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    const changed = records.flatMap(({ type, target, addedNodes }) =>
      type === 'characterData' ? [target] : [...addedNodes],
    );
    // Lit's development build fills a text node after it was put in; that is one change.
    for (const node of new Set(changed)) if (isLive(node)) said.push(spokenText(node));
  });
  for (const root of [page.el.shadowRoot!, document.body]) {
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  }
  return {
    said: () => said.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''),
    stop: () => {
      observer.disconnect();
    },
  };
}

/** Whether a change there is read out: in a live region that is on, exposed, and not silenced by a modal dialog elsewhere. */
function isLive(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  const region = element?.closest('[aria-live], [role="log"], [role="status"], [role="alert"]');
  if (!region || region.getAttribute('aria-live') === 'off') return false;
  const around = ancestors(region);
  if (around.some((each) => each.matches('[aria-hidden="true"], [hidden], [inert]'))) return false;
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return !modal || around.includes(modal);
}

/** An element and everything around it, as it is drawn: through slots and shadow roots. */
function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Node | null = element; at;) {
    if (at instanceof Element) found.push(at);
    at = at instanceof ShadowRoot ? at.host : ((at as Element).assignedSlot ?? at.parentNode);
  }
  return found;
}

/** Without what is not meant for ears. */
function spokenText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element)) return '';
  if (node.matches('[aria-hidden="true"], [aria-live="off"]')) return '';
  return [...node.childNodes].map(spokenText).join(' ');
}
