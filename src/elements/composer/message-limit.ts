import type { ConnectChatSettings } from '../settings.js';

/** Most characters in one message of a chat that the page has not limited otherwise (Amazon Connect administrator guide). */
const DEFAULT_LIMIT = 1_024;

/** Most characters in one message. A setting that makes no sense counts as not set. */
export const messageLimit = ({ maxLength }: Pick<ConnectChatSettings, 'maxLength'>): number =>
  maxLength >= 1 ? maxLength : DEFAULT_LIMIT;
