/** Lives and quotas of the simulated service. The defaults are Amazon Connect's. */
export interface SimulatorLimits {
  /** How long a socket URL may wait to be opened. 100 s (API reference, CreateParticipantConnection). */
  readonly socketUrlLifeMs: number;
  /** How long a socket stays open; `ConnectionExpiry` says so. 66 min (observed; the documentation says about an hour). */
  readonly socketLifeMs: number;
  /** A socket on which the client says nothing for this long is closed with 1001. 10 min, as API Gateway does. */
  readonly socketIdleMs: number;
  /** 24 h (API reference, ConnectionCredentials). */
  readonly connectionTokenLifeMs: number;
  /** Open sockets per participant; one more is refused. 5 (administrator guide, feature specifications). */
  readonly socketsPerParticipant: number;
  /** Chats that have not ended, per instance. 500 (administrator guide, service quotas). */
  readonly activeChats: number;
  /** A chat whose customer does not connect within this time is lost. 5 min (API reference, StartChatContact). */
  readonly connectWithinMs: number;
  /** Default of ChatDurationInMinutes. 1500 (API reference, StartChatContact). */
  readonly chatDurationMinutes: number;
  /** Between the last `participant.left` and `chat.ended`. 200 ms (observed in a stored transcript). */
  readonly endAfterMs: number;
  /** Participants in one chat. 6 (administrator guide, multi-party chat). */
  readonly participants: number;
  /** How long a ClientToken is remembered. Not documented; for ever. */
  readonly clientTokenLifeMs: number;
  /** 20 MiB (administrator guide, feature specifications). */
  readonly attachmentBytes: number;
  /** 35 (administrator guide, feature specifications). */
  readonly attachmentsPerChat: number;
  /** How long the URL to upload to is good. 60 s (observed in documentation samples). */
  readonly uploadUrlLifeMs: number;
  /** How long the URL to download from is good when the caller does not say. Not documented; 300 s. */
  readonly downloadUrlLifeMs: number;
  /** How long the malware scanner takes. 0: none is configured, files are approved at once. */
  readonly scanMs: number;
  /** A sign-in URL can be fetched for this long. 60 s (API reference, GetAuthenticationUrl). */
  readonly authenticationUrlMs: number;
}

