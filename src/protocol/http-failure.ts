import type { RequestFailure } from './errors.js';

const FAILURES: Readonly<Record<number, RequestFailure>> = {
  401: 'unauthorized',
  402: 'quota',
  403: 'unauthorized',
  404: 'not-found',
  408: 'server',
  409: 'conflict',
  429: 'throttled',
};

/** What an HTTP status says about a request. */
export const failureOf = (status: number): RequestFailure =>
  FAILURES[status] ?? (status >= 500 ? 'server' : status >= 400 ? 'rejected' : 'bad-response');
