import type { ReactiveControllerHost } from 'lit';
import type { Cancel, Clock } from '../../protocol/index.js';

/** A region has to be there for a moment before it says something. */
const BREATH_MS = 50;
/** Long enough to be heard; afterwards nobody who reads the page finds it. */
const FADE_MS = 1_000;
/** Nobody listens longer, and everything can be read in the transcript. */
const LONGEST = 1_000;
const UNSEEN = 'all:initial;position:fixed;clip-path:inset(50%)';

/**
 * Makes what speaks to screen readers for `host`, in the language that `lang` gives: a live region that is a child of the host, outside of its
 * shadow root, where every browser looks for one. A modal dialog of the page silences everything around it, so the region
 * moves into one that is open.
 */
export function createAnnouncer(
  host: HTMLElement & ReactiveControllerHost,
  { clock, lang }: { readonly clock: Clock; readonly lang: () => string },
): (text: string) => void {
  const region = document.createElement('div');
  region.slot = 'announcer';
  region.ariaLive = 'polite';
  region.style.cssText = UNSEEN;
  const lines: string[] = [];
  let cancel: Cancel | undefined;

  const clear = (): void => {
    cancel?.();
    region.replaceChildren();
  };
  const speak = (): void => {
    region.lang = lang();
    for (const textContent of lines.splice(0)) {
      region.append(Object.assign(document.createElement('p'), { textContent }));
    }
    cancel = clock.schedule(clear, FADE_MS);
  };
  host.addController({
    hostConnected() {
      host.append(region);
    },
    hostDisconnected() {
      lines.length = 0;
      clear();
      region.remove();
    },
  });

  return (text) => {
    if (!host.isConnected) return;
    const modal =
      document.activeElement?.closest('dialog:modal, [aria-modal="true"]') ??
      [...document.querySelectorAll('dialog:modal')].at(-1);
    const place = modal?.contains(host) === false ? modal : host;
    if (region.parentNode !== place) {
      clear();
      place.append(region);
    }
    if (lines.push(text.slice(0, LONGEST)) > 1) return;
    cancel?.();
    cancel = clock.schedule(speak, BREATH_MS);
  };
}
