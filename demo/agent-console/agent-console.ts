import { render } from 'lit';
import { PAGE_CHANNEL } from '../page-faults.js';
import { required } from '../required.js';
import type { ConsoleActions } from './console-actions.js';
import { openConsoleLink } from './console-link.js';
import { afterOpening, afterUpdate, blankConsole, type ConsoleState } from './console-state.js';
import { renderConsole } from './console-view.js';
import { createEndFollower } from './end-follower.js';
import { createReader } from './reader.js';

/** Clients show the indicator for some ten seconds after each of these. */
const typingEveryMs = 5000;

const root = required('#console', HTMLElement);
const announcement = required('#announcement', HTMLElement);
const transcript = createEndFollower(root, '#transcript');
const drafts = new Map<string, string>();
const typedAt = new Map<string, number>();
let state: ConsoleState = blankConsole;
/** As whom the person has joined last. */
let agentName = 'Ada';

const link = openConsoleLink(socketUrl(), {
  token: decodeURIComponent(location.hash.slice(1)),
  listener: {
    onState: (next) => change({ ...state, link: next }),
    onUpdate: (update) => change(afterUpdate(state, update, Date.now())),
  },
});
const pages = new BroadcastChannel(PAGE_CHANNEL);
const reader = createReader((contactId, messageId) => link.request({ type: 'read', contactId, messageId }));

const actions: ConsoleActions = {
  open(contactId) {
    const before = state.openId;
    change(afterOpening(state, contactId));
    if (contactId === undefined) focusOn(`[data-contact="${before ?? ''}"]`, '#chats-title');
    else focusOn('#answer', '#conversation-title');
  },
  dismissNotice() {
    const { notice: _, ...rest } = state;
    change(rest);
  },
  join(contactId, displayName) {
    agentName = displayName;
    link.request({ type: 'join', contactId, displayName });
  },
  draft(contactId, text) {
    drafts.set(contactId, text);
    const now = Date.now();
    if (text === '' || now - (typedAt.get(contactId) ?? 0) < typingEveryMs) return;
    if (link.request({ type: 'type', contactId })) typedAt.set(contactId, now);
  },
  send(contactId) {
    const content = drafts.get(contactId)?.trim() ?? '';
    if (content === '') return;
    // Without a connection, the text stays where it is.
    if (!link.request({ type: 'send', contactId, contentType: 'text/plain', content })) return;
    drafts.delete(contactId);
    typedAt.delete(contactId);
    draw();
  },
  sendSample: (contactId, sample) => void link.request({ type: 'send', contactId, ...sample }),
  sendFile: (contactId, file) => void sendFile(contactId, file),
  leave: (contactId) => void link.request({ type: 'leave', contactId }),
  transfer: (contactId, displayName) => void link.request({ type: 'transfer', contactId, displayName }),
  end: (contactId) => void link.request({ type: 'end', contactId }),
  toggleLab() {
    change({ ...state, labOpen: !state.labOpen });
    focusOn(state.labOpen ? '#lab-title' : '#lab-toggle');
  },
  choose: (form, value) => change({ ...state, labChoices: { ...state.labChoices, [form]: value } }),
  lab: (request) => void link.request(request),
  page: (fault) => pages.postMessage(fault),
};

function socketUrl(): string {
  const url = new URL('/console/socket', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
}

function change(next: ConsoleState): void {
  const before = state;
  state = next;
  draw();
  announce(before);
  const mine = (of: ConsoleState): string | undefined =>
    of.contacts.get(next.openId ?? '')?.me?.participantId;
  // The form that had the focus is gone: the next thing to do is to write.
  if (before.openId === next.openId && mine(next) !== mine(before) && document.hasFocus())
    focusOn('#answer', '#agent-name');
  if (document.visibilityState === 'visible') reader.look(state);
}

function draw(): void {
  const draft = drafts.get(state.openId ?? '') ?? '';
  render(renderConsole(state, { actions, now: Date.now(), draft, agentName }), root);
  transcript.follow();
}

/** Tells who cannot see the list that somebody waits, and everyone who looks at another tab. */
function announce(before: ConsoleState): void {
  const waiting = (of: ConsoleState): number =>
    [...of.contacts.values()].filter((contact) => contact.state === 'waiting').length;
  const count = waiting(state);
  document.title = count === 0 ? 'Agent console' : `(${String(count)}) Agent console`;
  if (count !== waiting(before)) {
    announcement.textContent = count === 1 ? 'One chat is waiting' : `${String(count)} chats are waiting`;
  }
}

/** Puts the focus on the first of these that is there. */
function focusOn(...selectors: readonly string[]): void {
  const found = selectors.map((selector) => root.querySelector<HTMLElement>(selector));
  found.find((element) => element !== null)?.focus();
}

// Waiting times go on, and typing is forgotten.
setInterval(() => {
  if (document.visibilityState === 'visible') draw();
}, 1000);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') change(state);
});
addEventListener('hashchange', () => location.reload());
draw();

async function sendFile(contactId: string, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const contentType = file.type || 'application/octet-stream';
  link.request({ type: 'send-file', contactId, name: file.name, contentType, base64 });
}