/** Where sources disagree, or the service's behaviour is not settled: which of the ways to behave. */
export interface SimulatorSwitches {
  /** Longest content: 1024/12000/12288 characters by type, or 16384 UTF-8 bytes for all. Default `by-type`. */
  readonly contentLimit: 'by-type' | 'bytes';
  /** Name of the text in error bodies of the Participant Service. Default `message` (observed). */
  readonly errorMember: 'message' | 'Message';
  /** Whether answers let scripts read error name and request id across origins. Default `exposed`. */
  readonly errorHeaders: 'exposed' | 'hidden';
  /** The end of a transcript: no NextToken, or an empty one. Both were observed. Default `absent`. */
  readonly lastNextToken: 'absent' | 'empty';
  /** SendMessage with a ClientToken seen before: the first answer again, or 409. Default `same-answer`. */
  readonly repeatedClientToken: 'same-answer' | 'conflict';
  /** Shape of a start answer: Amazon's sample, the bare StartChatContact result, or JSON in a string. */
  readonly startAnswer: 'sample' | 'bare' | 'encoded';
  /**
   * Members that the start endpoint hands on besides those of Amazon's sample. Default Attributes, InitialMessage and
   * ClientToken, which most owners of the sample add.
   */
  readonly endpointPasses: readonly string[];
  /** Whether the instance takes files. Default `enabled`. */
  readonly attachments: 'enabled' | 'disabled';
  /** Whether `featurePermissions` of the start endpoint says so; in Amazon's sample that line is commented out. */
  readonly attachmentsAnnounced: 'yes' | 'no';
  /** What sockets hear of a file: what the scanner has said, or first that it looks at it. Default `verdict`. */
  readonly scannerFrames: 'verdict' | 'progress';
  /** The item of a file that the scanner refuses: says which file, or has no Attachments. Default `named`. */
  readonly refusedFiles: 'named' | 'unnamed';
  /** Whether the instance's request rates are enforced with 429. Default `off`. */
  readonly throttling: 'on' | 'off';
  /** The id of a message on sockets and in the transcript: that of the answer to SendMessage, or another. Default `same`. */
  readonly echoId: 'same' | 'other';
  /** Connection tokens that CreateParticipantConnection gave out before: good until they expire, or no more. Default `good`. */
  readonly earlierTokens: 'good' | 'revoked';
  /** Sockets that are open when the participant opens another: stay, or are closed. Default `open`. */
  readonly earlierSockets: 'open' | 'closed';
  /** One socket more than a participant may have: its handshake is refused, or the oldest is closed. Default `refused`. */
  readonly sixthSocket: 'refused' | 'oldest-closed';
  /** The code with which the service closes sockets of its own accord. Default 1001 (as API Gateway does); 1006 breaks them. */
  readonly socketCloseCode: number;
  /** Whether two items may have the same AbsoluteTime, or each has a millisecond of its own. Default `shared`. */
  readonly itemTimes: 'shared' | 'distinct';
  /** A message that was processed has the time of its sending: is it in that place, or the last? Default `in-order`. */
  readonly lateItems: 'in-order' | 'appended';
  /**
   * What sockets hear of a message in processing, before or instead of the message itself: what became of it as metadata,
   * the message with its status, or nothing. Default `metadata`.
   */
  readonly processingFrames: 'metadata' | 'message' | 'none';
  /** A second `aws/subscribe` on one socket. Default `success`. */
  readonly repeatedSubscribe: 'success' | 'failure';
  /** A start when no more chats fit: LimitExceededException (429), or ServiceQuotaExceededException (402). */
  readonly startAtCapacity: 'limit-exceeded' | 'quota-exceeded';
  /** The first CreateParticipantConnection later than five minutes. Default `access-denied`. */
  readonly lateConnection: GoneAnswer;
  /** Any call after the end of the chat. Default `access-denied`. */
  readonly callsAfterEnd: GoneAnswer;
  /** Whether scripts may read the header `Date` of the Participant Service across origins. Default `exposed`. */
  readonly dateHeader: 'exposed' | 'hidden';
}

/**
 * What a token of a chat that is over is told: 403 AccessDeniedException of the service, the gateway's 403 with its other
 * text, or 404 ResourceNotFoundException.
 */
export type GoneAnswer = 'access-denied' | 'explicit-deny' | 'not-found';

const minutes = 60_000;

/** Amazon Connect's defaults. */
export const defaultLimits: SimulatorLimits = {
  socketUrlLifeMs: 100_000,
  socketLifeMs: 66 * minutes,
  socketIdleMs: 10 * minutes,
  connectionTokenLifeMs: 24 * 60 * minutes,
  socketsPerParticipant: 5,
  activeChats: 500,
  connectWithinMs: 5 * minutes,
  chatDurationMinutes: 1500,
  endAfterMs: 200,
  participants: 6,
  clientTokenLifeMs: Number.POSITIVE_INFINITY,
  attachmentBytes: 20 * 1024 * 1024,
  attachmentsPerChat: 35,
  uploadUrlLifeMs: 1 * minutes,
  downloadUrlLifeMs: 5 * minutes,
  scanMs: 0,
  authenticationUrlMs: 1 * minutes,
};

/** The behaviour seen most often. */
export const defaultSwitches: SimulatorSwitches = {
  contentLimit: 'by-type',
  errorMember: 'message',
  errorHeaders: 'exposed',
  lastNextToken: 'absent',
  repeatedClientToken: 'same-answer',
  startAnswer: 'sample',
  endpointPasses: ['Attributes', 'InitialMessage', 'ClientToken'],
  attachments: 'enabled',
  attachmentsAnnounced: 'no',
  scannerFrames: 'verdict',
  refusedFiles: 'named',
  throttling: 'off',
  echoId: 'same',
  earlierTokens: 'good',
  earlierSockets: 'open',
  sixthSocket: 'refused',
  socketCloseCode: 1001,
  itemTimes: 'shared',
  lateItems: 'in-order',
  processingFrames: 'metadata',
  repeatedSubscribe: 'success',
  startAtCapacity: 'limit-exceeded',
  lateConnection: 'access-denied',
  callsAfterEnd: 'access-denied',
  dateHeader: 'exposed',
};
