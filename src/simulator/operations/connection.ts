import type { Bearer } from '../service/credentials.js';
import type { Service } from '../service/service.js';

/** What CreateParticipantConnection can hand out to a customer. */
export type ConnectionKind = 'WEBSOCKET' | 'CONNECTION_CREDENTIALS';

/** A fresh socket URL, fresh credentials, or both: exactly the kinds asked for. */
export function connectionOf(
  service: Service,
  bearer: Bearer,
  kinds: readonly ConnectionKind[],
): Readonly<Record<string, unknown>> {
  const now = service.clock.now();
  const at = (ms: number): string => new Date(ms).toISOString();
  const { socketUrlLifeMs, socketLifeMs, connectionTokenLifeMs } = service.limits;
  const ticket = (): string => service.credentials.issueTicket(bearer, now + socketUrlLifeMs);
  if (kinds.includes('CONNECTION_CREDENTIALS') && service.switches.earlierTokens === 'revoked') {
    service.credentials.revokeConnectionTokens(bearer);
  }
  const tokenUntil = now + connectionTokenLifeMs;
  return {
    ...(kinds.includes('WEBSOCKET') && {
      Websocket: {
        Url: `${service.socketOrigin}/chat?ticket=${ticket()}`,
        ConnectionExpiry: at(now + socketLifeMs),
      },
    }),
    ...(kinds.includes('CONNECTION_CREDENTIALS') && {
      ConnectionCredentials: {
        ConnectionToken: service.credentials.issueConnectionToken(bearer, tokenUntil),
        Expiry: at(tokenUntil),
      },
    }),
  };
}
