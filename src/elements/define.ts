import { ConnectChat } from './connect-chat.js';
import { warnOnce } from './warn-once.js';

// The one module with a side effect. Loading it twice, or next to another copy, changes nothing: the first one counts.
const known = globalThis.customElements?.get('connect-chat');
if (known) {
  if (known !== ConnectChat)
    warnOnce('was defined already, by another copy of the script; this copy does nothing.');
} else {
  globalThis.customElements?.define('connect-chat', ConnectChat);
}
