import { ChatError } from './errors.js';
import { isRecord, parseJson, recordOf, type JsonRecord } from './json.js';
import { errorOfRefusal } from './service-refusal.js';
import { contactIn, layersOf, missingIn, type StartedContact } from './started-contact.js';

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
  const plain = contactIn(body);
  if (plain) return plain;
  const answer = unwrap(body);
  const contact = contactIn(answer);
  if (contact) return contact;
  throw refusalIn(answer) ?? incomplete(layersOf(answer).map(missingIn));
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
  const least = missing.reduce((best, other) => (other.length <= best.length ? other : best));
  return new ChatError('start/bad-response', `The start endpoint's answer lacks ${least.join(', ')}`);
}
