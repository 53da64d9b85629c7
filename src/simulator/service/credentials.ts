import type { Chat, Participant } from './chat.js';
import type { Ids } from './ids.js';
import type { GoneAnswer, SimulatorSwitches } from './limits.js';
import { accessDenied, explicitDeny, ServiceError } from './service-error.js';

/** Whom a token or a socket URL stands for. */
export interface Bearer {
  readonly chat: Chat;
  readonly participant: Participant;
}

interface Token extends Bearer {
  readonly kind: 'participant' | 'connection';
  goodUntil: number;
}

interface Ticket extends Bearer {
  readonly goodUntil: number;
}

/** Tokens and socket tickets of the simulated service. */
export interface Credentials {
  /** Good as long as its participant is in the chat, for CreateParticipantConnection only. */
  issueParticipantToken(bearer: Bearer): string;
  /** Good until `goodUntil` and as long as its participant is in the chat, for all other operations. */
  issueConnectionToken(bearer: Bearer, goodUntil: number): string;
  /** Ends the connection tokens that this participant has. */
  revokeConnectionTokens(bearer: Bearer): void;
  /** The secret part of a socket URL: good once, until `goodUntil`. */
  issueTicket(bearer: Bearer, goodUntil: number): string;
  /** Whom `token` stands for, or a 403 `ServiceError`. */
  bearerOf(token: string | null, kind: Token['kind'], now: number): Bearer;
  /** Whom `ticket` stands for, without using it up; undefined when it is not or no longer good. */
  ticketHolder(ticket: string, now: number): Bearer | undefined;
  useTicket(ticket: string): void;
}

/** Whether the participant may still act: the customer left or the chat ended, and every token is dead. */
const isGone = ({ chat, participant }: Bearer): boolean =>
  chat.phase === 'ended' || (chat.phase === 'leaving' && !participant.present);

function gone({ chat }: Bearer, switches: SimulatorSwitches): ServiceError {
  const tooLate = chat.phase === 'ended' && chat.connectedAt === undefined;
  const reason = tooLate
    ? 'the customer did not connect in time'
    : 'the participant has left, or the chat has ended';
  return goneAnswers[tooLate ? switches.lateConnection : switches.callsAfterEnd](reason);
}

const goneAnswers: Readonly<Record<GoneAnswer, (reason: string) => ServiceError>> = {
  'access-denied': accessDenied,
  'explicit-deny': explicitDeny,
  'not-found': (reason) =>
    new ServiceError(404, 'ResourceNotFoundException', 'The resource was not found.', { reason }),
};

/** Creates an empty safe. */
export function createCredentials(ids: Ids, switches: SimulatorSwitches): Credentials {
  const tokens = new Map<string, Token>();
  const tickets = new Map<string, Ticket>();

  const issue = (token: Token): string => {
    const secret = ids.token(token.kind === 'participant' ? 280 : 336);
    tokens.set(secret, token);
    return secret;
  };

  return {
    issueParticipantToken: (bearer) =>
      issue({ ...bearer, kind: 'participant', goodUntil: Number.POSITIVE_INFINITY }),
    issueConnectionToken: (bearer, goodUntil) => issue({ ...bearer, kind: 'connection', goodUntil }),
    revokeConnectionTokens({ participant }) {
      for (const token of tokens.values()) {
        if (token.kind === 'connection' && token.participant === participant) token.goodUntil = 0;
      }
    },
    issueTicket(bearer, goodUntil) {
      const secret = ids.token(160);
      tickets.set(secret, { ...bearer, goodUntil });
      return secret;
    },
    bearerOf(secret, kind, now) {
      if (!secret) throw accessDenied('no X-Amz-Bearer header');
      const token = tokens.get(secret);
      if (!token) throw explicitDeny('this token was never issued here');
      if (token.kind !== kind) throw accessDenied(`a ${token.kind} token where a ${kind} token is needed`);
      if (now >= token.goodUntil) throw accessDenied('the connection token has expired');
      if (isGone(token)) throw gone(token, switches);
      return token;
    },
    ticketHolder(secret, now) {
      const ticket = tickets.get(secret);
      return !ticket || now >= ticket.goodUntil || isGone(ticket) ? undefined : ticket;
    },
    useTicket: (secret) => void tickets.delete(secret),
  };
}
