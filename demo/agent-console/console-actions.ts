import type { ConsoleLabRequest } from '../../src/simulator/index.js';
import type { Sample } from './samples.js';

/** What the person at the console can do. */
export interface ConsoleActions {
  /** Opens a chat; nothing goes back to the list. */
  readonly open: (contactId: string | undefined) => void;
  readonly dismissNotice: () => void;
  readonly join: (contactId: string, displayName: string) => void;
  /** The draft of an answer has changed. */
  readonly draft: (contactId: string, text: string) => void;
  readonly send: (contactId: string) => void;
  /** Sends something other than the draft. */
  readonly sendSample: (contactId: string, sample: Sample) => void;
  readonly sendFile: (contactId: string, file: File) => void;
  readonly leave: (contactId: string) => void;
  readonly transfer: (contactId: string, displayName: string) => void;
  readonly end: (contactId: string) => void;
  /** Opens the fault lab, or closes it. */
  readonly toggleLab: () => void;
  /** Something was chosen in a form of the lab. */
  readonly choose: (form: string, value: string) => void;
  readonly lab: (request: ConsoleLabRequest) => void;
  /** Something happens to the demo pages of this browser, by its name in `pageFaults`. */
  readonly page: (fault: string) => void;
}
