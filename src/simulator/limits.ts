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
  /** Whether the instance's request rates are enforced with 429. Default `off`. */
  readonly throttling: 'on' | 'off';
}

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
  throttling: 'off',
};
