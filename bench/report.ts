/** What one client did, as a row of the report has it. */
export interface Side {
  /** In words, made from what was measured; or why nothing was. */
  readonly what: string;
  /** Null: did not take part, or the experiment itself has failed. */
  readonly holds: boolean | null;
  /** Requests, seconds and the like. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The experiment has failed before it said anything about the client. */
  readonly broken?: true;
}

/** A fault, and both clients under it. */
export interface Row {
  readonly id: string;
  readonly fault: string;
  readonly mustHold: string;
  readonly rule: string;
  readonly official: Side;
  readonly ours: Side;
}

const verdict = ({ holds, broken }: Side): string => {
  if (holds === null) return broken ? 'BROKEN' : 'n/a';
  return holds ? 'holds' : 'FAILS';
};

/** The rows as a table of a given width, in characters. */
export function tableOf(rows: readonly Row[], width: number): string {
  const rest = Math.max(60, width) - 6 - 9;
  const widths = [6, Math.floor(rest * 0.26), Math.floor(rest * 0.37), Math.floor(rest * 0.37)];
  const line = (cells: readonly string[]): string => {
    const columns = cells.map((cell, i) => wrap(cell, widths[i] ?? 20));
    const height = Math.max(...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) =>
      columns
        .map((column, i) => (column[row] ?? '').padEnd(widths[i] ?? 20))
        .join(' | ')
        .trimEnd(),
    ).join('\n');
  };
  const rule = widths.map((each) => '-'.repeat(each)).join('-+-');
  const body = rows.map(({ id, fault, mustHold, rule: number, official, ours }) =>
    line([
      id,
      `${fault}. Must hold (${number}): ${mustHold}`,
      `${verdict(official)}: ${official.what}`,
      `${verdict(ours)}: ${ours.what}`,
    ]),
  );
  return [
    line(['id', 'fault', 'amazon-connect-chatjs', '<connect-chat>']),
    rule,
    body.join(`\n${rule}\n`),
  ].join('\n');
}

function wrap(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const current = lines.at(-1) ?? '';
    if (current && current.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = current ? `${current} ${word}` : word;
  }
  return lines;
}

/** Such as `16 hold, 1 fails, 1 does not apply`. */
export function sumOf(sides: readonly Side[]): string {
  const count = (word: string): number => sides.filter((side) => verdict(side) === word).length;
  return `${count('holds')} hold, ${count('FAILS')} fail, ${count('n/a')} do not apply, ${count('BROKEN')} broken`;
}
