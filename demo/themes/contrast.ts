import { valueOf, type TokenValues } from './tokens.js';

/** What has to be told apart, and how well (WCAG 2.2, success criteria 1.4.3 and 1.4.11). */
const PAIRS: readonly (readonly [front: string, back: string, ratio: number])[] = [
  ['text-color', 'surface-color', 4.5],
  ['text-color', 'sunken-color', 4.5],
  ['muted-color', 'surface-color', 4.5],
  ['muted-color', 'sunken-color', 4.5],
  ['danger-color', 'surface-color', 4.5],
  ['on-header-color', 'header-color', 4.5],
  ['on-incoming-color', 'incoming-color', 4.5],
  ['on-badge-color', 'badge-color', 4.5],
  ['control-color', 'surface-color', 3],
  ['focus-color', 'surface-color', 3],
  ['accent-color', 'surface-color', 3],
];

/** Whose value a token has that is not set itself. */
const FOLLOWS: Readonly<Record<string, string>> = {
  'header-color': 'surface-color',
  'on-header-color': 'text-color',
  'incoming-color': 'sunken-color',
  'on-incoming-color': 'text-color',
  'focus-color': 'text-color',
};

/** Relative luminance of a colour such as `#1d4fd7` (WCAG 2.2). Undefined for what is written in another way. */
export function luminance(colour: string): number | undefined {
  const [, digits] = /^#([0-9a-f]{6})$/i.exec(colour) ?? [];
  if (!digits) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const level = parseInt(digits.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. Undefined where one of them is not written as `#rrggbb`. */
export function contrast(one: string, other: string): number | undefined {
  const [first, second] = [luminance(one), luminance(other)];
  if (first === undefined || second === undefined) return undefined;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Two colours of a theme that are too near to each other. */
export interface Blur {
  readonly front: string;
  readonly back: string;
  readonly scheme: 'light' | 'dark';
  readonly is: number;
  readonly needed: number;
}

/** What could not be read in a theme. */
export function blursOf(values: TokenValues): readonly Blur[] {
  const colourOf = (name: string, scheme: 'light' | 'dark'): string =>
    valueOf(values, name, scheme) ?? (FOLLOWS[name] ? colourOf(FOLLOWS[name], scheme) : '');
  return (['light', 'dark'] as const).flatMap((scheme) =>
    PAIRS.flatMap(([front, back, needed]) => {
      const is = contrast(colourOf(front, scheme), colourOf(back, scheme));
      return is !== undefined && is < needed ? [{ front, back, scheme, is, needed }] : [];
    }),
  );
}
