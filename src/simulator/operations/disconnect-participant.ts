import { end, leave } from '../service/chat-life.js';
import type { ParticipantOperation } from './operation.js';
import { clientTokenOf } from './remembered.js';

/** DisconnectParticipant: the customer leaves for good. Every token dies now, `chat.ended` follows. */
export const disconnectParticipant: ParticipantOperation = {
  name: 'DisconnectParticipant',
  method: 'POST',
  path: '/participant/disconnect',
  token: 'connection',
  run(call) {
    clientTokenOf(call);
    if (call.chat.phase === 'created') end(call.service, call.chat);
    else leave(call.service, call.chat, call.participant);
    return {};
  },
};
