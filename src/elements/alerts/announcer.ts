import type { ReactiveControllerHost } from 'lit';
import type { Cancel, Clock } from '../../protocol/index.js';

/** A region has to be there for a moment before it says something. */
const BREATH_MS = 50;
/** How long each line stays: long enough to be heard; afterwards nobody who reads the page finds it. */
const FADE_MS = 1_000;
/** Nobody listens longer, and everything can be read in the transcript. */
const LONGEST = 1_000;
const UNSEEN = 'all:initial;position:fixed;clip-path:inset(50%)';

/**
 * Makes what speaks to screen readers for `host`, each line once, in the language that `lang` gives: a live region that is a child of the
 * host, outside of its shadow root, where every browser looks for one. A modal dialog of the page silences everything around it, so the
 * region moves into one that is open.
 */
export function createAnnouncer(
  host: HTMLElement & ReactiveControllerHost,
  clock: Clock,
  lang: () => string,
): (text: string) => void {
  const region = document.createElement('div');
  region.slot = 'announcer';
  region.ariaLive = 'polite';
  region.style.cssText = UNSEEN;
  const lines: string[] = [];
  const pending = new Set<Cancel>();

  const later = (act: () => void, ms: number): void => {
    const cancel = clock.schedule(() => {
      pending.delete(cancel);
      act();
    }, ms);
    pending.add(cancel);
  };
  const speak = (): void => {
    region.lang = lang();
    for (const textContent of lines.splice(0)) {
      const line = Object.assign(document.createElement('p'), { textContent });
      region.append(line);
      later(() => {
        line.remove();
      }, FADE_MS);
    }
  };
  // What was said is not said again elsewhere; what still waits is said there.
  const moveTo = (place?: Element): void => {
    for (const cancel of pending) cancel();
    pending.clear();
    region.replaceChildren();
    region.remove();
    place?.append(region);
    if (place && lines.length) later(speak, BREATH_MS);
  };
  host.addController({
    hostConnected() {
      moveTo(host);
    },
    hostDisconnected() {
      moveTo();
    },
  });

  return (text) => {
    if (!host.isConnected) return;
    const modal =
      document.activeElement?.closest('dialog:modal, [aria-modal="true"]') ??
      [...document.querySelectorAll('dialog:modal')].at(-1);
    const place = !modal || modal.contains(host) ? host : modal;
    if (region.parentNode !== place) moveTo(place);
    if (lines.push(text.slice(0, LONGEST)) === 1) later(speak, BREATH_MS);
  };
}
