import { ChatError, type RequestPhase } from './errors.js';
import { isRecord, recordOf } from './json.js';
import {
  decodeAccepted,
  decodeAttachmentDownload,
  decodeAttachmentUpload,
  decodeAuthenticationUrl,
  decodeSentMessage,
  decodeTranscript,
  decodeView,
  type Answer,
} from './participant-answers.js';
import type { Call, ParticipantService } from './participant-api.js';
import { decodeConnection } from './participant-connection.js';
import type { Platform } from './platform.js';
import { request } from './request.js';

/** Most answers take a tenth of a second; what takes this long will not come. */
const TIMEOUT_MS = 10_000;
/** For what nobody waits for, or not for long. */
const SHORT_TIMEOUT_MS = 5_000;

/** How one operation is put on the wire, and its answer taken off it. */
interface Operation<Input, Output> {
  readonly phase: RequestPhase;
  /** Below `/participant/`. */
  readonly path: string | ((input: Input) => string);
  readonly method?: 'GET' | 'POST';
  readonly timeoutMs?: number;
  /** What becomes the members of the body, where that is not the input as it is. */
  readonly body?: (input: Input) => object;
  readonly decode: (answer: Answer) => Output;
}

/**
 * The Participant Service at `endpoint`, an address without a slash at the end. Sends no header but `Content-Type` and
 * `X-Amz-Bearer`: its CORS rules allow few others, and it needs no signature.
 */
export function createParticipantService(platform: Platform, endpoint: string): ParticipantService {
  const operation = operationsOf(platform, `${endpoint}/participant/`);
  // Paths and members: Amazon Connect Participant Service API reference.
  return {
    createParticipantConnection: operation({
      phase: 'connect',
      path: 'connection',
      body: ({ types, ...rest }) => ({ type: types, ...rest }),
      decode: ({ members }) => decodeConnection(members),
    }),
    sendMessage: operation({ phase: 'send', path: 'message', decode: decodeSentMessage }),
    sendEvent: operation({
      phase: 'event',
      path: 'event',
      timeoutMs: SHORT_TIMEOUT_MS,
      decode: decodeAccepted,
    }),
    getTranscript: operation({ phase: 'transcript', path: 'transcript', decode: decodeTranscript }),
    disconnectParticipant: operation({
      phase: 'end',
      path: 'disconnect',
      timeoutMs: SHORT_TIMEOUT_MS,
      decode: nothing,
    }),
    startAttachmentUpload: operation({
      phase: 'attachment',
      path: 'start-attachment-upload',
      decode: decodeAttachmentUpload,
    }),
    completeAttachmentUpload: operation({
      phase: 'attachment',
      path: 'complete-attachment-upload',
      body: ({ attachmentId, ...rest }) => ({ attachmentIds: [attachmentId], ...rest }),
      decode: nothing,
    }),
    getAttachment: operation({ phase: 'attachment', path: 'attachment', decode: decodeAttachmentDownload }),
    describeView: operation({
      phase: 'view',
      method: 'GET',
      path: ({ viewToken }) => `views/${encodeSegment(viewToken)}`,
      decode: decodeView,
    }),
    getAuthenticationUrl: operation({
      phase: 'sign-in',
      path: 'authentication-url',
      decode: decodeAuthenticationUrl,
    }),
    cancelParticipantAuthentication: operation({
      phase: 'sign-in',
      path: 'cancel-authentication',
      decode: nothing,
    }),
  };
}

/** Makes the calls of an operation out of its plan. */
const operationsOf =
  (platform: Platform, base: string) =>
  <Input extends object, Output>({
    phase,
    path,
    method = 'POST',
    timeoutMs = TIMEOUT_MS,
    body = (input) => input,
    decode,
  }: Operation<Input, Output>) =>
  async (token: string, input: Input, { signal }: Call): Promise<Output> => {
    const plan = {
      phase,
      method,
      url: base + (typeof path === 'string' ? path : path(input)),
      timeoutMs,
      ...(method === 'GET'
        ? { headers: { 'X-Amz-Bearer': token } }
        : {
            headers: { 'Content-Type': 'application/json', 'X-Amz-Bearer': token },
            body: JSON.stringify(toWire(body(input))),
          }),
    };
    const answer = await request(platform, plan, signal);
    return decode({
      members: recordOf(answer),
      receivedAt: platform.clock.now(),
      required: (name, value) => {
        if (value !== undefined) return value;
        throw new ChatError(`${phase}/bad-response`, `The answer lacks a usable ${name}`);
      },
    });
  };

/** The wire's names are ours with a capital. */
const toWire = (value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, member]) => [
          name.charAt(0).toUpperCase() + name.slice(1),
          toWire(member),
        ]),
      )
    : value;

/** As the AWS SDKs do it: RFC 3986 reserves five characters that `encodeURIComponent` leaves alone. */
const encodeSegment = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const nothing = (): void => undefined;
