/** What a client has told its page, in one vocabulary for both clients. */
export interface Told {
  /** In ms since the epoch. */
  readonly atMs: number;
  /**
   * `connected`: messages arrive, it says. `interrupted`: they do not, for now. `gave-up`: nothing more will be tried.
   * `message`: somebody has said `text`. `error`: something went wrong, `text` names it.
   */
  readonly what: 'connected' | 'interrupted' | 'gave-up' | 'message' | 'error';
  readonly text?: string;
}

/** A message as the page can show it. */
export interface Line {
  readonly text: string;
  /** What has become of it, in the client's own word, where it has one. */
  readonly status?: string;
}

/** What has become of a message that was sent. */
export type Outcome = 'sent' | 'failed' | 'pending';

/** What a page of the comparison offers to whoever drives it, as `window.bench`. */
export interface BenchPage {
  readonly told: readonly Told[];
  /** Every message, in the order in which the page would show them. */
  lines(): readonly Line[];
  outcomeOf(text: string): Outcome;
}
