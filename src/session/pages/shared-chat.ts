import { ChatError, recordOf } from '../../protocol/index.js';
import type { ContactScope } from '../connection/contact-scope.js';
import { joinTranscripts } from '../transcript/join-transcripts.js';
import type { SessionState } from '../machine.js';
import type { SessionSignal } from '../session-api.js';
import type { SessionStore } from '../session-store.js';
import type { ReachableContact } from '../start.js';
import type { EndOfChat } from './tabs.js';
import { ARE_REPEATABLE, isContact, isIntroduction, isRequest, isState } from './heard.js';
import { ASKED, createRemoteScope, type Asked } from './remote-scope.js';
import { contactOf, decode, encode, introductionOf } from './tab-messages.js';
import { emptyTranscript, findItem } from '../transcript/transcript.js';

/** What the page that holds the chat does in its store, and the others repeat in theirs. */
const REPEATED = ['apply', 'sent', 'refused', 'note', 'emit'] as const;
/** One chat on several pages. */
export interface Sharing {
  /** Reaches the contact through the page that holds the chat. */
  readonly scope: ContactScope;
  /** Tells the others everything. On the page that holds the chat. */
  introduce(): void;
  /** Takes over what another page has told of itself, and from now on repeats what that one does. False when it tells nothing, or of a chat that is over. */
  follow(message: unknown): boolean;
  hear(message: unknown): void;
  /** The page that held the chat is gone: this one goes on with what it knows, if it has followed that page. */
  takeOver(): void;
  /** Tells nothing more; the page that `held` the chat tells how it has left it. */
  close(held: boolean): void;
}

/** What a sharing works with. */
export interface SharingPorts {
  readonly post: (message: unknown) => void;
  readonly scope: () => ContactScope | undefined;
  /** Whether this page holds the chat. */
  readonly leads: () => boolean;
  /** The chat that this page knows to be over. */
  readonly over: () => EndOfChat | undefined;
  /** The scope that reached another page reaches nothing any more. */
  readonly onTakeOver: () => void;
}

