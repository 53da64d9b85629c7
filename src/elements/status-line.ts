import type { Catalogue } from '../i18n/index.js';
import type { ChatSnapshot } from '../session/index.js';
import { errorSentence } from './error-sentence.js';

/** News of the connection. */
export interface StatusLine {
  readonly text: string;
  /** Worth the visitor's eyes, and not only a screen reader's voice. */
  readonly visible: boolean;
  /** The visitor can do something about it. */
  readonly actionable: boolean;
}

/** What there is to say about the connection; `patient` while a short interruption is nothing to speak of. */
export function statusLine(
  { state, error, ending }: ChatSnapshot,
  { texts, patient }: { readonly texts: Catalogue; readonly patient: boolean },
): StatusLine {
  let text = '';
  let actionable = false;
  if (ending) {
    text = texts.ending;
  } else if (state === 'starting' || state === 'connecting') {
    text = error ? errorSentence(error, texts) : texts.connecting;
    actionable = error !== undefined;
  } else if (state === 'reconnecting' && !patient) {
    text = texts.reconnecting;
    actionable = true;
  } else if (state === 'connected' || state === 'ended') {
    return { text: state === 'ended' ? texts.chatEnded : texts.connected, visible: false, actionable };
  }
  return { text, visible: text !== '', actionable };
}
