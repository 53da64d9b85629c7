import { accessDenied, validationError } from '../service/service-error.js';
import { SIGN_IN_PATH } from '../gateway/sign-in-page.js';
import type { ParticipantOperation } from './operation.js';

/** GetAuthenticationUrl: where the customer signs in, within a minute of being asked to. */
export const getAuthenticationUrl: ParticipantOperation = {
  name: 'GetAuthenticationUrl',
  method: 'POST',
  path: '/participant/authentication-url',
  token: 'connection',
  run({ service, chat, members }) {
    const sessionId = members.requiredText('SessionId', { min: 36, max: 36 });
    const redirectUri = members.requiredText('RedirectUri', { min: 1, max: 1024 });
    if (chat.signIn?.sessionId !== sessionId) throw validationError('this chat has no such sign-in');
    if (service.clock.now() - chat.signIn.initiatedAt >= service.limits.authenticationUrlMs) {
      throw accessDenied('the minute for fetching the URL is over');
    }
    const url = new URL(SIGN_IN_PATH, service.httpOrigin);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: 'simulator',
      redirect_uri: redirectUri,
      state: sessionId,
    }).toString();
    return { AuthenticationUrl: url.href };
  },
};
