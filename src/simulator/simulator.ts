import type { Cancel, Clock } from '../protocol/index.js';
import { joinAgent, type Agent, type AgentOptions } from './agent.js';
import { createAnswers } from './service/answers.js';
import type { SimulatedContact, SimulatorChange } from './service/changes.js';
import type { Chat, Seat, SocketPeer } from './service/chat.js';
import { controlOf, type ContactControl } from './flow/contact-control.js';
import { contactOf } from './service/contact-view.js';
import { createCredentials } from './service/credentials.js';
import { createFaults, type ActiveFault, type Fault } from './gateway/faults.js';
import { runScenario } from './flow/flow-runner.js';
import type { Scenario } from './flow/flow.js';
import { createIds } from './service/ids.js';
import {
  defaultLimits,
  defaultSwitches,
  type SimulatorLimits,
  type SimulatorSwitches,
} from './service/limits.js';
import { createOutages } from './gateway/outages.js';
import { createRouter } from './gateway/router.js';
import { greeting } from './scenarios/greeting.js';
import { evict, push, type SocketSeat } from './service/seats.js';
import { createSeededRandom } from './seeded-random.js';
import type { Service } from './service/service.js';
import { createSkewedClock } from './clock/skewed-clock.js';
import { openSocket } from './gateway/sockets.js';
import { createThrottle } from './gateway/throttle.js';
import type { WireView } from './service/wire.js';

/** How a simulated Amazon Connect is set up. */
export interface SimulatorOptions {
  /** The service's own clock: every time and every timer on its side. */
  readonly clock: Clock;
  /** Where ids, tokens and chances come from. Default: seeded, the same in each run. */
  readonly random?: () => number;
  /** Origin of the start endpoint, the Participant Service and the files, such as `http://127.0.0.1:8080`. */
  readonly httpOrigin: string;
  /** Origin of socket URLs, such as `ws://127.0.0.1:8080`. amazon-connect-chatjs accepts no other loopback name. */
  readonly socketOrigin: string;
  /** The contact flow of every chat. Default: `greeting`. */
  readonly scenario?: Scenario;
  /** Other contact flows, by ContactFlowId. */
  readonly flows?: Readonly<Record<string, Scenario>>;
  readonly limits?: Partial<SimulatorLimits>;
  readonly switches?: Partial<SimulatorSwitches>;
  /** Views by their tokens, for DescribeView. */
  readonly views?: Readonly<Record<string, WireView>>;
  /** What the malware scanner says about a file. Default: approved. */
  readonly attachmentVerdict?: Service['attachmentVerdict'];
}

/** A local Amazon Connect: customer chat as the official clients know it, with the other side in your hands. */
export interface Simulator {
  /**
   * Answers a request to the start endpoint (`POST /Prod`), `PUT /contact/chat`, the Participant Service or a signed
   * file URL. Rejects with a `TypeError` when a fault breaks the connection.
   */
  fetch(request: Request): Promise<Response>;
  /** Opens a socket; undefined: the handshake is refused with HTTP 403. */
  openSocket(url: string, peer: SocketPeer): SocketSeat | undefined;
  /** All chats since the start, in order, as they are now. */
  contacts(): readonly SimulatedContact[];
  /** One chat, by any contact id of its chain. Throws when there is none. */
  contact(contactId: string): SimulatedContact;
  /** Lets an agent or a supervisor join a chat whose customer is connected. */
  joinAgent(contactId: string, options?: AgentOptions): Agent;
  /** Bots, timers and the contact flow of a chat, by any contact id of its chain. */
  control(contactId: string): ContactControl;
  /** Lets something go wrong; the answer takes it back. */
  inject(fault: Fault): Cancel;
  /** Faults that may still strike, in the order of their injection. */
  faults(): readonly ActiveFault[];
  /** Takes one of them back by its id, or all. */
  cancelFaults(id?: number): void;
  /**
   * Nobody can reach the service until the answer is called: requests are lost, sockets refused, those that are open fall
   * silent, and break with 1006 when it is over.
   */
  outage(): Cancel;
  /** How the service behaves now where sources disagree. */
  switches(): SimulatorSwitches;
  /** From now on it behaves so. */
  throwSwitches(switches: Partial<SimulatorSwitches>): void;
  /** The service's wall clock is that far off from now on: every time it says, and what it counts as expired. */
  skew(ms: number): void;
  /** Calls `listener` after each change. */
  watch(listener: (change: SimulatorChange) => void): Cancel;
  /**
   * Closes open sockets from the service's side, of one chat or of all. Default code: the switch `socketCloseCode`; 1006
   * breaks them.
   */
  closeSockets(options?: {
    readonly contactId?: string;
    readonly code?: number;
    readonly reason?: string;
  }): void;
  /** Open sockets of one chat or of all are half-open from now on: nothing passes, nobody is told. */
  muteSockets(options?: { readonly contactId?: string }): void;
  /** Sends any text or bytes down the open sockets of one chat or of all, subscribed or not. */
  pushFrame(frame: string | Uint8Array<ArrayBuffer>, options?: { readonly contactId?: string }): void;
  /** Ends every chat without a word, closes every socket with 1001 and stops every timer. Nothing runs afterwards. */
  close(): void;
}

