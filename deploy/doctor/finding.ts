/** What can be wrong, one name each. */
export type CheckName =
  | 'reachable'
  | 'preflight'
  | 'preflight-headers'
  | 'foreign-origin'
  | 'foreign-start'
  | 'bad-json'
  | 'missing-name'
  | 'too-long'
  | 'gateway-cors'
  | 'error-cors'
  | 'start'
  | 'start-cors'
  | 'answer-shape'
  | 'region'
  | 'clock'
  | 'client-token'
  | 'participant'
  | 'websocket'
  | 'attachments';

/** One check's outcome, in words for the person who runs the endpoint. */
export interface Finding {
  readonly check: CheckName;
  readonly outcome: 'good' | 'bad' | 'skipped';
  readonly says: string;
  /** What to do. Only where something is bad. */
  readonly fix?: string;
}

/** A check that has found nothing wrong. */
export const good = (check: CheckName, says: string): Finding => ({ check, outcome: 'good', says });
/** A check that could not be made, and why. */
export const skipped = (check: CheckName, says: string): Finding => ({ check, outcome: 'skipped', says });
/** A check that has found something wrong, and what to do about it. */
export const bad = (check: CheckName, says: string, fix: string): Finding => ({
  check,
  outcome: 'bad',
  says,
  fix,
});
