import type { Cancel } from '../../protocol/index.js';

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
 * - `lost`: it never arrives, the caller sees a network error, or sees it only after `lostAfterMs`;
 * - `cut`: it is carried out, the caller sees a network error;
 * - `cut-body`: it is carried out, and the connection breaks after the headers and half of the answer's body;
 * - `hang`: it is carried out and never answered;
 * - `twice`: it arrives and is carried out twice, as when a browser repeats a POST by itself, and is answered once;
 * - `twice-cut`: the same, and the caller sees a network error all the same;
 * - `no-cors`: it is carried out and answered without CORS headers, which a browser turns into a network error;
 * - a status: answered so, after `afterMs`, not carried out unless `applied`. `retryAfterS` is a `Retry-After` header that
 *   scripts may read;
 * - `html`: a proxy's page with that status instead of an answer, not carried out;
 * - `redirect`: sent elsewhere, with `status` (default 307), not carried out;
 * - `delayMs`: carried out at once, answered later (an echo then comes first);
 * - `arrivesAfterMs`: on its way for that long and then carried out, even if the caller has given up meanwhile;
 * - `body`: carried out, answered 200 with another body; a string is sent as it is.
 */
export type RequestFaultAnswer =
  | 'lost'
  | 'cut'
  | 'cut-body'
  | 'hang'
  | 'twice'
  | 'twice-cut'
  | 'no-cors'
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly errorType?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly applied?: boolean;
      readonly retryAfterS?: number;
      readonly afterMs?: number;
    }
  | { readonly html: number }
  | { readonly redirect: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  | { readonly lostAfterMs: number }
  | { readonly delayMs: number }
  | { readonly arrivesAfterMs: number }
  | { readonly body: unknown };

/** What happens to a socket that somebody opens. 1006 cuts the connection; muted, it stays and nothing passes. */
export type SocketFaultAnswer =
  | 'refuse'
  | 'no-open'
  | { readonly closeAfterMs: number; readonly code?: number }
  | { readonly muteAfterMs: number };

/**
 * What happens to one `aws/chat` frame on one socket. `raw` and `binary` take its place. `reorder`: it is kept until that
 * many frames are there, itself included, or 2 s are over; then they come in another order.
 */
export type FrameFaultAnswer =
  | 'drop'
  | 'duplicate'
  | { readonly delayMs: number }
  | { readonly reorder: number }
  | { readonly raw: string }
  | { readonly binary: Uint8Array<ArrayBuffer> };

/**
 * What in-flight message processing does to a message of the customer: it is answered as `PROCESSING` at once, and after
 * `afterMs` (default 1000; `Infinity`: never) it is there as it was or rewritten, or is not, because the processing
 * rejected it or failed itself.
 */
export type ProcessingAnswer = {
  readonly afterMs?: number;
} & ({ readonly outcome: 'as-written' | 'rejected' | 'failed' } | { readonly rewritten: string });

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
    | { readonly on: 'socket'; readonly answer: SocketFaultAnswer }
    | { readonly on: 'subscribe'; readonly answer: 'silent' | 'failure' | { readonly delayMs: number } }
    /** `failure`: status 500 to a ping, an error frame to a heartbeat. */
    | {
        readonly on: 'heartbeat' | 'ping';
        readonly answer: 'silent' | { readonly delayMs: number } | 'failure';
      }
    | { readonly on: 'frame'; readonly answer: FrameFaultAnswer }
    | { readonly on: 'processing'; readonly answer: ProcessingAnswer }
  );

/** A fault that has not struck as often as it may. */
export interface ActiveFault {
  readonly id: number;
  readonly fault: Fault;
  /** How often it may still strike. */
  readonly left: number;
}

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
  /** Those still to come, in the order of their injection. */
  active(): readonly ActiveFault[];
  /** Takes one back, by its id. */
  cancel(id: number): void;
  clear(): void;
}

/** Creates an empty list of faults; `onChange` is called after each change of it. */
export function createFaults(random: () => number, onChange: () => void = () => undefined): Faults {
  let waiting: readonly ActiveFault[] = [];
  let lastId = 0;
  const change = (next: readonly ActiveFault[]): void => {
    const before = waiting;
    waiting = next;
    if (next.length > 0 || before.length > 0) onChange();
  };
  const cancel = (id: number): void => {
    if (waiting.some((entry) => entry.id === id)) change(waiting.filter((entry) => entry.id !== id));
  };
  const strike = (struck: ActiveFault): void => {
    if (struck.left === Infinity) return;
    const left = struck.left - 1;
    change(
      waiting.flatMap((entry) => (entry.id !== struck.id ? [entry] : left > 0 ? [{ ...entry, left }] : [])),
    );
  };

  return {
    inject(fault) {
      const entry = { id: ++lastId, fault, left: fault.times ?? 1 };
      if (entry.left > 0) change([...waiting, entry]);
      return () => {
        cancel(entry.id);
      };
    },
    take<Target extends Fault['on']>(on: Target) {
      for (const entry of waiting) {
        if (entry.fault.on !== on) continue;
        if ((entry.fault.probability ?? 1) < 1 && random() >= (entry.fault.probability ?? 1)) continue;
        strike(entry);
        // The filter above ties the answer to `on`; the compiler cannot follow that through a generic parameter.
        return entry.fault.answer as FaultAnswer<Target>;
      }
      return undefined;
    },
    active: () => waiting,
    cancel,
    clear() {
      change([]);
    },
  };
}