/** Creates a simulated service with nothing in it. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const watchers = new Set<(change: SimulatorChange) => void>();
  const announce = (change: SimulatorChange): void => {
    for (const watcher of [...watchers]) watcher(change);
  };
  const switches = { ...defaultSwitches, ...options.switches };
  const clock = createSkewedClock(options.clock);
  const service = createService({ ...options, clock }, switches, announce);
  const chats = (): readonly Chat[] => [...new Set(service.chats.values())];
  const chatOf = (contactId: string): Chat => {
    const chat = service.chats.get(contactId);
    if (!chat) throw new Error(`There is no contact ${contactId}.`);
    return chat;
  };
  const seatsOf = (contactId: string | undefined): readonly Seat[] =>
    (contactId === undefined ? chats() : [chatOf(contactId)]).flatMap(({ seats }) => [...seats]);
  const closeSockets: Simulator['closeSockets'] = ({
    contactId,
    code = service.switches.socketCloseCode,
    reason = 'Going away',
  } = {}) => {
    for (const seat of seatsOf(contactId)) evict(service, seat, code, code === 1006 ? '' : reason);
  };

  return {
    fetch: createRouter(service, createAnswers(service)),
    openSocket: (url, peer) => openSocket(service, url, peer),
    contacts: () => chats().map(contactOf),
    contact: (contactId) => contactOf(chatOf(contactId)),
    joinAgent: (contactId, who) => joinAgent(service, chatOf(contactId), who),
    control: (contactId) => controlOf(service, chatOf(contactId)),
    inject: (fault) => service.faults.inject(fault),
    faults: () => service.faults.active(),
    cancelFaults(id) {
      if (id === undefined) service.faults.clear();
      else service.faults.cancel(id);
    },
    outage: () => service.outages.begin(),
    switches: () => ({ ...service.switches }),
    throwSwitches(thrown) {
      Object.assign(switches, thrown);
      announce({ kind: 'faults' });
    },
    skew(ms) {
      clock.skew(ms);
    },
    watch(listener) {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
    closeSockets,
    muteSockets({ contactId } = {}) {
      for (const seat of seatsOf(contactId)) seat.muted = true;
    },
    pushFrame(frame, { contactId } = {}) {
      for (const seat of seatsOf(contactId)) push(seat, frame);
    },
    close() {
      watchers.clear();
      service.faults.clear();
      for (const chat of chats()) {
        chat.phase = 'ended';
        chat.flowOver.abort();
        for (const cancel of chat.timers) cancel();
        chat.timers.clear();
      }
      closeSockets();
    },
  };
}

function createService(
  options: SimulatorOptions,
  switches: SimulatorSwitches,
  announce: Service['announce'],
): Service {
  const random = options.random ?? createSeededRandom();
  const { clock, httpOrigin, socketOrigin } = options;
  const ids = createIds(clock, random);
  const limits = { ...defaultLimits, ...options.limits };
  const throttle = createThrottle(clock);
  const changed = (): void => {
    announce({ kind: 'faults' });
  };
  const service: Service = {
    clock,
    random,
    ids,
    limits,
    switches,
    faults: createFaults(random, changed),
    outages: createOutages(() => service, changed),
    httpOrigin,
    socketOrigin,
    startFlow(chat) {
      runScenario(service, chat, options.flows?.[chat.contactFlowId] ?? options.scenario ?? greeting);
    },
    chats: new Map(),
    startedBefore: new Map(),
    credentials: createCredentials(ids, switches),
    files: new Map(),
    downloads: new Map(),
    views: new Map(Object.entries(options.views ?? {})),
    attachmentVerdict: options.attachmentVerdict ?? (() => 'APPROVED'),
    throttle(operation) {
      if (switches.throttling === 'on') throttle(operation);
    },
    announce,
  };
  return service;
}
