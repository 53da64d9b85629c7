/** A custom property of `<connect-chat>` that a theme may set. */
export interface Token {
  /** Without `--connect-chat-`. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'colour' | 'text';
  /** What holds when nobody sets it: one value, or one for light and one for dark. Nothing: another token's value. */
  readonly initial?: string | readonly [light: string, dark: string];
}

/** Values of tokens by name, each as CSS writes it. */
export type TokenValues = Readonly<Record<string, string>>;

const colour = (name: string, title: string, light?: string, dark = light): Token => ({
  name: `${name}-color`,
  title,
  kind: 'colour',
  ...(light && dark && { initial: [light, dark] as const }),
});
const text = (name: string, title: string, initial: string): Token => ({
  name,
  title,
  kind: 'text',
  initial,
});

/** All tokens, in the order in which one thinks of them: the brand, the roles, the parts. */
export const tokenGroups: readonly { readonly title: string; readonly tokens: readonly Token[] }[] = [
  {
    title: 'Brand',
    tokens: [
      colour('accent', 'Accent', '#1d4fd7', '#3464ee'),
      text('font-family', 'Font', 'system-ui, sans-serif'),
      text('font-size', 'Size of text', 'medium'),
      text('radius', 'Corners of the panel', '16px'),
      text('bubble-radius', 'Corners of messages', '18px'),
      text('control-radius', 'Corners of controls', '24px'),
      text('density', 'Density', '1'),
    ],
  },
  {
    title: 'Roles',
    tokens: [
      colour('surface', 'Surface', '#ffffff', '#17191e'),
      colour('text', 'Text', '#191c22', '#edeff3'),
      colour('muted', 'Text that matters less', '#596170', '#a6aebb'),
      colour('sunken', 'Areas that are set off', '#f1f3f6', '#262b33'),
      colour('line', 'Lines that separate', '#e3e6eb', '#2e333c'),
      colour('control', 'Lines around controls', '#858d9a', '#767f8d'),
      colour('danger', 'What went wrong', '#b3261e', '#ff8a80'),
      colour('focus', 'Ring of the focus'),
      colour('on-accent', 'On the accent'),
    ],
  },
  {
    title: 'Parts',
    tokens: [
      colour('header', 'Header'),
      colour('on-header', 'On the header'),
      colour('incoming', 'Messages of others'),
      colour('on-incoming', 'On messages of others'),
      colour('outgoing', 'The visitor’s messages'),
      colour('input', 'Text field'),
      colour('launcher', 'Launcher'),
      colour('badge', 'Unread messages', '#c02418'),
      colour('on-badge', 'On the badge', '#ffffff'),
      text('shadow', 'Shadow', '0 2px 6px #0f172a1a, 0 16px 48px #0f172a2b'),
      text('launcher-size', 'Size of the launcher', '56px'),
      text('panel-width', 'Width of the panel', '380px'),
      text('panel-height', 'Height of the panel', '640px'),
      text('offset-block', 'Distance from below', '20px'),
      text('offset-inline', 'Distance from the side', '20px'),
      text('z-index', 'Layer', '99999'),
    ],
  },
];

/** All tokens, in the order of the editor. */
export const tokens: readonly Token[] = tokenGroups.flatMap((group) => group.tokens);

const DIFFERENT = /^light-dark\(\s*([^,]+?)\s*,\s*([^,]+?)\s*\)$/;

/** A colour for light and for dark pages, of one value in CSS. */
export function lightAndDark(value: string): readonly [light: string, dark: string] {
  const [, light = value, dark = value] = DIFFERENT.exec(value) ?? [];
  return [light, dark];
}

/** One value in CSS, of a colour for light and one for dark pages. */
export const inBoth = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;

/** The value of a token in a theme, for light or dark pages; undefined where it is another token's. */
export function valueOf(values: TokenValues, name: string, scheme: 'light' | 'dark'): string | undefined {
  const initial = tokens.find((token) => token.name === name)?.initial;
  const both = values[name] ? lightAndDark(values[name]) : [initial].flat();
  return (scheme === 'dark' ? both[1] : undefined) ?? both[0];
}

/** A theme as a page writes it. */
export const cssOf = (values: TokenValues): string =>
  `connect-chat {\n${Object.entries(values)
    .map(([name, value]) => `  --connect-chat-${name}: ${value};\n`)
    .join('')}}\n`;

/** Dresses a chat in a theme, and in nothing else. */
export function dress({ style }: HTMLElement, values: TokenValues): void {
  for (const { name } of tokens) {
    const value = values[name];
    if (value) style.setProperty(`--connect-chat-${name}`, value);
    else style.removeProperty(`--connect-chat-${name}`);
  }
}
