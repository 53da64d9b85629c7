import type { Catalogue } from '../i18n/index.js';
import type { ChatError, ErrorKind } from '../protocol/index.js';

/** Entries of the catalogue that are a plain text. */
type Sentence = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? Key : never;
}[keyof Catalogue];

/** Kinds about which there is nothing to say but that it did not work. */
type Refused =
  | 'rejected'
  | 'unauthorized'
  | 'start/cancelled'
  | 'send/empty'
  | 'send/cancelled'
  | 'chat/not-started'
  | 'chat/in-progress'
  | 'chat/suspended';

/** What a visitor reads about each other kind of error. A new kind does not compile without a sentence. */
const SENTENCES: Readonly<Record<Exclude<ErrorKind, Refused>, Sentence> & Partial<Record<Refused, never>>> = {
  network: 'errorNetwork',
  timeout: 'errorNetwork',
  'bad-response': 'errorServer',
  'not-found': 'errorSetUp',
  conflict: 'errorServer',
  quota: 'errorBusy',
  throttled: 'errorBusy',
  server: 'errorServer',
  'config/api-missing': 'errorSetUp',
  'config/api-invalid': 'errorSetUp',
  'config/region-missing': 'errorSetUp',
  'config/value-invalid': 'errorSetUp',
  'start/capacity': 'errorBusy',
  'connect/expired': 'endedMeanwhile',
  'socket/url-invalid': 'errorSetUp',
  'socket/refused': 'errorNetwork',
  'socket/open-timeout': 'errorNetwork',
  'socket/subscribe-timeout': 'errorServer',
  'socket/subscribe-failed': 'errorServer',
  'socket/silent': 'errorNetwork',
  'socket/closed': 'errorNetwork',
  'send/too-long': 'errorTooLong',
  'send/outbox-full': 'errorOutboxFull',
  'chat/ended': 'chatEnded',
};

/** The sentence for an error, in the visitor's language. Never the developer's message. */
export const errorSentence = (error: ChatError, texts: Catalogue): string =>
  texts[SENTENCES[error.kind] ?? 'errorRefused'];
