import { html, type TemplateResult } from 'lit';
import type { Catalogue, Texts } from '../../i18n/index.js';
import type { ChatError, ErrorKind, ErrorPhase } from '../../protocol/index.js';
import type { EndReason } from '../../session/index.js';
import { questionStyles } from '../../styles/index.js';
import { warnOnce } from '../warn-once.js';

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
  | `attachment/${string}`
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
  'socket/url-invalid': 'errorSetUp',
  'socket/subscribe-timeout': 'errorServer',
  'socket/subscribe-failed': 'errorServer',
  'send/too-long': 'errorTooLong',
  'send/outbox-full': 'errorOutboxFull',
  'chat/ended': 'chatEnded',
};

/** What is said about each way to end. */
const ENDINGS = {
  customer: 'endedByCustomer',
  service: 'chatEnded',
  expired: 'endedMeanwhile',
} as const satisfies Readonly<Record<EndReason, keyof Catalogue>>;

/**
 * The sentence for an error, in the visitor's language. Never the developer's message: what only the page can mend, its developer is
 * told apart from it.
 */
export function errorSentence(error: ChatError, texts: Texts): string {
  if (error.phase === 'config') warnOnce(`${error.code}: ${error.message}`);
  return (texts as Catalogue)[SENTENCES[error.kind] ?? SENTENCES[error.phase] ?? 'errorRefused'];
}

/** The sentence for the end of a chat. */
export const endSentence = (reason: EndReason, texts: Texts): string => (texts as Catalogue)[ENDINGS[reason]];

/** What the question looks like. */
export const styles = questionStyles;

/** Asks once more before the chat is ended for good. The harmless answer comes first. */
export function renderEndQuestion(
  view: { readonly texts: Texts },
  { onKeep, onEnd }: { readonly onKeep: () => void; readonly onEnd: () => void },
): TemplateResult {
  const texts = view.texts as Catalogue;
  return html`
    <div class="question">
      <div role="alertdialog" aria-labelledby="question" aria-describedby="warning">
        <h2 id="question">${texts.endQuestion}</h2>
        <p id="warning">${texts.endWarning}</p>
        <button class="keep button plain" @click=${onKeep}>${texts.keepChatting}</button>
        <button class="button filled danger" @click=${onEnd}>${texts.endChat}</button>
      </div>
    </div>
  `;
}
