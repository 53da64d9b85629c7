import { capitalized, recordOf, textOf, textsOf, type JsonRecord, type Texts } from './json.js';
import { decodeConnection, type ParticipantConnection } from './participant-connection.js';

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

/**
 * Where a start endpoint puts the contact, outermost first: as the official sample does, the same one level higher or lower, or
 * bare. Members that begin with a small letter get a capital.
 */
export function layersOf(body: unknown): readonly JsonRecord[] {
  const answer = recordOf(body);
  const inner = recordOf(answer['data']);
  return [answer, inner, answer['startChatResult'], inner['startChatResult']].map((layer) =>
    capitalized(recordOf(layer)),
  );
}

/** What `layer` lacks to be a contact. */
export const missingIn = (layer: JsonRecord): readonly string[] =>
  REQUIRED.filter((name) => !textOf(layer[name]));

/** The contact in a start endpoint's answer that is neither text in text nor in an envelope; nothing when there is none. */
export function contactIn(body: unknown): StartedContact | undefined {
  const layers = layersOf(body);
  const result = layers.findLast((layer) => missingIn(layer).length === 0);
  if (!result) return undefined;

  const anywhere = recordOf(Object.assign({}, ...layers));
  const permissions = recordOf(anywhere['FeaturePermissions']);
  const connection = decodeConnection(result);
  return {
    ...(textsOf(result, ...REQUIRED) as Required<Texts<(typeof REQUIRED)[number]>>),
    ...textsOf(result, 'ContinuedFromContactId'),
    ...textsOf(anywhere, 'Region', 'ParticipantEndpoint'),
    capabilities: {
      markdown: permissions['MESSAGING_MARKDOWN'] === true,
      attachments: permissions['ATTACHMENTS'] === true,
    },
    ...(Object.keys(connection).length > 0 && { connection }),
  };
}
