import type { Operation, SimulatorChange, WireItem } from '../../src/simulator/index.js';

/** A message of a customer as the service got it. */
export interface Taken {
  readonly id: string;
  readonly clientToken: string;
  readonly content: string;
  readonly contactId: string;
}

/** A SendMessage on its way through the service. */
interface Arrival {
  readonly clientToken: string;
  readonly content: string;
}

/** What really happened at the service, however little of it the client has heard. */
export interface Ledger {
  /** By client token, the message that the service has taken. What came under no known one is `nobody’s`. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** By id of an item, its place in the order in which the service has posted things. */
  readonly order: ReadonlyMap<string, number>;
  /** Ids of messages that came in parts. */
  readonly streamed: ReadonlySet<string>;
  /** By name, ids of the items in which everybody in the chat was shown a file of the customer. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every SendMessage that has reached the service, the repeated ones too. */
  readonly arrivals: readonly Arrival[];
  /** Whether the service has posted an item with this id to this customer. */
  knows(id: string): boolean;
  /** A SendMessage reaches the service; the answer is called when it has been dealt with, with the id of what was taken. */
  arrives(arrival: Arrival): (id?: string) => void;
  readonly hear: (change: SimulatorChange) => void;
}

/** Makes an empty ledger. */
export function createLedger(): Ledger {
  const taken = new Map<string, Taken>();
  const order = new Map<string, number>();
  const streamed = new Set<string>();
  const files = new Map<string, Set<string>>();
  const arrivals: Arrival[] = [];
  const present: Arrival[] = [];

  function post(item: WireItem, contactId: string): void {
    const { Id: id, Type, ParticipantRole, Content: content, MessageMetadata, Attachments = [] } = item;
    if (Type === 'MESSAGEMETADATA') return;
    if (!order.has(id)) order.set(id, order.size);
    if (MessageMetadata?.ChunkNumber !== undefined) streamed.add(id);
    if (ParticipantRole === 'CUSTOMER')
      for (const { AttachmentName } of Attachments)
        files.set(AttachmentName, (files.get(AttachmentName) ?? new Set()).add(id));
    if (Type !== 'MESSAGE' || ParticipantRole !== 'CUSTOMER' || content === undefined) return;
    // A client token is good for one message, so the first one on its way that says this and has none yet is the one.
    const arrival = present.find((one) => one.content === content && !taken.has(one.clientToken));
    const clientToken = arrival?.clientToken ?? `nobody’s ${id}`;
    taken.set(clientToken, { id, clientToken, content, contactId });
  }

  /** Of two on their way that say the same, and one of them held up, the answer tells which it was. */
  function correct(clientToken: string, id: string): void {
    const mistaken = [...taken.values()].find((one) => one.id === id && one.clientToken !== clientToken);
    if (!mistaken || taken.has(clientToken)) return;
    taken.delete(mistaken.clientToken);
    taken.set(clientToken, { ...mistaken, clientToken });
  }

  return {
    taken,
    order,
    streamed,
    files,
    arrivals,
    knows: (id) => order.has(id),
    arrives(arrival) {
      arrivals.push(arrival);
      present.push(arrival);
      return (id) => {
        present.splice(present.indexOf(arrival), 1);
        if (id !== undefined) correct(arrival.clientToken, id);
      };
    },
    hear(change) {
      if (change.kind === 'item') post(change.item, change.initialContactId);
    },
  };
}

const paths: Readonly<Record<string, Operation>> = {
  '/Prod': 'Start',
  '/participant/connection': 'CreateParticipantConnection',
  '/participant/message': 'SendMessage',
  '/participant/event': 'SendEvent',
  '/participant/transcript': 'GetTranscript',
  '/participant/disconnect': 'DisconnectParticipant',
  '/participant/start-attachment-upload': 'StartAttachmentUpload',
  '/participant/complete-attachment-upload': 'CompleteAttachmentUpload',
  '/participant/attachment': 'GetAttachment',
};

/** What a request asks for, by its address. */
export const operationAt = (url: string): Operation | undefined => paths[new URL(url).pathname];
