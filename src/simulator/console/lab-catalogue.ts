import type { Fault, FaultAnswer, Operation, RequestFaultAnswer } from '../gateway/faults.js';
import type { SimulatorSwitches } from '../service/limits.js';

/** A number that a fault takes. */
export interface LabAmount {
  readonly label: string;
  readonly preset: number;
}

/** A kind of fault that a console can inject, in the words of its panel. */
export interface LabKind<Answer = Fault['answer']> {
  readonly label: string;
  readonly amount?: LabAmount;
  readonly make: (amount: number) => Answer;
}

type Kinds<Answer> = Readonly<Record<string, LabKind<Answer>>>;

const delay = (preset: number): LabAmount => ({ label: 'Milliseconds', preset });
const status = (preset: number): LabAmount => ({ label: 'Status', preset });

/** What can happen to any request. */
export const requestKinds: Kinds<RequestFaultAnswer> = {
  lost: { label: 'Lost: never arrives', make: () => 'lost' },
  'lost-late': { label: 'Lost, noticed late', amount: delay(5000), make: (lostAfterMs) => ({ lostAfterMs }) },
  cut: { label: 'Cut: done, no answer', make: () => 'cut' },
  'cut-body': { label: 'Cut in the body: done, half an answer', make: () => 'cut-body' },
  hang: { label: 'Hang: done, never answered', make: () => 'hang' },
  twice: { label: 'Twice: the browser repeats it', make: () => 'twice' },
  'twice-cut': { label: 'Twice, and cut', make: () => 'twice-cut' },
  status: { label: 'Refuse with a status', amount: status(500), make: (code) => ({ status: code }) },
  busy: {
    label: 'Busy: 429 with Retry-After',
    amount: { label: 'Seconds', preset: 5 },
    make: (retryAfterS) => ({ status: 429, retryAfterS }),
  },
  applied: {
    label: 'Do it, answer a status',
    amount: status(500),
    make: (code) => ({ status: code, applied: true }),
  },
  html: { label: 'A proxy’s page', amount: status(200), make: (html) => ({ html }) },
  redirect: { label: 'Redirect elsewhere', make: () => ({ redirect: 'https://elsewhere.invalid/' }) },
  'no-cors': { label: 'Without CORS headers', make: () => 'no-cors' },
  empty: { label: 'Done, answered with {}', make: () => ({ body: {} }) },
  delay: { label: 'Done at once, answered late', amount: delay(5000), make: (delayMs) => ({ delayMs }) },
  slow: { label: 'Arrives late', amount: delay(5000), make: (arrivesAfterMs) => ({ arrivesAfterMs }) },
};

const beats: Kinds<FaultAnswer<'ping'>> = {
  silent: { label: 'never answered', make: () => 'silent' },
  failure: { label: 'answered with an error', make: () => 'failure' },
  delay: { label: 'answered late', amount: delay(9000), make: (delayMs) => ({ delayMs }) },
};

/** What can happen to sockets, their handshakes and frames, and to messages in processing, by target. */
export const socketKinds: {
  readonly [On in 'socket' | 'subscribe' | 'heartbeat' | 'ping' | 'frame' | 'processing']: Kinds<
    FaultAnswer<On>
  >;
} = {
  socket: {
    refuse: { label: 'refused', make: () => 'refuse' },
    'no-open': { label: 'never opens', make: () => 'no-open' },
    flap: {
      label: 'opens, closed at once with a code',
      amount: { label: 'Code', preset: 1011 },
      make: (code) => ({ closeAfterMs: 5, code }),
    },
    break: {
      label: 'opens, breaks after a while',
      amount: delay(5000),
      make: (closeAfterMs) => ({ closeAfterMs }),
    },
    mute: {
      label: 'opens, half-open after a while',
      amount: delay(5000),
      make: (muteAfterMs) => ({ muteAfterMs }),
    },
  },
  subscribe: {
    silent: { label: 'never answered', make: () => 'silent' },
    failure: { label: 'fails', make: () => 'failure' },
    delay: { label: 'answered late', amount: delay(7000), make: (delayMs) => ({ delayMs }) },
  },
  heartbeat: beats,
  ping: beats,
  frame: {
    drop: { label: 'dropped', make: () => 'drop' },
    duplicate: { label: 'comes twice', make: () => 'duplicate' },
    delay: { label: 'comes late', amount: delay(5000), make: (delayMs) => ({ delayMs }) },
    reorder: {
      label: 'in another order',
      amount: { label: 'Frames', preset: 3 },
      make: (reorder) => ({ reorder }),
    },
    raw: { label: 'replaced by what is not JSON', make: () => ({ raw: 'not { JSON' }) },
    null: { label: 'replaced by null', make: () => ({ raw: 'null' }) },
    binary: { label: 'replaced by bytes', make: () => ({ binary: Uint8Array.of(0, 255) }) },
  },
  processing: {
    rewritten: { label: 'rewritten', make: () => ({ rewritten: '[redacted]' }) },
    rejected: { label: 'rejected', make: () => ({ outcome: 'rejected' }) },
    failed: { label: 'fails', make: () => ({ outcome: 'failed' }) },
    slow: {
      label: 'takes a while',
      amount: delay(5000),
      make: (afterMs) => ({ outcome: 'as-written', afterMs }),
    },
    endless: { label: 'never ends', make: () => ({ outcome: 'as-written', afterMs: Infinity }) },
  },
};

