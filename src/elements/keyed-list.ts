import { render } from 'lit';

/** Something to draw, under a key of its own. */
export interface Keyed {
  readonly key: string;
}

/** Draws `rows` into the list that it was made for. */
export type DrawRows<Row extends Keyed> = (rows: readonly Row[], draw: (row: Row) => unknown) => void;

/**
 * Keeps one `<li>` per key in `list`. One that stays is not touched but for what has changed inside: a screen reader would
 * read it again.
 */
export function createKeyedList<Row extends Keyed>(list: Element): DrawRows<Row> {
  const lines = new Map<string, HTMLElement>();
  return (rows, draw) => {
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, line] of lines) {
      if (keys.has(key)) continue;
      line.remove();
      lines.delete(key);
    }
    let next = list.firstElementChild;
    for (const row of rows) {
      const line = lines.get(row.key) ?? document.createElement('li');
      lines.set(row.key, line);
      render(draw(row), line);
      if (line === next) next = line.nextElementSibling;
      else list.insertBefore(line, next);
    }
  };
}
