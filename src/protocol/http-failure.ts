import type { RequestFailure } from './errors.js';

const FAILURES: Readonly<Record<number, RequestFailure>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  408: 'server',
  429: 'throttled',
};

/** What an HTTP status says about a request, as far as it makes a difference to what can be done. */
export const failureOf = (status: number): RequestFailure =>
  FAILURES[status] ?? (status >= 500 ? 'server' : status >= 400 ? 'rejected' : 'bad-response');
