import { ConnectChat } from './connect-chat.js';
import { warnOnce } from './warn-once.js';

// Brings the types of the tag and of its events to a page that imports nothing else; to what runs, nothing.
export type { ConnectChat } from './index.js';

// The one module with a side effect. On a server there is nothing to define; on a page, the first copy counts.
if ('customElements' in globalThis) {
  const known = customElements.get('connect-chat');
  if (!known) customElements.define('connect-chat', ConnectChat);
  else if (known !== ConnectChat) warnOnce('was defined by another script; this one does nothing.');
}
