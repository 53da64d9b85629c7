import type { ConnectChat } from '../../src/index.js';
import type { BenchPage, Told } from './told.js';

const [element] = document.getElementsByTagName('connect-chat') as unknown as readonly [ConnectChat];
const told: Told[] = [];
/** By its name, where a file stands. */
const files = new Map<string, string>();

const tell = (what: Told['what'], text?: string): void => {
  told.push({ atMs: Date.now(), what, ...(text !== undefined && { text }) });
};

document.addEventListener('connect-chat-state', ({ detail: { state } }) => {
  if (state === 'connected') tell('connected');
  else if (state === 'reconnecting') tell('interrupted');
  else if (state === 'failed' || state === 'ended') tell('gave-up', state);
});
document.addEventListener('connect-chat-message', ({ detail: { message } }) => {
  tell('message', message.content);
});
document.addEventListener('connect-chat-error', ({ detail: { error } }) => {
  tell('error', error.code);
});
document.addEventListener('connect-chat-attachment', ({ detail: { attachment, status } }) => {
  files.set(attachment.name, status);
});

const messages = () => element.transcript.filter((item) => item.kind === 'message');

/** The page of `<connect-chat>`: the tag, and ears for its public events. */
const page: BenchPage = {
  told,
  lines: () => messages().map(({ content, status }) => ({ text: content, ...(status && { status }) })),
  outcomeOf(text) {
    const status = files.get(text) ?? messages().find(({ content }) => content === text)?.status;
    if (status === 'sent' || status === 'delivered' || status === 'read') return 'sent';
    return status === 'failed' || status === 'rejected' ? 'failed' : 'pending';
  },
};
Object.assign(globalThis, { bench: page });
