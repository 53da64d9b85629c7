import type { Clock, Platform } from '../../src/protocol/index.js';
import {
  createChatSession,
  createDownloads,
  createUploads,
  type ChatSession,
  type MessageStatus,
  type SessionSignal,
  type TranscriptItem,
  type Uploads,
} from '../../src/session/index.js';
import { createSimulatedUpload, type SimulatedPlatform } from '../../src/simulator/index.js';
import { logged, type Call, type CallLog, type Secrets, type SocketLog } from './call-log.js';

/** One page in one tab, from its loading to its end, and everything that was seen of it. */
export interface Visit extends CallLog {
  readonly platform: SimulatedPlatform;
  readonly session: ChatSession;
  /** The customer's files in it. Made when it is first asked for, as by the element. */
  readonly uploads: Uploads;
  /** Everything that the session has told, but for `changed`. */
  readonly signals: SessionSignal[];
  /** By client token, where each own message stood when the screen changed last. */
  readonly statuses: Map<string, MessageStatus>;
  /** Client tokens that the session has asked for. */
  readonly minted: string[];
  /** When somebody did something that makes a call of its own right: a click, a page that comes back. */
  readonly kicks: number[];
  /** Nothing of the page runs: it is frozen, asleep or gone. */
  still: boolean;
  /** Timers run once a minute. */
  throttled: boolean;
  /** Until when timers may have been late, by the world's monotonic clock. */
  disturbedUntil: number;
  /** The element is out of the page. */
  suspended: boolean;
  /** The page was reloaded or closed. */
  over: boolean;
  /** The chat is kept, for other pages, too. */
  readonly shares: boolean;
}

/** Who is told what happens in a visit. */
export interface VisitWatch {
  changed(visit: Visit, items: readonly TranscriptItem[]): void;
  signalled(visit: Visit, signal: SessionSignal): void;
  called(visit: Visit, call: Call): void;
  ended(visit: Visit, call: Call): void;
  opened(visit: Visit, socket: SocketLog): void;
}

/** A client with a deliberate mistake: a wrapped platform below it, or a wrapped session around it. */
export interface Alter {
  readonly platform?: (platform: Platform) => Platform;
  readonly session?: (session: ChatSession) => ChatSession;
}

/** Loads the page: a session on `platform`, watched. */
export function createVisit(
  platform: SimulatedPlatform,
  {
    time,
    watch,
    alter,
    secrets,
    persist,
  }: {
    readonly time: Clock;
    readonly watch: VisitWatch;
    readonly alter: Alter;
    readonly secrets: Secrets;
    readonly persist: 'session' | 'local' | 'none';
  },
): Visit {
  const log: CallLog = { calls: [], sockets: [], timers: new Set(), secrets, leaks: [] };
  const minted: string[] = [];
  const page = logged(platform, {
    log,
    time,
    watch: {
      called: (call) => {
        watch.called(visit, call);
      },
      ended: (call) => {
        watch.ended(visit, call);
      },
      opened: (socket) => {
        watch.opened(visit, socket);
      },
    },
  });
  page.newClientToken = () => {
    const clientToken = platform.newClientToken();
    minted.push(clientToken);
    return clientToken;
  };
  const outside = alter.platform?.(page) ?? page;
  outside.upload = createSimulatedUpload(outside);
  const made = createChatSession({ platform: outside, persist, name: 'shop' });
  let uploads: Uploads | undefined;
  const session = alter.session?.(made) ?? made;
  const visit: Visit = {
    ...log,
    platform,
    session,
    get uploads() {
      return (uploads ??= made.extend((inside) =>
        createUploads(inside, createDownloads(inside), () => Promise.reject(new Error('Not a page'))),
      ));
    },
    minted,
    signals: [],
    statuses: new Map(),
    kicks: [],
    still: false,
    throttled: false,
    disturbedUntil: 0,
    suspended: false,
    over: false,
    shares: persist !== 'none',
  };
  session.subscribe((signal) => {
    if (signal.type === 'changed') {
      watch.changed(visit, session.listItems());
      return;
    }
    watch.signalled(visit, signal);
    visit.signals.push(signal);
  });
  return visit;
}
