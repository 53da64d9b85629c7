/// <reference types="amazon-connect-chatjs" />
import type { BenchPage, Line, Outcome, Told } from './told.js';

/** The page of the official client: what its README says an application does, and nothing to make up for it. */
export interface OfficialPage extends BenchPage {
  /** Starts a contact and connects. Resolves when `connect()` has settled. */
  begin(options: { readonly listensToTranscript: boolean }): Promise<void>;
  /** Calls `connect()` again. Resolves with what that has resolved to. */
  connectAgain(): Promise<string>;
  send(text: string): void;
  sendFile(): void;
  /** Loads the page of the transcript before the one that is there. */
  loadOlder(): Promise<void>;
}

const proxy = new URLSearchParams(location.search).get('proxy') ?? '';
const told: Told[] = [];
const outcomes = new Map<string, Outcome>();
let lines: readonly Line[] = [];
let olderToken: string | undefined;
let session: connect.CustomerChatSession;

const tell = (what: Told['what'], text?: string): void => {
  told.push({ atMs: Date.now(), what, ...(text !== undefined && { text }) });
};

const described = (reason: unknown): string => {
  const { type, message } = (reason ?? {}) as { readonly type?: string; readonly message?: string };
  return type ?? message ?? String(reason);
};

async function startContact(): Promise<connect.ChatDetailsInput> {
  const answer = await fetch(`${proxy}/Prod`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ParticipantDetails: { DisplayName: 'Customer' } }),
  });
  const { data } = (await answer.json()) as {
    readonly data: { readonly startChatResult: Record<string, string> };
  };
  const { ContactId = '', ParticipantId = '', ParticipantToken = '' } = data.startChatResult;
  return { contactId: ContactId, participantId: ParticipantId, participantToken: ParticipantToken };
}

function listen(listensToTranscript: boolean): void {
  session.onConnectionEstablished(() => {
    tell('connected');
  });
  session.onConnectionLost(() => {
    tell('interrupted');
  });
  session.onConnectionBroken(() => {
    tell('gave-up');
  });
  session.onMessage(({ data }) => {
    if (data.Type !== 'MESSAGE') return;
    const text = String(data.Content);
    tell('message', text);
    if (!listensToTranscript) lines = [...lines, { text }];
  });
  if (!listensToTranscript) return;
  session.onTranscriptUpdated(({ data }) => {
    olderToken = data.previousTranscriptNextToken;
    lines = data.transcript
      .filter(({ Type }) => Type === 'MESSAGE')
      .map(({ Content, MessageMetadata }) => {
        const { Status: status } = (MessageMetadata ?? {}) as { readonly Status?: string };
        return { text: String(Content), ...(status && { status }) };
      });
  });
}

async function connectOnce(): Promise<string> {
  try {
    const answer: unknown = await session.connect();
    return answer === undefined ? 'undefined' : JSON.stringify(answer);
  } catch (reason) {
    tell('gave-up', `connect() was rejected: ${described(reason)}`);
    return 'rejected';
  }
}

function track(text: string, work: Promise<unknown>): void {
  outcomes.set(text, 'pending');
  work.then(
    () => outcomes.set(text, 'sent'),
    (reason: unknown) => {
      outcomes.set(text, 'failed');
      tell('error', described(reason));
    },
  );
}

const page: OfficialPage = {
  told,
  lines: () => lines,
  outcomeOf: (text) => outcomes.get(text) ?? 'pending',
  async begin({ listensToTranscript }) {
    // `endpoint` is not in the declarations of the package, but it reads it.
    const config = { region: 'eu-central-1', endpoint: proxy };
    connect.ChatSession.setGlobalConfig(config);
    session = connect.ChatSession.create({
      chatDetails: await startContact(),
      options: { region: 'eu-central-1' },
      type: 'CUSTOMER',
      disableCSM: true,
    });
    listen(listensToTranscript);
    await connectOnce();
  },
  connectAgain: connectOnce,
  send(text) {
    track(text, session.sendMessage({ contentType: 'text/plain', message: text }));
  },
  sendFile() {
    const attachment = new File(['The parcel is late.'], 'complaint.txt', { type: 'text/plain' });
    track('complaint.txt', session.sendAttachment({ attachment }));
  },
  async loadOlder() {
    if (!olderToken) return;
    await session.getTranscript({
      scanDirection: 'BACKWARD',
      sortOrder: 'ASCENDING',
      maxResults: 100,
      nextToken: olderToken,
    });
  },
};
Object.assign(globalThis, { bench: page });
