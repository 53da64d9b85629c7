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
  const line = (text: string, rest: Partial<StatusLine> = {}): StatusLine => ({
    text,
    visible: text !== '',
    actionable: false,
    ...rest,
  });
  if (ending) return line(texts.ending);
  switch (state) {
    case 'starting':
    case 'connecting':
      return error ? line(errorSentence(error, texts), { actionable: true }) : line(texts.connecting);
    case 'reconnecting':
      return patient ? line('') : line(texts.reconnecting, { actionable: true });
    case 'connected':
      return line(texts.connected, { visible: false });
    case 'ended':
      return line(texts.chatEnded, { visible: false });
    case 'idle':
    case 'failed':
      return line('');
  }
}
