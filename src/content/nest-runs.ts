import { add, type MarkdownNode } from './markdown-node.js';

/** Elements inside of each other, and marks that wait for their other half: more than anybody means. */
const MOST_LEVELS = 16;

/** A run of marks that may begin an emphasis, end one, or neither. */
export interface Run {
  readonly marks: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** An emphasis that was begun. */
interface Begun {
  readonly run: Run;
  /** How many of its marks have no other half yet. */
  count: number;
  readonly inside: MarkdownNode[];
  /** How deep `inside` is. */
  levels: number;
}

/**
 * Makes elements of pairs of runs, as CommonMark pairs them. A run without its other half is text. Takes linear time, because no more
 * than {@link MOST_LEVELS} runs wait at a time: of more, the first one is given up.
 */
export function nestRuns(pieces: readonly (MarkdownNode | Run)[]): readonly MarkdownNode[] {
  const base = begin({ marks: '', opens: false, closes: false });
  const begun: Begun[] = [base];
  const top = (): Begun => begun.at(-1) ?? base;

  /** Gives up runs: their marks are text. */
  function giveUp(from: number, to: number): void {
    const around = begun[from - 1] ?? base;
    for (const { run, count, inside, levels } of begun.splice(from, to - from)) {
      add(around.inside, run.marks.slice(0, count));
      for (const node of inside) add(around.inside, node);
      around.levels = Math.max(around.levels, levels);
    }
  }

  /** Ends what `count` marks of `run` can end; answers how many of them are left. */
  function end(run: Run): number {
    let { length: count } = run.marks;
    while (run.closes && count) {
      const at = begun.findLastIndex((one) => isPair(one, run));
      if (at < 1) break;
      giveUp(at + 1, begun.length);
      const one = top();
      const used = Math.min(2, count, one.count);
      count -= used;
      one.count -= used;
      const emphasis = used > 1 ? 'strong' : 'em';
      const tag = run.marks.startsWith('~') ? 's' : emphasis;
      one.inside.push({ tag, inside: one.inside.splice(0) });
      one.levels++;
      if (!one.count) giveUp(at, at + 1);
    }
    return count;
  }

  for (const piece of pieces) {
    if (typeof piece === 'string' || 'tag' in piece) {
      add(top().inside, piece);
      continue;
    }
    const left = end(piece);
    if (!left) continue;
    if (piece.opens) begun.push(begin(piece, left));
    else add(top().inside, piece.marks.slice(0, left));
    if (begun.length > MOST_LEVELS) giveUp(1, 2);
  }
  giveUp(1, begun.length);
  return base.inside;
}

const begin = (run: Run, count = run.marks.length): Begun => ({ run, count, inside: [], levels: 0 });

/** Whether one run can end what the other has begun (CommonMark 0.31.2, rules 9 and 10). */
function isPair({ run, levels }: Begun, { marks, opens }: Run): boolean {
  const sum = run.marks.length + marks.length;
  return (
    levels < MOST_LEVELS &&
    marks.startsWith(run.marks.charAt(0)) &&
    !((run.closes || opens) && sum % 3 === 0 && marks.length % 3 !== 0)
  );
}
