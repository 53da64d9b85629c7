import type { Clock, Platform, SocketLike } from '../../src/protocol/index.js';
import type { Operation } from '../../src/simulator/index.js';
import { operationAt } from './ledger.js';
import { countedClock } from '../support/counted-clock.js';

/** One request of a client, as the client sees it. Times are virtual, in ms. */
export interface Call {
  readonly operation: Operation;
  readonly at: number;
  endedAt?: number;
  /** Absent while nothing has come back. */
  outcome?: number | 'aborted' | 'network';
  /** Of SendMessage, and what it says. */
  readonly clientToken: string | undefined;
  readonly content: string | undefined;
  /** Of UploadFile and CompleteAttachmentUpload: which file. */
  readonly attachmentId: string | undefined;
}

/** One socket of a client, as the client sees it. */
export interface SocketLog {
  readonly openedAt: number;
  subscribedAt?: number;
  /** When the last frame arrived. */
  heardAt: number;
  /** The client has closed it, or has seen it close. */
  over: boolean;
}

/** Tokens and socket addresses that the service has given out. */
export interface Secrets {
  readonly all: Set<string>;
  /** Those that must not be kept, because they are cheap to get again. */
  readonly passing: Set<string>;
}

/** What one page has asked of the outside world. */
export interface CallLog {
  readonly calls: Call[];
  readonly sockets: SocketLog[];
  /** Timers that wait. */
  readonly timers: Set<symbol>;
  readonly secrets: Secrets;
  /** Requests that carry a token to where it does not belong, or in a place where it does not. */
  readonly leaks: string[];
}

/** Who is told that something happens. */
export interface CallWatch {
  called(call: Call): void;
  ended(call: Call): void;
  opened(socket: SocketLog): void;
}

/** The same platform, with a log of what is asked of it. Times are those of `time`, which the page cannot skew. */
export function logged<Page extends Platform>(
  platform: Page,
  { log, time, watch }: { readonly log: CallLog; readonly time: Clock; readonly watch: CallWatch },
): Page {
  const parts: Pick<Platform, 'clock' | 'fetch' | 'createSocket'> = {
    clock: countedClock(platform.clock, log.timers),
    async fetch(input, init) {
      const call = begin(input, init, time.monotonic());
      findLeaks(log, input, init);
      log.calls.push(call);
      watch.called(call);
      try {
        const answer = await platform.fetch(input, init);
        call.outcome = answer.status;
        return withNotes(answer, call, log.secrets);
      } catch (error) {
        call.outcome = init?.signal?.aborted ? 'aborted' : 'network';
        throw error;
      } finally {
        call.endedAt = time.monotonic();
        watch.ended(call);
      }
    },
    createSocket(url) {
      const socket = platform.createSocket(url);
      const entry: SocketLog = { openedAt: time.monotonic(), heardAt: time.monotonic(), over: false };
      log.sockets.push(entry);
      watch.opened(entry);
      return watched(socket, entry, time);
    },
  };
  // A platform has getters, so it cannot be spread.
  return Object.assign(Object.create(platform) as Page, parts);
}

function begin(input: RequestInfo | URL, init: RequestInit | undefined, at: number): Call {
  const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
  const operation = operationAt(url) ?? 'UploadFile';
  const isRead = operation === 'SendMessage' || operation === 'CompleteAttachmentUpload';
  const body: unknown = isRead && typeof init?.body === 'string' ? JSON.parse(init.body) : {};
  const { ClientToken, Content, AttachmentIds } = body as {
    readonly ClientToken?: string;
    readonly Content?: string;
    readonly AttachmentIds?: readonly string[];
  };
  const attachmentId =
    operation === 'UploadFile' ? new URL(url).pathname.split('/').at(-1) : AttachmentIds?.[0];
  return { operation, at, clientToken: ClientToken, content: Content, attachmentId };
}

function findLeaks({ secrets, leaks }: CallLog, input: RequestInfo | URL, init?: RequestInit): void {
  if (typeof input !== 'string') return;
  const visible = input + (typeof init?.body === 'string' ? init.body : '');
  for (const secret of secrets.all) {
    // The address that a file is put at is itself a secret, and for that.
    if (secret !== input && visible.includes(secret)) leaks.push(`a request to ${input}`);
  }
}

/** Notes the secrets of an answer, and when it turns out that it was cut short. */
function withNotes(answer: Response, call: Call, secrets: Secrets): Response {
  const read = answer.text.bind(answer);
  return Object.assign(answer, {
    async text() {
      const text = await read().catch((error: unknown) => {
        call.outcome = 'network';
        throw error;
      });
      // A page in its place, such as that of a captive portal.
      if (text.startsWith('<')) call.outcome = 'network';
      for (const [, name, secret] of text.matchAll(/"(ParticipantToken|ConnectionToken|Url)":"([^"]+)"/g)) {
        if (secret === undefined) continue;
        secrets.all.add(secret);
        if (name !== 'ParticipantToken') secrets.passing.add(secret);
      }
      return text;
    },
  });
}

function watched(socket: SocketLike, entry: SocketLog, time: Clock): SocketLike {
  socket.addEventListener('message', ({ data }) => {
    entry.heardAt = time.monotonic();
    const text = String(data);
    if (text.includes('aws/subscribe') && text.includes('success')) entry.subscribedAt ??= time.monotonic();
  });
  socket.addEventListener('close', () => {
    entry.over = true;
  });
  const close = socket.close.bind(socket);
  return Object.assign(socket, {
    close(code?: number, reason?: string) {
      entry.over = true;
      close(code, reason);
    },
  });
}
