import { render } from 'lit';

/** How the rows of a list are drawn. */
export interface RowPainter<Row> {
  /** Everything that the look of a row depends on: it is drawn again when one of these is another. */
  inputs(row: Row): readonly unknown[];
  draw(row: Row): unknown;
}

/** Draws rows into the list that it was made for. */
export type DrawRows<Row> = (rows: readonly Row[], painter: RowPainter<Row>) => void;

interface Line {
  readonly element: HTMLElement;
  readonly inputs: readonly unknown[];
}

/**
 * Keeps one `<li>` per key in `list`. One that stays is not touched but for what has changed inside: a screen reader would
 * read it again, and a long list would take long.
 */
export function createKeyedList<Row extends { readonly key: string }>(list: Element): DrawRows<Row> {
  let lines = new Map<string, Line>();
  return (rows, { inputs: inputsOf, draw }) => {
    const before = lines;
    lines = new Map();
    for (const row of rows) {
      const known = before.get(row.key);
      const inputs = inputsOf(row);
      const element = known?.element ?? document.createElement('li');
      if (!known?.inputs.every((input, index) => input === inputs[index])) render(draw(row), element);
      lines.set(row.key, { element, inputs });
      before.delete(row.key);
    }
    for (const { element } of before.values()) element.remove();
    let next = list.firstElementChild;
    for (const { element } of lines.values()) {
      if (element === next) next = element.nextElementSibling;
      else list.insertBefore(element, next);
    }
  };
}
