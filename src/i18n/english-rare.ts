import type { RareTexts } from './catalogue.js';

/** The rest of English. */
export const rareEnglish: RareTexts = {
  endQuestion: 'End this chat?',
  endWarning: 'You cannot go on with it afterwards.',
  keepChatting: 'Keep chatting',
  endedByCustomer: 'You have ended this chat.',
  endedByService: 'This chat is over.',
  endedMeanwhile: 'This chat ended while you were away.',

  errorBusy: 'Many people are writing to us at the moment. Please try again shortly.',
  errorSetUp: 'The chat is not available on this page.',
  errorServer: 'The chat does not answer as it should. Please try again shortly.',
  errorRefused: 'This is not possible at the moment.',
  errorTooLong: 'This message is too long.',
  errorOutboxFull: 'Too many messages are waiting to be sent. Please wait a moment.',

  optionCount: (count) => (count === 1 ? '1 option' : `${String(count)} options`),
  yourChoice: 'Your choice:',
  tooLateToChoose: 'These options are no longer open.',
  timeZone: (name) => `Times in ${name}`,
  position: (index, count) => `${String(index)} of ${String(count)}`,
  previous: 'Previous',
  next: 'Next',

  showMore: 'Show more',
  showLess: 'Show less',

  // Transcript.
  walkHint: 'The arrow keys move from message to message, Escape goes back to the text field.',
};
