import { validationError } from '../service/service-error.js';
import { connectionOf } from './connection.js';
import type { ParticipantOperation } from './operation.js';

const kinds = ['WEBSOCKET', 'CONNECTION_CREDENTIALS', 'WEBRTC_CONNECTION'];

/**
 * CreateParticipantConnection: the only operation of the participant token; as often as the client likes. A customer
 * without message streaming is not connected by `ConnectParticipant`: only the subscribed socket counts.
 */
export const createParticipantConnection: ParticipantOperation = {
  name: 'CreateParticipantConnection',
  method: 'POST',
  path: '/participant/connection',
  token: 'participant',
  run({ service, chat, participant, members }) {
    const asked = members.texts('Type', { min: 1 });
    const connects = members.truth('ConnectParticipant');
    if (asked?.length === 0 || (!asked && connects !== true)) throw validationError('Type is empty');
    const unknown = asked?.find((kind) => !kinds.includes(kind));
    if (unknown !== undefined) throw validationError(`Type has ${unknown}`);
    return connectionOf(
      service,
      { chat, participant },
      (['WEBSOCKET', 'CONNECTION_CREDENTIALS'] as const).filter((kind) => asked?.includes(kind)),
    );
  },
};
