/** How a streamed answer comes. Parts are counted from 1; the whole text is the last one. */
export interface StreamOptions {
  /** Default: plain text. */
  readonly contentType?: string;
  /** Time between two parts. Default 120. */
  readonly everyMs?: number;
  /** Parts that never come. */
  readonly missing?: readonly number[];
  /** Parts that come twice. */
  readonly twice?: readonly number[];
  /** Parts that come this much later than they should, so that others may overtake them. */
  readonly late?: Readonly<Record<number, number>>;
}

/** One frame of a streamed answer. */
export interface StreamPart {
  readonly afterMs: number;
  readonly content: string;
  readonly number: number;
  readonly completed: boolean;
}

/** When which part of a streamed answer is sent, in the order of sending. */
export function planStream(
  pieces: readonly string[],
  { everyMs = 120, missing = [], twice = [], late = {} }: StreamOptions = {},
): readonly StreamPart[] {
  return [...pieces, pieces.join('')]
    .map((content, index) => ({
      afterMs: index * everyMs + (late[index + 1] ?? 0),
      content,
      number: index + 1,
      completed: index === pieces.length,
    }))
    .filter(({ number }) => !missing.includes(number))
    .flatMap((part) => (twice.includes(part.number) ? [part, part] : [part]))
    .sort((one, other) => one.afterMs - other.afterMs);
}
