import type { Texts } from '../i18n/index.js';

/** A message, as far as its content goes. */
export interface Content {
  readonly contentType: string;
  readonly content: string;
}

/** Reads one family of content types. A module of its own each, fetched with the first message of the family. */
export interface Reader {
  /** What a message says, as something for a template; nothing when this version cannot read it. Never throws. */
  readonly read: (message: Content, reading: Reading) => unknown;
}

/** Readers by family: a member is not there before it is wanted, and null when it could not be fetched. */
export type Readers = Readonly<Partial<Record<ReaderName, Reader | null>>>;

/** `text`: links, and whatever has no reader of its own but says something that can be read as text. */
export type ReaderName = 'text';

/** What messages are read with. */
export interface Reading {
  readonly readers: Readers;
  /** Asks for a reader. Everything is drawn again when it is there. */
  readonly want: (name: ReaderName) => void;
  /** With the rare ones, once a reader was fetched. */
  readonly texts: Texts;
}
