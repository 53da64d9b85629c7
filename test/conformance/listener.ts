/** What a callback of amazon-connect-chatjs is given. */
export interface Heard {
  readonly data?: {
    readonly Id?: string;
    readonly Type?: string;
    readonly ContentType?: string;
    readonly Content?: string;
    readonly DisplayName?: string;
    readonly ParticipantId?: string;
    readonly ParticipantRole?: string;
    readonly ContactId?: string;
    readonly InitialContactId?: string;
    readonly Attachments?: readonly {
      readonly AttachmentId: string;
      readonly AttachmentName: string;
      readonly Status: string;
    }[];
    readonly MessageMetadata?: { readonly MessageId?: string };
  };
}

/** Everything a session of amazon-connect-chatjs says, in order. */
export interface Listener {
  /** Resolves with the first that `callback` was given and that `matches`: what was heard before counts, too. */
  hears(
    callback: Callback,
    matches?: (heard: NonNullable<Heard['data']>) => boolean,
  ): Promise<NonNullable<Heard['data']>>;
  /** Whether `callback` was given anything so far. */
  heard(callback: Callback): boolean;
}

const callbacks = [
  'onMessage',
  'onTyping',
  'onReadReceipt',
  'onDeliveredReceipt',
  'onConnectionEstablished',
  'onConnectionLost',
  'onConnectionBroken',
  'onEnded',
] as const;
type Callback = (typeof callbacks)[number];

/** Listens to `session` from now on. */
export function listenTo(session: Pick<connect.CustomerChatSession, Callback>): Listener {
  const heard: { readonly callback: Callback; readonly data: NonNullable<Heard['data']> }[] = [];
  const waiting = new Set<() => void>();
  for (const callback of callbacks) {
    session[callback]((event: unknown) => {
      heard.push({ callback, data: (event as Heard | undefined)?.data ?? {} });
      for (const wake of [...waiting]) wake();
    });
  }
  return {
    hears: (callback, matches = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find((entry) => entry.callback === callback && matches(entry.data));
          if (!found) return;
          waiting.delete(look);
          resolve(found.data);
        };
        waiting.add(look);
        look();
      }),
    heard: (callback) => heard.some((entry) => entry.callback === callback),
  };
}
