import { executeServerCommand } from '@web/test-runner-commands';
import type { ShownView, SimulatedContact, WireItem } from '../../src/simulator/index.js';

/** A chat in the simulator that runs beside the test runner, seen from the service's side. */
export interface RemoteChat {
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
  readonly agent: {
    joins(displayName: string): Promise<void>;
    says(text: string): Promise<WireItem>;
    sends(contentType: string, content: string): Promise<WireItem>;
    sendsFile(file: { name: string; contentType: string; bytes: readonly number[] }): Promise<void>;
    types(): Promise<void>;
    receives(messageId: string): Promise<void>;
    reads(messageId: string): Promise<void>;
    transfersTo(displayName: string): Promise<void>;
    leaves(): Promise<void>;
    endsChat(): Promise<void>;
  };
  /** The flow shows a view. */
  showsView(view: ShownView): Promise<void>;
  /** Breaks the customer's sockets. */
  cut(): Promise<void>;
  contact(): Promise<SimulatedContact>;
  /** Resolves with the first item that was sent to everybody and that `matches`, as soon as there is one. */
  sentItem(matches: (item: WireItem) => boolean): Promise<WireItem>;
}

const simulator = <Answer>(payload: object): Promise<Answer> =>
  executeServerCommand<Answer, object>('simulator', payload);

/** The origin of the Participant Service and of the start endpoint. */
export async function simulatorOrigin(): Promise<string> {
  return (await simulator<{ httpOrigin: string }>({ do: 'address' })).httpOrigin;
}

/** Starts a chat as a page would, with a request to the start endpoint. */
export async function startRemoteChat(displayName = 'Jane'): Promise<RemoteChat> {
  const answer = await fetch(`${await simulatorOrigin()}/Prod`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ParticipantDetails: { DisplayName: displayName } }),
  });
  const { data } = (await answer.json()) as { data: { startChatResult: Record<string, string> } };
  const { ContactId: contactId, ParticipantId: participantId, ParticipantToken } = data.startChatResult;
  return remoteChatOf({
    contactId: contactId!,
    participantId: participantId!,
    participantToken: ParticipantToken!,
  });
}

/** A chat that a page has started. */
export function remoteChatOf(
  ids: Pick<RemoteChat, 'contactId' | 'participantId' | 'participantToken'>,
): RemoteChat {
  const { contactId } = ids;
  const act = <Answer = void>(agent: string, ...args: readonly unknown[]): Promise<Answer> =>
    simulator({ do: 'act', contactId, agent, with: args });
  return {
    ...ids,
    agent: {
      joins: (displayName) => act('joins', { displayName }),
      says: (text) => act('says', text),
      sends: (contentType, content) => act('sends', contentType, content),
      sendsFile: (file) => act('sendsFile', file),
      types: () => act('types'),
      receives: (messageId) => act('receives', messageId),
      reads: (messageId) => act('reads', messageId),
      transfersTo: (displayName) => act('transfersTo', displayName),
      leaves: () => act('leaves'),
      endsChat: () => act('endsChat'),
    },
    showsView: (view) => simulator({ do: 'control', contactId, act: 'showsView', with: [view] }),
    cut: () => simulator({ do: 'cut', contactId }),
    contact: () => simulator({ do: 'contact', contactId }),
    async sentItem(matches) {
      for (;;) {
        const items = await simulator<readonly WireItem[]>({ do: 'items', contactId });
        const found = items.find(matches);
        if (found) return found;
      }
    },
  };
}
