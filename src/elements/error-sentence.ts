import type { Catalogue } from '../i18n/index.js';
import type { ChatError, ErrorKind } from '../protocol/index.js';

/** Entries of the catalogue that are a plain text. */
type Sentence = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? Key : never;
}[keyof Catalogue];

/** What a visitor reads about each kind of error. A new kind does not compile without a sentence. */
const SENTENCES: Readonly<Record<ErrorKind, Sentence>> = {
  network: 'errorNetwork',
  timeout: 'errorNetwork',
  'bad-response': 'errorServer',
  rejected: 'errorRefused',
  unauthorized: 'errorRefused',
  'not-found': 'errorSetUp',
  conflict: 'errorServer',
  quota: 'errorBusy',
  throttled: 'errorBusy',
  server: 'errorServer',
  'config/api-missing': 'errorSetUp',
  'config/api-invalid': 'errorSetUp',
  'config/region-missing': 'errorSetUp',
  'config/value-invalid': 'errorSetUp',
  'start/cancelled': 'errorRefused',
  'start/capacity': 'errorBusy',
  'connect/expired': 'endedMeanwhile',
  'socket/url-invalid': 'errorSetUp',
  'socket/refused': 'errorNetwork',
  'socket/open-timeout': 'errorNetwork',
  'socket/subscribe-timeout': 'errorServer',
  'socket/subscribe-failed': 'errorServer',
  'socket/silent': 'errorNetwork',
  'socket/closed': 'errorNetwork',
  'send/empty': 'errorRefused',
  'send/too-long': 'errorTooLong',
  'send/cancelled': 'errorRefused',
  'send/outbox-full': 'errorOutboxFull',
  'chat/not-started': 'errorRefused',
  'chat/in-progress': 'errorRefused',
  'chat/ended': 'chatEnded',
  'chat/suspended': 'errorRefused',
};

/** The sentence for an error, in the visitor's language. Never the developer's message. */
export const errorSentence = (error: ChatError, texts: Catalogue): string => texts[SENTENCES[error.kind]];
