/** One member of the request that cannot be accepted. */
export interface Problem {
  readonly field: string;
  readonly problem: string;
}

/** An answer other than 200. `message` and `details` are for the page's developer; neither holds a value of the request. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly details: readonly Problem[];
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { readonly details?: readonly Problem[]; readonly retryAfter?: number } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = more.details ?? [];
    this.retryAfter = more.retryAfter;
  }
}

/** 400 that names every member which is wrong. */
export const invalid = (...details: readonly Problem[]): Refusal =>
  new Refusal(
    400,
    'INVALID_REQUEST',
    details.map(({ field, problem }) => `${field}: ${problem}`).join('; '),
    {
      details,
    },
  );
