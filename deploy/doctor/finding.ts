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

export const good = (check: CheckName, says: string): Finding => ({ check, outcome: 'good', says });
export const skipped = (check: CheckName, says: string): Finding => ({ check, outcome: 'skipped', says });
export const bad = (check: CheckName, says: string, fix: string): Finding => ({
  check,
  outcome: 'bad',
  says,
  fix,
});