/** The switches that a console can throw, each with what it decides and its settings. */
export const switchChoices: {
  readonly [Name in keyof SimulatorSwitches]?: {
    readonly label: string;
    readonly settings: readonly SimulatorSwitches[Name][];
  };
} = {
  contentLimit: { label: 'Longest message', settings: ['by-type', 'bytes'] },
  echoId: { label: 'Id of an echo', settings: ['same', 'other'] },
  repeatedClientToken: { label: 'ClientToken again', settings: ['same-answer', 'conflict'] },
  earlierTokens: { label: 'Earlier tokens after a new connection', settings: ['good', 'revoked'] },
  earlierSockets: { label: 'Earlier sockets after a new one', settings: ['open', 'closed'] },
  sixthSocket: { label: 'A sixth socket', settings: ['refused', 'oldest-closed'] },
  socketCloseCode: { label: 'Code of closing', settings: [1001, 1000, 1006, 1011, 4001] },
  itemTimes: { label: 'Times of items', settings: ['shared', 'distinct'] },
  lateItems: { label: 'Late items', settings: ['in-order', 'appended'] },
  processingFrames: { label: 'Frames of processing', settings: ['metadata', 'message', 'none'] },
  repeatedSubscribe: { label: 'Subscribe again', settings: ['success', 'failure'] },
  startAtCapacity: { label: 'Start when full', settings: ['limit-exceeded', 'quota-exceeded'] },
  lateConnection: {
    label: 'Connection after five minutes',
    settings: ['access-denied', 'explicit-deny', 'not-found'],
  },
  callsAfterEnd: { label: 'Calls after the end', settings: ['access-denied', 'explicit-deny', 'not-found'] },
  dateHeader: { label: 'Date header', settings: ['exposed', 'hidden'] },
  errorHeaders: { label: 'Error headers', settings: ['exposed', 'hidden'] },
  errorMember: { label: 'Text in error bodies', settings: ['message', 'Message'] },
  lastNextToken: { label: 'End of a transcript', settings: ['absent', 'empty'] },
  startAnswer: { label: 'Answer of the start endpoint', settings: ['sample', 'bare', 'encoded'] },
  attachments: { label: 'Files', settings: ['enabled', 'disabled'] },
  attachmentsAnnounced: { label: 'Start endpoint allows files', settings: ['no', 'yes'] },
  scannerFrames: { label: 'Frames of the scanner', settings: ['verdict', 'progress'] },
  refusedFiles: { label: 'Items of refused files', settings: ['named', 'unnamed'] },
  throttling: { label: 'Request rates', settings: ['off', 'on'] },
};

/** Every operation that a fault can strike, in the order of a chat. One that is missing does not compile. */
export const labOperations = Object.keys({
  Start: true,
  StartChatContact: true,
  CreateParticipantConnection: true,
  SendMessage: true,
  SendEvent: true,
  GetTranscript: true,
  DisconnectParticipant: true,
  StartAttachmentUpload: true,
  UploadFile: true,
  CompleteAttachmentUpload: true,
  GetAttachment: true,
  DownloadFile: true,
  DescribeView: true,
  GetAuthenticationUrl: true,
  CancelParticipantAuthentication: true,
} satisfies Record<Operation, true>) as readonly Operation[];
