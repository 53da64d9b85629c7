import type { TokenValues } from './tokens.js';

/** Themes to begin with. Each is a handful of tokens: what is not named follows from them. */
export const themes: readonly {
  readonly name: string;
  readonly title: string;
  readonly values: TokenValues;
}[] = [
  { name: 'plain', title: 'Plain', values: {} },
  {
    name: 'bank',
    title: 'A bank',
    values: {
      'accent-color': 'light-dark(#0b4f6c, #1c7293)',
      'header-color': 'light-dark(#0a2f43, #0a2433)',
      'on-header-color': '#ffffff',
      'sunken-color': 'light-dark(#eaf0f3, #22303a)',
      'surface-color': 'light-dark(#ffffff, #131b21)',
      radius: '6px',
      'bubble-radius': '6px',
      'control-radius': '4px',
    },
  },
  {
    name: 'grocer',
    title: 'A grocer',
    values: {
      'accent-color': 'light-dark(#2d6a35, #4b9a55)',
      'surface-color': 'light-dark(#fffdf6, #1a1c17)',
      'sunken-color': 'light-dark(#f3efe0, #2a2d25)',
      'line-color': 'light-dark(#e6e0cc, #383c31)',
      'text-color': 'light-dark(#23261d, #f2f0e6)',
      'muted-color': 'light-dark(#5f6153, #b4b5a3)',
      radius: '20px',
      'bubble-radius': '20px',
      density: '1.25',
    },
  },
  {
    name: 'gallery',
    title: 'A gallery of art',
    values: {
      'accent-color': 'light-dark(#16161a, #f4f4f0)',
      'surface-color': 'light-dark(#fafaf8, #101012)',
      'sunken-color': 'light-dark(#efefeb, #222226)',
      'line-color': 'light-dark(#16161a, #4a4a50)',
      'font-family': 'Georgia, "Times New Roman", serif',
      shadow: 'none',
      radius: '0px',
      'bubble-radius': '0px',
      'control-radius': '0px',
    },
  },
  {
    name: 'toys',
    title: 'A shop for toys',
    values: {
      'accent-color': 'light-dark(#a3157f, #d65db1)',
      'launcher-color': 'light-dark(#5b2a9d, #9b6be0)',
      'surface-color': 'light-dark(#ffffff, #1d1626)',
      'sunken-color': 'light-dark(#f6eefb, #33273f)',
      'line-color': 'light-dark(#ecdff5, #42344f)',
      radius: '28px',
      'bubble-radius': '24px',
      'launcher-size': '64px',
    },
  },
  {
    name: 'desk',
    title: 'A desk with little room',
    values: {
      'accent-color': 'light-dark(#0f6b6b, #1f8f8f)',
      'font-size': '14px',
      'panel-width': '320px',
      'launcher-size': '48px',
      radius: '10px',
      'bubble-radius': '10px',
      density: '0.5',
    },
  },
];
