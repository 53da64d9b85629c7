import { PASSING } from '../../content/index.js';
import type { AttachmentItem, MessageItem, SessionSignal } from '../../session/index.js';

/** What others have said or sent that somebody may want to read later, if the signal tells that. */
export function saidIn(signal: SessionSignal): MessageItem | AttachmentItem | undefined {
  if (signal.type === 'message' && !PASSING.test(signal.message.content)) return signal.message;
  return 'item' in signal && signal.item.kind === 'attachment' ? signal.item : undefined;
}
