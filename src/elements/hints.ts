import { checkContrast } from './contrast.js';
import { nearestLang } from './nearest-lang.js';
import type { ConnectChatSettings } from './settings.js';
import { warnOnce } from './warn-once.js';

// The contrast of a badge is measured, although there is none before something is unread.
export { styles } from './alerts/alerts.js';

type Host = Element & Pick<ConnectChatSettings, 'persist' | 'platform' | 'renderRoot'>;

/** Tells the developer, once each, what visitors would have to put up with: see `checkContrast()` for the colours of `panel`. */
export function giveHints(panel: Element): void {
  const host = (panel.getRootNode() as ShadowRoot).host as Host;
  // Out of the page, nothing has a colour.
  if (!host.isConnected) return;
  checkContrast(panel);
  const lang = nearestLang(host);
  // What nobody has translated is English.
  if (host.renderRoot.querySelector('.root:lang(en)') && !/^en/i.test(lang))
    warnOnce(`has no texts for lang="${lang}"`);
  for (const name of ['Notification', 'AudioContext']) if (!(name in window)) warnOnce(`has no ${name} here`);
  try {
    if (host.persist !== 'none') (host.platform?.storage?.('session') ?? sessionStorage).getItem('');
  } catch {
    warnOnce('has no storage here');
  }
}
