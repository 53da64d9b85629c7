import type { ChatItem, MessageProcessing } from './chat-item.js';
import type { ParticipantConnection } from './participant-connection.js';

/** How a call can be given up: it then rejects with the signal's reason. */
export interface Call {
  readonly signal: AbortSignal;
}

/** A message or event to send. Repeats under one `clientToken` are sent once. */
export interface Utterance {
  readonly contentType: string;
  readonly content: string;
  readonly clientToken: string;
}

/** What the service has accepted. */
export interface Accepted {
  /** The id under which it comes back on the socket. */
  readonly id: string;
  /** Milliseconds since the epoch by the service's clock; by this device's when the service does not say. */
  readonly at: number;
}

/** A message that the service has accepted. */
export interface SentMessage extends Accepted {
  /** Only where the contact centre processes messages on their way. */
  readonly processing?: MessageProcessing;
}

/** Which part of a transcript to read. The direction says which items come, the order only how a page is sorted. */
export interface TranscriptQuery {
  readonly contactId?: string;
  /** 0 to 100; the service's default is 10. */
  readonly maxResults?: number;
  readonly nextToken?: string | undefined;
  /** `FORWARD` needs a `startPosition`. */
  readonly scanDirection?: 'FORWARD' | 'BACKWARD';
  readonly sortOrder?: 'ASCENDING' | 'DESCENDING';
  readonly startPosition?:
    { readonly id: string } | { readonly absoluteTime: string } | { readonly mostRecent: number } | undefined;
}

/** One page of a transcript. */
export interface TranscriptPage {
  readonly initialContactId?: string;
  readonly items: readonly ChatItem[];
  /** Absent on the last page. */
  readonly nextToken?: string;
}

/** Where to PUT a file. */
export interface AttachmentUpload {
  readonly attachmentId: string;
  /** Signed. */
  readonly url: string;
  /** Milliseconds since the epoch by the server's clock. */
  readonly urlExpiresAt?: number;
  /** All of them are part of the signature. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Where to GET a file. */
export interface AttachmentDownload {
  /** Signed, and short-lived. */
  readonly url: string;
  /** Milliseconds since the epoch by the server's clock. */
  readonly urlExpiresAt?: number;
  readonly sizeInBytes?: number;
}

/** A step-by-step guide. `inputSchema` and `template` are JSON texts, not looked into. */
export interface ChatView {
  readonly id?: string;
  readonly name?: string;
  readonly version?: number;
  readonly inputSchema: string;
  readonly template: string;
  readonly actions: readonly string[];
}

/**
 * What a chat of texts needs of the Amazon Connect Participant Service. The first operation takes the participant token, all others the connection token.
 * Every operation rejects with a `ChatError`, the code of which begins with the phase named here and ends in one of
 * `RequestFailure`; and none is repeated by itself.
 */
export interface TextChatService {
  /** Phase `connect`, 10 s. Takes the *participant* token. Harmless to repeat. */
  readonly createParticipantConnection: (
    token: string,
    input: {
      readonly types: readonly ('WEBSOCKET' | 'CONNECTION_CREDENTIALS')[];
      /** Marks the participant as connected without a socket, where message streaming is on. */
      readonly connectParticipant?: boolean;
    },
    call: Call,
  ) => Promise<ParticipantConnection>;
  /** Phase `send`, 10 s. */
  readonly sendMessage: (token: string, input: Utterance, call: Call) => Promise<SentMessage>;
  /** Phase `event`, 5 s. Typing has no content; a receipt's is `{"messageId":"…"}`. */
  readonly sendEvent: (
    token: string,
    input: Omit<Utterance, 'content'> & { readonly content?: string },
    call: Call,
  ) => Promise<Accepted>;
  /** Phase `transcript`, 10 s. */
  readonly getTranscript: (token: string, query: TranscriptQuery, call: Call) => Promise<TranscriptPage>;
  /** Phase `end`, 5 s. Takes the customer out of the chat, for good. */
  readonly disconnectParticipant: (
    token: string,
    input: { readonly clientToken: string },
    call: Call,
  ) => Promise<void>;
}

/** The whole Amazon Connect Participant Service: texts, and what only some chats need. */
export interface ParticipantService extends TextChatService {
  /** Phase `attachment`, 10 s. */
  readonly startAttachmentUpload: (
    token: string,
    input: {
      readonly attachmentName: string;
      readonly contentType: string;
      readonly attachmentSizeInBytes: number;
      readonly clientToken: string;
    },
    call: Call,
  ) => Promise<AttachmentUpload>;
  /** Phase `attachment`, 10 s. `conflict` means that it is being completed already. */
  readonly completeAttachmentUpload: (
    token: string,
    input: { readonly attachmentId: string; readonly clientToken: string },
    call: Call,
  ) => Promise<void>;
  /** Phase `attachment`, 10 s. `urlExpiryInSeconds` is 5 to 300. */
  readonly getAttachment: (
    token: string,
    input: { readonly attachmentId: string; readonly urlExpiryInSeconds?: number },
    call: Call,
  ) => Promise<AttachmentDownload>;
  /** Phase `view`, 10 s. */
  readonly describeView: (
    token: string,
    input: { readonly viewToken: string },
    call: Call,
  ) => Promise<ChatView>;
  /** Phase `sign-in`, 10 s. Within a minute of the event that carried the session id. */
  readonly getAuthenticationUrl: (
    token: string,
    input: { readonly sessionId: string; readonly redirectUri: string },
    call: Call,
  ) => Promise<{ readonly url: string }>;
  /** Phase `sign-in`, 10 s. */
  readonly cancelParticipantAuthentication: (
    token: string,
    input: { readonly sessionId: string },
    call: Call,
  ) => Promise<void>;
}
