import type { Formats, Texts } from '../i18n/index.js';

/** What the customer has said to a question: not defined while it can be answered, null when it is too late. */
export type Standing = string | null | undefined;

/** A message, as far as its content goes. */
export interface Content {
  readonly contentType: string;
  readonly content: string;
  /** It is still being written: the number of its newest part. */
  readonly chunk?: number;
  /** Milliseconds since the epoch. */
  readonly at?: number;
  /** When it was heard as it happened, in monotonic ms; nothing when it is history, or nobody wants to know. */
  readonly arrivedAt?: number | undefined;
  /** Of a question, once its reader has arranged the transcript. */
  readonly standing?: Standing;
}

/** A line of the transcript, as far as readers go. */
export interface Line {
  /** Stays the same for as long as the line does. */
  readonly key: string;
  readonly said?: object;
  /** The sender's first in a row. */
  readonly first?: boolean;
}

/** What lines are arranged with. */
export interface Arrangement {
  readonly snapshot: { readonly state: string };
  readonly formats: Pick<Formats, 'locale'>;
  /** The session, of which a reader knows nothing. */
  readonly session: object;
}

/** Reads one family of content types. A module of its own each, fetched with the first message of the family. */
export interface Reader {
  /** What a message says, as something for a template; nothing when this version cannot read it. Never throws. */
  readonly read: (message: Content, reading: Reading) => unknown;
  /** Works out what messages mean by what was said around them. Gives the same object for the same message as long as it can. */
  readonly arrange?: <L extends Line>(lines: readonly L[], arrangement: Arrangement) => readonly L[];
}

/** Readers by family: a member is not there before it is wanted, and null when it could not be fetched. */
export type Readers = Readonly<Partial<Record<ReaderName, Reader | null>>>;

/**
 * `text`: links, and whatever has no reader of its own but says something that can be read as text. `interactive`: questions with
 * their answers. `view`: step-by-step guides. `waiting`: how long the customer still has to wait, or to answer.
 */
export type ReaderName = 'text' | 'interactive' | 'view' | 'waiting';

/** What messages are read with. */
export interface Reading {
  readonly readers: Readers;
  /** Asks for a reader. Everything is drawn again when it is there. */
  readonly want: (name: ReaderName) => void;
  /** With the rare ones, once a reader was fetched. */
  readonly texts: Texts;
  readonly formats: Formats;
  /** Sends what the customer has chosen. Resolves when it is on the screen, or was refused, which is said then. */
  readonly answer: (content: string, contentType?: string) => Promise<unknown> | undefined;
  readonly clock: { monotonic(): number; schedule(task: () => void, afterMs: number): () => void };
  /** The session, of which a reader knows nothing. */
  readonly session: object;
}
