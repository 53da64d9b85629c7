import type { SessionEvent } from './machine.js';
import {
  ChatError,
  openChatSocket,
  type ChatItem,
  type ChatSocket,
  type ParticipantConnection,
  type Platform,
  type StartedContact,
  type TextChatService,
} from '../protocol/index.js';

/** What a connection tells the chat it belongs to. Nothing after `close()`. */
export interface ConnectionListener {
  /** A connection token is there: calls to the participant service may leave. Does not wait for the socket. */
  readonly onReady: () => void;
  readonly onItem: (item: ChatItem) => void;
  /** The socket lives, but what is behind it does not answer: something may be missing. */
  readonly onImpaired: () => void;
  /**
   * `subscribed`; or, once per `open()`, that it is over: `connection-lost` when another attempt may succeed, `chat-ended`
   * when the participant token is not valid any more, `connection-impossible` when no attempt can succeed.
   */
  readonly report: (event: SessionEvent) => void;
}

/** The way to one contact: tokens that come and go, and one socket at a time. */
export interface Connection {
  /** Whether a connection token is there. */
  readonly ready: boolean;
  /** Gets a fresh socket address, opens and subscribes it. Ends the attempt before, if there is one. */
  readonly open: () => void;
  /** Ends the present attempt and its socket. Tokens stay. */
  close(): void;
  /**
   * Runs a call with the connection token. Refused as unauthorized, it is run once more with a fresh token; any number of
   * calls share one refresh.
   */
  authorized<T>(call: (token: string) => Promise<T>): Promise<T>;
}

/** What belongs to one contact from its start to its end. */
export interface ConnectionOptions {
  readonly platform: Platform;
  readonly service: TextChatService;
  /** May bring connection details with it; they are used once. */
  readonly contact: StartedContact;
  readonly listener: ConnectionListener;
  /** Aborted when the contact is over. */
  readonly signal: AbortSignal;
}

type GrantedConnection = ParticipantConnection & { readonly connectionToken: string };

/** Makes the connection of one contact. It does nothing until `open()`. */
export function createConnection(options: ConnectionOptions): Connection {
  const { platform, service, contact, listener, signal } = options;
  let granted =
    contact.connection?.socketUrl && contact.connection.connectionToken ? contact.connection : undefined;
  let token = granted?.connectionToken;
  let granting: Promise<GrantedConnection> | undefined;
  let epoch = new AbortController();
  let socket: ChatSocket | undefined;

  /** One CreateParticipantConnection at a time, whoever asks: its quota is shared by every customer of the instance. */
  const grant = (): Promise<GrantedConnection> =>
    (granting ??= requestGrant().finally(() => {
      granting = undefined;
    }));

  async function requestGrant(): Promise<GrantedConnection> {
    const types = ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] as const;
    const answer = await service.createParticipantConnection(contact.participantToken, { types }, { signal });
    const { connectionToken } = answer;
    if (!connectionToken) throw new ChatError('connect/bad-response', 'The answer lacks a token');
    token = connectionToken;
    return { ...answer, connectionToken };
  }

  async function attempt(current: AbortController): Promise<void> {
    try {
      const { socketUrl } = granted ?? (await grant());
      granted = undefined;
      if (current.signal.aborted) return;
      listener.onReady();
      if (!socketUrl) throw new ChatError('connect/bad-response', 'The answer lacks an address');
      socket = openChatSocket(platform, socketUrl, {
        onItem: listener.onItem,
        onImpaired: listener.onImpaired,
        onSubscribed: () => {
          listener.report({ type: 'subscribed' });
        },
        onClosed: (error) => {
          listener.report(eventOf(error));
        },
      });
    } catch (error) {
      if (current.signal.aborted || signal.aborted) return;
      listener.report(eventOf(error as ChatError));
    }
  }

  /** A token other than `used`, which the service does not accept. */
  async function tokenAfter(used: string | undefined): Promise<string> {
    if (token !== undefined && token !== used) return token;
    try {
      const { connectionToken } = await grant();
      return connectionToken;
    } catch (error) {
      if (error instanceof ChatError && isExpiry(error)) listener.report(EXPIRED);
      throw error;
    }
  }

  const connection: Connection = {
    get ready() {
      return token !== undefined;
    },
    open() {
      connection.close();
      epoch = new AbortController();
      void attempt(epoch);
    },
    close() {
      epoch.abort();
      socket?.close();
      socket = undefined;
    },
    async authorized(call) {
      const used = await tokenAfter(undefined);
      try {
        return await call(used);
      } catch (error) {
        if (!(error instanceof ChatError) || error.kind !== 'unauthorized') throw error;
        return call(await tokenAfter(used));
      }
    },
  };
  return connection;
}

const EXPIRED = { type: 'chat-ended', reason: 'expired' } as const;

/** What it means for the chat that no connection could be made. */
function eventOf(error: ChatError): SessionEvent {
  if (isExpiry(error)) return EXPIRED;
  const type = error.retryable || error.kind === 'unauthorized' ? 'connection-lost' : 'connection-impossible';
  return { type, error };
}

/** A 403 that Amazon Connect itself has answered. A proxy's or a firewall's carries no error name and proves nothing. */
const isExpiry = ({ kind, reason }: ChatError): boolean => kind === 'unauthorized' && reason !== undefined;
