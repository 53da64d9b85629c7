/** Text in which nothing is a mark of Markdown or HTML. */
export const plain = (text) => text.replaceAll(/[\\`*_[\]<>&]/g, (mark) => ENTITIES[mark] ?? `\\${mark}`);

const ENTITIES = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** A table in Markdown, with an empty line before and after. */
export const table = (head, rows) =>
  ['', head, head.map(() => '---'), ...rows]
    .map((cells) => (cells === '' ? '\n' : `| ${cells.map(cell).join(' | ')} |\n`))
    .join('')
    .concat('\n');
