import { render } from 'lit';

/** Draws rows into the list that it was made for; `common` is what the look of all rows depends on besides. */
export type DrawRows<Row> = (
  rows: readonly Row[],
  draw: (row: Row) => unknown,
  common: readonly unknown[],
) => void;

interface Line {
  readonly element: HTMLElement;
  readonly inputs: readonly unknown[];
}

/**
 * Keeps one `<li>` per key in `list`. One that stays is not touched but for what has changed inside, and not even looked at
 * while the members of its row are the same: a screen reader would read it again, and a long list would take long.
 */
export function createKeyedList<Row extends { readonly key: string }>(list: Element): DrawRows<Row> {
  let lines = new Map<string, Line>();
  return (rows, draw, common) => {
    const before = lines;
    lines = new Map();
    for (const row of rows) {
      const known = before.get(row.key);
      const inputs = [...common, ...Object.values<unknown>(row)];
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
