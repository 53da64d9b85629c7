import type { CommonTexts } from '../catalogue.js';
import { english } from '../english.js';

/** British English. */
export const enGB: CommonTexts = {
  ...english,
  lang: 'en-GB',

  welcomeHint: 'Write to us. We will reply here.',

  agent: 'Adviser',

  transferFailed: 'The transfer did not go through',
  idle: 'Are you still there? The chat will close soon unless you write something.',

  tooLong: (count) =>
    count === 1 ? '1 character over the limit' : `${String(count)} characters over the limit`,

  reconnecting: 'The connection has been lost. Trying to restore it.',
  incomplete: 'Some messages may be missing. Trying to fetch them.',
  delayed: 'Messages are arriving with a short delay.',
};
