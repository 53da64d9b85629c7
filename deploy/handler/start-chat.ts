import { StartChatContactCommand, type ConnectClient } from '@aws-sdk/client-connect';
import { contactAnswer, preflightAnswer, refusalAnswer } from './answers.js';
import { createTokenVerifier } from './bearer-token.js';
import { refusalOf } from './connect-refusal.js';
import { contactInput, contentTypesOf, customerIdOf } from './contact-input.js';
import {
  readEvent,
  type Asked,
  type Claims,
  type GatewayAnswer,
  type GatewayEvent,
} from './gateway-event.js';
import { Refusal } from './refusal.js';
import type { Settings } from './settings.js';
import { createSigningKeys, type IssuerParts } from './signing-keys.js';
import { readStartRequest } from './start-request.js';

/** What the handler needs from outside. */
export interface StartChatParts {
  readonly settings: Settings;
  readonly connect: Pick<ConnectClient, 'send'>;
  /** Where the function verifies tokens itself: how it gets the issuer's keys. */
  readonly fetch: IssuerParts['fetch'];
  /** Takes one line of JSON per request: never a token, a body, an attribute or a name. */
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The start endpoint. Never rejects: whatever happens becomes an answer that the page can read. */
export function createStartChat(parts: StartChatParts) {
  const { settings, connect, log, now } = parts;
  const claimsOf = createClaimsReader(parts);
  return async (event: GatewayEvent): Promise<GatewayAnswer> => {
    const asked = readEvent(event);
    const { requestId, origin } = asked;
    const about = { settings, origin, requestId };
    const begun = now();
    const note = (level: string, more: object): void => {
      log(JSON.stringify({ level, event: 'start-chat', requestId, ms: Math.round(now() - begun), ...more }));
    };
    try {
      refuseStrangers(settings, asked);
      if (asked.method === 'OPTIONS') return preflightAnswer(about);
      const claims = await claimsOf(asked);
      const order = readStartRequest(asked.body);
      const output = await connect.send(
        new StartChatContactCommand(contactInput(settings, order, { claims, now: begun })),
      );
      if (!output.ParticipantToken) throw new Refusal(503, 'UNAVAILABLE', 'Amazon Connect gave no token.');
      note('info', { status: 200, contactId: output.ContactId, signedIn: claims !== undefined });
      const customerId = customerIdOf(settings, claims);
      const contentTypes = contentTypesOf(settings, order);
      return contactAnswer(about, output, { contentTypes, customerId, now: begun });
    } catch (error) {
      const refusal = refusalOf(error);
      const { status, code } = refusal;
      note(status >= 500 ? 'error' : 'warn', {
        status,
        code,
        fields: fieldsOf(refusal),
        cause: nameOf(error),
      });
      return refusalAnswer(about, refusal);
    }
  };
}

/** The gateway's claims, or those of the token that a REST API has left to the function. */
function createClaimsReader({ settings, fetch, now }: StartChatParts) {
  const { jwtIssuer: issuer, jwtAudience: audience } = settings;
  if (!issuer) return ({ claims }: Asked): Promise<Claims | undefined> => Promise.resolve(claims);
  const keyOf = createSigningKeys({ issuer, fetch, now });
  const verify = createTokenVerifier({ issuer, audience, keyOf, now });
  return ({ authorization }: Asked): Promise<Claims | undefined> => verify(authorization);
}

function refuseStrangers(settings: Settings, { origin, method }: Asked): void {
  if (origin !== undefined && !settings.origins.includes(origin)) {
    throw new Refusal(403, 'ORIGIN_NOT_ALLOWED', 'This page may not start chats (parameter AllowedOrigins).');
  }
  if (method !== 'POST' && method !== 'OPTIONS') {
    throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'Chats are started with POST.');
  }
}

const members =
  /^(ParticipantDetails|Attributes|ClientToken|Flow|ContactFlowId|InstanceId|CustomerId|InitialMessage|SupportedMessagingContentTypes|ChatDurationInMinutes|PersistentChat|RelatedContactId)\b/;

/** Only members that the API has: the name of any other was made up by the caller, and could be anything. */
const fieldsOf = ({ details }: Refusal): string[] => [
  ...new Set(details.map(({ field }) => members.exec(field)?.[0] ?? 'other')),
];

/** The class of an error tells the operator what Connect said; its message may quote the request. */
const nameOf = (error: unknown): string | undefined =>
  error instanceof Refusal ? undefined : error instanceof Error ? error.name.slice(0, 60) : 'unknown';