/** Makes the sharing of a session. It changes nothing before `introduce()` or `follow()`. */
export function createSharing(
  store: SessionStore,
  { post: send, scope, leads, over, onTakeOver }: SharingPorts,
): Sharing {
  let unsent: unknown[] = [];
  const own = Object.fromEntries(REPEATED.map((name) => [name, store[name]]));
  let active = false;
  let repeating = false;
  /** The item that was heard of last, if it was not known or not complete before. */
  let newsId: string | undefined;

  /** What happens at one time is told at one time, so that it is also drawn so: a page of older messages must not come line by line. */
  function post(message: unknown): void {
    if (unsent.push(message) === 1) queueMicrotask(sendAll);
  }

  function sendAll(): void {
    if (unsent.length) send(unsent);
    unsent = [];
  }

  /** From now on, what happens here is told. */
  function begin(): void {
    if (active) return;
    active = true;
    for (const name of REPEATED) {
      const original = own[name] as (...args: unknown[]) => void;
      const told = (...args: unknown[]): void => {
        // A page that only shows the chat tells what its visitor has done, which is a change of the transcript.
        const concerns = leads() ? name !== 'emit' || isTold(args[0] as SessionSignal) : name === 'apply';
        if (!repeating && concerns) post({ [name]: args.map(encode) });
        repeat(() => {
          original(...args);
        });
      };
      Object.assign(store, { [name]: told });
    }
    store.onState = tellState;
  }

  const tellState = (): void => {
    if (leads()) postState();
  };

  function postState(): void {
    const { state, checkpoint } = store;
    post({ state: encode(state), checkpoint, contact: contactOf(store) });
  }

  function repeat(work: () => void): void {
    const before = repeating;
    repeating = true;
    try {
      work();
    } finally {
      repeating = before;
    }
  }

  function mirror(state: SessionState): void {
    repeat(() => {
      store.mirror(state);
    });
  }

  /** Takes over what another page says of the contact; what this page counts for itself stays. */
  function meet(contact: ReachableContact | undefined): void {
    const known = store.contact;
    store.contact =
      contact && known?.contactId === contact.contactId ? Object.assign(known, contact) : contact;
  }

  /** What became of what is being sent only the other page knows. */
  function doubt(): void {
    for (const { id, status } of store.transcript.outbox) {
      if (status === 'sending')
        store.apply({ type: 'message-settled', clientToken: id, status: 'unconfirmed' });
    }
  }

  /** Whether this page has still to be told. What is new to the page that holds the chat may have been told here before. */
  function isNews(told: unknown): boolean {
    const { type, item, message } = recordOf(told);
    const { id } = (item ?? message ?? {}) as { readonly id?: string };
    if (type === 'message' || type === 'event') return id === newsId;
    if (type === 'item-received' && id !== undefined) {
      const known = findItem(store.transcript, id);
      newsId = !known || (known.kind === 'message' && known.chunk !== undefined) ? id : undefined;
    }
    return true;
  }

  function goOn(): void {
    store.divert = undefined;
    onTakeOver();
    const { state } = store;
    if (!('attempt' in state)) {
      if (state.phase === 'starting') store.mirror({ phase: 'idle' });
      return;
    }
    doubt();
    store.mirror({
      ...state,
      phase: state.phase === 'connecting' ? 'connecting' : 'reconnecting',
      suspended: true,
    });
    store.dispatch({ type: 'resume-requested' });
  }

  function hear(message: unknown): void {
    const { state, checkpoint, contact, ask, event, ...rest } = recordOf(message);
    const next = decode(state);
    if (leads()) {
      // What cannot be read now is asked for again.
      if (ASKED.includes(ask as Asked)) Promise.resolve(scope()?.[ask as Asked]()).catch(() => undefined);
      if (isRequest(event)) store.dispatch(event);
    } else if (isState(next) && (contact === undefined || isContact(contact))) {
      store.checkpoint = checkpoint as readonly string[];
      meet(contact);
      // A chat that begins, or is forgotten, has nothing of the one before.
      const isNew = next.phase !== store.state.phase && (next.phase === 'idle' || next.phase === 'starting');
      if (isNew) store.replace(emptyTranscript);
      mirror(next);
    }
    const name = REPEATED.find((candidate) => candidate in rest);
    if (!name || (leads() && name !== 'apply')) return;
    const args = [rest[name]].flat().map(decode);
    if (!ARE_REPEATABLE[name](args) || !isNews(args[0])) return;
    repeat(() => {
      (store[name] as (...args: unknown[]) => void)(...args);
    });
    if (leads()) scope()?.flush();
  }

  return {
    // After the end of the chat nobody is asked any more.
    scope: createRemoteScope(store, (name) => {
      if (active) post({ ask: name });
      return active;
    }),

    introduce() {
      begin();
      sendAll();
      send({ here: encode(introductionOf(store)) });
    },

    follow(message) {
      const here = decode(recordOf(message)['here']);
      if (!isIntroduction(here)) return false;
      const { state, contact, items, facts, checkpoint } = here;
      const end = over();
      if (end && end.contactId === contact?.contactId) {
        // It was away when the chat ended, and would find out a moment later.
        post({ event: { ...end, type: 'chat-ended' } });
        return false;
      }
      begin();
      // Requests are for the page that holds the chat; what this page does with itself is not.
      store.divert = (event) => {
        if (leads() || !/^(?:end|reset)-|^retry-due/.test(event.type)) return false;
        post({ event });
        return true;
      };
      // What this page remembers may be of an earlier chat. What waited there may have been sent by yet another page.
      const isSame = !store.contact || store.contact.contactId === contact?.contactId;
      const transcript = isSame ? store.transcript : emptyTranscript;
      if (!isSame) store.refused(new ChatError('chat/ended', 'Another page has begun another chat'));
      meet(contact);
      store.checkpoint = checkpoint;
      const joined = joinTranscripts(transcript, items);
      store.replace(joined.transcript);
      repeat(() => {
        store.note(facts);
      });
      const wasSuspended = 'suspended' in store.state && store.state.suspended;
      mirror(state);
      if (wasSuspended) store.dispatch({ type: 'suspend-requested' });
      // What has happened while this page was on its own is for the page that holds the chat.
      for (const change of joined.untold) post({ apply: [change] });
      return true;
    },

    hear(messages) {
      // Alone comes only what a page introduces itself with, of which this one has heard.
      for (const message of [messages].flat()) hear(message);
    },

    takeOver() {
      // It may have followed just now: whoever waits for that has to hear of it before.
      queueMicrotask(() => {
        if (active) goOn();
      });
    },

    close(held) {
      if (active && held) postState();
      sendAll();
      active = false;
      Object.assign(store, own, { divert: undefined, onState: undefined });
      if (!held) doubt();
    },
  };
}

/** News that do not follow from the state or from what was sent. */
const isTold = ({ type }: SessionSignal): boolean =>
  ['message', 'event', 'typing', 'receipt', 'warning'].includes(type);
