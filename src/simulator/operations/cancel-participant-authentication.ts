import { validationError } from '../service/service-error.js';
import type { ParticipantOperation } from './operation.js';

/** CancelParticipantAuthentication: the customer goes on without signing in. */
export const cancelParticipantAuthentication: ParticipantOperation = {
  name: 'CancelParticipantAuthentication',
  method: 'POST',
  path: '/participant/cancel-authentication',
  token: 'connection',
  run({ chat, members }) {
    const sessionId = members.requiredText('SessionId', { min: 36, max: 36 });
    if (chat.signIn?.sessionId !== sessionId) throw validationError('this chat has no such sign-in');
    chat.signIn.finish('cancelled');
    return {};
  },
};
