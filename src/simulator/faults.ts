import type { Cancel } from '../protocol/index.js';

/** Everything that a request can ask the simulated service for. `Start` is the customer's own endpoint. */
export type Operation =
  | 'Start'
  | 'StartChatContact'
  | 'CreateParticipantConnection'
  | 'SendMessage'
  | 'SendEvent'
  | 'GetTranscript'
  | 'DisconnectParticipant'
  | 'StartAttachmentUpload'
  | 'CompleteAttachmentUpload'
  | 'GetAttachment'
  | 'DescribeView'
  | 'GetAuthenticationUrl'
  | 'CancelParticipantAuthentication'
  | 'UploadFile'
  | 'DownloadFile';

/**
 * What happens to a request:
 * - `lost`: it never arrives, the caller sees a network error;
 * - `cut`: it is carried out, the caller sees a network error;
 * - `hang`: it is carried out and never answered;
 * - `no-cors`: it is carried out and answered without CORS headers, which a browser turns into a network error;
 * - a status: answered so, not carried out unless `applied`;
 * - `html`: a proxy's page with that status instead of an answer, not carried out;
 * - `delayMs`: carried out at once, answered later (an echo then comes first);
 * - `body`: carried out, answered 200 with another body; a string is sent as it is.
 */
export type RequestFaultAnswer =
  | 'lost'
  | 'cut'
  | 'hang'
  | 'no-cors'
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly errorType?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly applied?: boolean;
    }
  | { readonly html: number }
  | { readonly delayMs: number }
  | { readonly body: unknown };

interface FaultBase {
  /** How often it strikes before it is used up. Default 1; `Infinity` until cancelled. */
  readonly times?: number;
  /** Chance that it strikes when it could, by the simulator's seeded random. Default 1. */
  readonly probability?: number;
}

/** One thing that goes wrong, on purpose. Faults on the same thing strike in the order in which they were injected. */
export type Fault = FaultBase &
  (
    | { readonly on: Operation; readonly answer: RequestFaultAnswer }
    /** `refuse`: the handshake is answered 403. `no-open`: it is never answered. 1006 cuts the connection. */
    | {
        readonly on: 'socket';
        readonly answer: 'refuse' | 'no-open' | { readonly closeAfterMs: number; readonly code?: number };
      }
    | { readonly on: 'subscribe'; readonly answer: 'silent' | 'failure' | { readonly delayMs: number } }
    /** `failure`: status 500 to a ping, an error frame to a heartbeat. */
    | {
        readonly on: 'heartbeat' | 'ping';
        readonly answer: 'silent' | { readonly delayMs: number } | 'failure';
      }
    /** One `aws/chat` frame on one socket. `raw` puts that text in its place. */
    | {
        readonly on: 'frame';
        readonly answer: 'drop' | 'duplicate' | { readonly delayMs: number } | { readonly raw: string };
      }
  );

/** What a fault on `Target` may answer. */
export type FaultAnswer<Target extends Fault['on']> = Fault extends infer Each
  ? Each extends { readonly on: infer On; readonly answer: infer Answer }
    ? Target extends On
      ? Answer
      : never
    : never
  : never;

/** Faults waiting for their moment. */
export interface Faults {
  inject(fault: Fault): Cancel;
  /** The answer of the fault that strikes now, if any; counts as one of its times. */
  take<Target extends Fault['on']>(on: Target): FaultAnswer<Target> | undefined;
  clear(): void;
}

/** Creates an empty list of faults. */
export function createFaults(random: () => number): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  const remove = (entry: (typeof waiting)[number]): void => {
    const index = waiting.indexOf(entry);
    if (index >= 0) waiting.splice(index, 1);
  };

  return {
    inject(fault) {
      const entry = { fault, left: fault.times ?? 1 };
      if (entry.left > 0) waiting.push(entry);
      return () => {
        remove(entry);
      };
    },
    take<Target extends Fault['on']>(on: Target) {
      for (const entry of [...waiting]) {
        if (entry.fault.on !== on) continue;
        if ((entry.fault.probability ?? 1) < 1 && random() >= (entry.fault.probability ?? 1)) continue;
        entry.left -= 1;
        if (entry.left <= 0) remove(entry);
        // The filter above ties the answer to `on`; the compiler cannot follow that through a generic parameter.
        return entry.fault.answer as FaultAnswer<Target>;
      }
      return undefined;
    },
    clear() {
      waiting.length = 0;
    },
  };
}
