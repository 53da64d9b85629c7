import type { ParticipantService } from './participant-api.js';
import { nothing, operationsOf } from './participant-operation.js';
import type { Platform } from './platform.js';
import { decodeAuthenticationUrl, decodeView } from './flow-answers.js';

/** The operations that a flow may ask for: views, and signing in. */
export type FlowService = Pick<
  ParticipantService,
  'describeView' | 'getAuthenticationUrl' | 'cancelParticipantAuthentication'
>;

/** The part of the Participant Service at `endpoint` that a flow may ask for; an address without a slash at the end. */
export function createFlowService(platform: Platform, endpoint: string): FlowService {
  const operation = operationsOf(platform, endpoint);
  // Paths and members: Amazon Connect Participant Service API reference.
  return {
    describeView: (token, { viewToken }, call) =>
      operation('view', `views/${encodeSegment(viewToken)}`, decodeView)(token, undefined, call),
    getAuthenticationUrl: operation('sign-in', 'authentication-url', decodeAuthenticationUrl),
    cancelParticipantAuthentication: operation('sign-in', 'cancel-authentication', nothing),
  };
}

/**
 * As the AWS SDKs do it: RFC 3986 reserves five characters that `encodeURIComponent` leaves alone. Halves of surrogate pairs,
 * on which it would throw, become what fetch makes of them.
 */
const encodeSegment = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
