import { ChatComposer } from './composer/composer.js';
import { ChatPanel } from './panel/panel.js';
import { ChatTranscript } from './transcript/transcript.js';

/** Defines the elements inside of a chat, unless somebody has: two copies of this library share what was there first. */
export function defineParts(): void {
  for (const [tag, element] of Object.entries({
    'connect-chat-panel': ChatPanel,
    'connect-chat-transcript': ChatTranscript,
    'connect-chat-composer': ChatComposer,
  })) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-chat-panel': ChatPanel;
    'connect-chat-transcript': ChatTranscript;
    'connect-chat-composer': ChatComposer;
  }
}
