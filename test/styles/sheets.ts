import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** One declaration of a sheet: where it is, and what it says. */
export interface Declaration {
  readonly file: string;
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

/** Every style sheet of src/ by its file, without comments. */
export const sheets: ReadonlyMap<string, string> = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file): readonly (readonly [string, string])[] => {
      const found = [...readFileSync(join(src, file), 'utf8').matchAll(/\bcss`([^`]*)`/g)];
      const text = found.map(([, sheet = '']) => sheet).join('\n');
      return text ? [[file.replaceAll('\\', '/'), text.replace(/\/\*.*?\*\//gs, '')]] : [];
    }),
);

/** All declarations of all sheets, in order. */
export const declarations: readonly Declaration[] = [...sheets].flatMap(([file, text]) =>
  [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    body
      .split(';')
      .map((line) => /^\s*([\w-]+)\s*:\s*(.+?)\s*$/s.exec(line))
      .flatMap((line) =>
        line
          ? [
              {
                file,
                selector: selector.trim().replace(/\s+/g, ' '),
                property: line[1] ?? '',
                value: (line[2] ?? '').replace(/\s+/g, ' '),
              },
            ]
          : [],
      ),
  ),
);
