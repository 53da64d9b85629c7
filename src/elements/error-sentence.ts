import type { Catalogue } from '../i18n/index.js';
import type { ChatError, ErrorKind, ErrorPhase } from '../protocol/index.js';

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

/** Kinds whose phase says enough: a page that is not set up, a service that cannot be reached. */
type OfPhase =
  | 'config/api-missing'
  | 'config/api-invalid'
  | 'config/region-missing'
  | 'config/value-invalid'
  | 'socket/refused'
  | 'socket/open-timeout'
  | 'socket/silent'
  | 'socket/closed';

/** What a visitor reads about each other kind of error. A new kind does not compile without a sentence. */
const SENTENCES: Readonly<
  Record<Exclude<ErrorKind, Refused | OfPhase> | 'config' | 'socket', Sentence> &
    Partial<Record<Refused | OfPhase | ErrorPhase, Sentence>>
> = {
  config: 'errorSetUp',
  socket: 'errorNetwork',
  network: 'errorNetwork',
  timeout: 'errorNetwork',
  'bad-response': 'errorServer',
  'not-found': 'errorSetUp',
  conflict: 'errorServer',
  quota: 'errorBusy',
  throttled: 'errorBusy',
  server: 'errorServer',
  'start/capacity': 'errorBusy',
  'connect/expired': 'endedMeanwhile',
  'socket/url-invalid': 'errorSetUp',
  'socket/subscribe-timeout': 'errorServer',
  'socket/subscribe-failed': 'errorServer',
  'send/too-long': 'errorTooLong',
  'send/outbox-full': 'errorOutboxFull',
  'chat/ended': 'chatEnded',
};

/** The sentence for an error, in the visitor's language. Never the developer's message. */
export const errorSentence = (error: ChatError, texts: Catalogue): string =>
  texts[SENTENCES[error.kind] ?? SENTENCES[error.phase] ?? 'errorRefused'];
