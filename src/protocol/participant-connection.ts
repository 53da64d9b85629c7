import { defined } from './defined.js';
import { recordOf, textOf, timeOf, type JsonRecord } from './json.js';

/**
 * What a participant needs to take part (Amazon Connect Participant Service API reference, CreateParticipantConnection). Only
 * what was asked for is there. Times are ms since the epoch by the server's clock; undefined when unreadable.
 */
export interface ParticipantConnection {
  /** Signed: whoever has it can listen. Must be opened within 100 s. */
  readonly socketUrl?: string;
  readonly socketExpiresAt?: number;
  /** For every operation but CreateParticipantConnection. Valid for a day. */
  readonly connectionToken?: string;
  readonly tokenExpiresAt?: number;
}

/** Reads the `Websocket` and `ConnectionCredentials` of an answer. */
export function decodeConnection({ Websocket, ConnectionCredentials }: JsonRecord): ParticipantConnection {
  const socket = recordOf(Websocket);
  const credentials = recordOf(ConnectionCredentials);
  return defined({
    socketUrl: textOf(socket['Url']),
    socketExpiresAt: timeOf(socket['ConnectionExpiry']),
    connectionToken: textOf(credentials['ConnectionToken']),
    tokenExpiresAt: timeOf(credentials['Expiry']),
  });
}
