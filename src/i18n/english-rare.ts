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
  attachFiles: 'Attach files',
  dropFiles: 'Drop files here to send them',
  filesToSend: 'Files to send',
  removeFile: (name) => `Remove ${name}`,
  retryFile: (name) => `Try again: ${name}`,
  downloadFile: (name) => `Download ${name}`,
  showFile: (name) => `Show ${name}`,
  fileChecked: 'Being checked for malware',
  fileBlocked: 'Blocked: the file did not pass the check',
  fileTooLarge: (limit) => `Not sent: larger than ${limit}`,
  fileEmpty: 'Not sent: the file is empty',
  fileTypeRefused: 'Not sent: files of this type are not accepted',
  tooManyFiles: 'Not sent: this chat takes no more files',
  fileUnavailable: 'The file cannot be fetched at the moment.',
  filesNotKept: 'If you leave this page, files that are not sent yet are lost.',
  // The menu, and what can be done with a transcript.
  menuSound: 'Sound',
  menuNotifications: 'Notifications',
  menuBlocked: 'Blocked in the settings of your browser',
  menuTextSize: 'Text size',
  menuSave: 'Save conversation',
  menuSaveText: 'Save as plain text',
  menuPrint: 'Print',
};
