import { ChatError } from './errors.js';
import { defined, isRecord, parseJson, recordOf, textOf, type JsonRecord } from './json.js';
import { decodeConnection, type ParticipantConnection } from './participant-connection.js';
import { errorOfRefusal } from './service-refusal.js';

/** What the start endpoint allows the customer to do. */
export interface Capabilities {
  /** Send and receive `text/markdown`. */
  readonly markdown: boolean;
  readonly attachments: boolean;
}

/** A contact that StartChatContact has created, as the start endpoint answers it. */
export interface StartedContact {
  readonly contactId: string;
  readonly participantId: string;
  /** Good for CreateParticipantConnection as long as the customer is in the chat. */
  readonly participantToken: string;
  /** The earlier contact whose conversation goes on (persistent chat). */
  readonly continuedFromContactId?: string;
  /** As answered: not checked. */
  readonly region?: string;
  /** As answered: not checked. */
  readonly participantEndpoint?: string;
  readonly capabilities: Capabilities;
  /** Spares the first CreateParticipantConnection (Amazon Connect API reference, StartChatContact, `ConnectionTypes`). */
  readonly connection?: ParticipantConnection;
}

const REQUIRED = ['ContactId', 'ParticipantId', 'ParticipantToken'] as const;

/** Envelopes around envelopes are followed no deeper than anyone was ever seen to nest them. */
const DEEPEST_ENVELOPE = 4;

/**
 * Reads a start endpoint's answer. Accepts what the official sample answers (`data.startChatResult`), the same one level
 * higher or lower, the bare answer of StartChatContact, and any of them as text in text or in the envelope of a Lambda
 * function; members may begin with a small letter.
 * @throws {ChatError} `start/bad-response`, which names the members that are missing; when the answer says that it stands
 *   for an HTTP error, the code of that error.
 */
export function parseStartResponse(body: unknown): StartedContact {
  const answer = unwrap(body);
  const inner = recordOf(answer['data']);
  // Innermost first.
  const layers = [recordOf(inner['startChatResult']), recordOf(answer['startChatResult']), inner, answer];
  const missingIn = (layer: JsonRecord): readonly string[] =>
    REQUIRED.filter((name) => !textOf(member(layer, name)));
  const result = layers.find((layer) => missingIn(layer).length === 0);
  if (!result) throw refusalIn(answer) ?? incomplete(layers.map(missingIn));

  const anywhere = (name: string): unknown =>
    layers.map((layer) => member(layer, name)).find((value) => value !== undefined);
  const text = (name: string): string => textOf(member(result, name)) ?? '';
  const permissions = recordOf(anywhere('FeaturePermissions'));
  const connection = decodeConnection({
    Websocket: member(result, 'Websocket'),
    ConnectionCredentials: member(result, 'ConnectionCredentials'),
  });
  return defined({
    contactId: text('ContactId'),
    participantId: text('ParticipantId'),
    participantToken: text('ParticipantToken'),
    continuedFromContactId: textOf(member(result, 'ContinuedFromContactId')),
    region: textOf(anywhere('Region')),
    participantEndpoint: textOf(anywhere('ParticipantEndpoint')),
    capabilities: {
      markdown: permissions['MESSAGING_MARKDOWN'] === true,
      attachments: permissions['ATTACHMENTS'] === true,
    },
    connection: Object.keys(connection).length > 0 ? connection : undefined,
  });
}

/** The answer inside strings and inside `{statusCode, body}`, which an integration without proxy passes on as it is. */
function unwrap(body: unknown): JsonRecord {
  let value = body;
  for (let depth = 0; depth < DEEPEST_ENVELOPE; depth++) {
    if (typeof value === 'string') {
      value = parseJson(value);
      continue;
    }
    const envelope = recordOf(value);
    const enclosed = envelope['body'];
    if (typeof enclosed !== 'string' && !isRecord(enclosed)) return envelope;
    const refusal = refusalIn(envelope, enclosed);
    if (refusal) throw refusal;
    value = enclosed;
  }
  return recordOf(value);
}

/** `ContactId`, or `contactId`. */
const member = (record: JsonRecord, name: string): unknown =>
  record[name] ?? record[name.charAt(0).toLowerCase() + name.slice(1)];

/**
 * Some endpoints answer 200 and put the real status into the body: Lambda functions without proxy integration, the official
 * sample's error object, and the hosted widget (aws-samples/amazon-connect-chat-interface, issue 106).
 */
function refusalIn(answer: JsonRecord, body: unknown = answer): ChatError | undefined {
  const inner = recordOf(answer['data']);
  const status = [
    answer['statusCode'],
    recordOf(inner['Error'])['statusCode'],
    recordOf(inner['statusCode'])['code'],
  ].find((value) => typeof value === 'number' && value >= 400);
  if (typeof status !== 'number') return undefined;
  return errorOfRefusal({ phase: 'start', status, body: typeof body === 'string' ? parseJson(body) : body });
}

/** Names what the best layer lacks, and no value. */
function incomplete(missing: readonly (readonly string[])[]): ChatError {
  const least = missing.reduce((best, other) => (other.length < best.length ? other : best));
  return new ChatError('start/bad-response', `The start endpoint's answer lacks ${least.join(', ')}`);
}
