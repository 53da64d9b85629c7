import type { RareTexts } from '../catalogue.js';
import { rareEnglish } from '../english-rare.js';

/** British English, the rest. */
export const rare: RareTexts = {
  ...rareEnglish,

  endWarning: 'You will not be able to carry on with it afterwards.',
  keepChatting: 'Carry on chatting',
  endedMeanwhile: 'This chat came to an end while you were away.',

  errorBusy: 'We are receiving a lot of messages at the moment. Please try again shortly.',
  errorServer: 'The chat is not responding as it should. Please try again shortly.',

  bulletedList: 'Bullet points',

  tooManyFiles: 'Not sent: no more files can be added to this chat',

  signInAsked: 'Please sign in to carry on.',
  signInDecline: 'Carry on without signing in',

  idleCountdown: (time) => `Are you still there? The chat will close in ${time}.`,
};
