import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { packagedChromium } from '../browser.mjs';
import { root } from '../run.mjs';

const require = (path) => join(root, 'node_modules', path);

/** Fonts from npm, so that letters are the same everywhere: by the path at which the page finds them. */
const fontFolders = {
  '/fonts/latin/': require('@fontsource-variable/open-sans'),
  '/fonts/arabic/': require('@fontsource/noto-sans-arabic'),
  '/fonts/signs/': require('@fontsource/noto-sans-symbols-2'),
};

/** What is served beside the pages. */
export const fontMounts = Object.entries(fontFolders).map(([path, folder]) => ({ path, folder }));

/** Goes in front of the style sheet of a sight. */
export const fontStyles = `
@import url('/fonts/latin/index.css');
@import url('/fonts/arabic/400.css');
@import url('/fonts/arabic/700.css');
@import url('/fonts/signs/400.css');
:root { font-family: 'Open Sans Variable', 'Noto Sans Arabic', 'Noto Sans Symbols 2'; }
connect-chat { --connect-chat-font-family: 'Open Sans Variable', 'Noto Sans Arabic', 'Noto Sans Symbols 2'; }
`;

/** The same bits on every processor and screen. */
const sameEverywhere = [
  '--disable-lcd-text',
  '--disable-skia-runtime-opts',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/**
 * Starts the Chromium that npm pins, which knows no fonts but its own. Undefined where that does not run: pictures of another one
 * would differ in every letter.
 */
export async function launchPinned() {
  const found = await packagedChromium();
  if (!found) return undefined;
  const folder = join(root, 'node_modules', '.cache', 'connect-chat', 'gallery-fonts');
  mkdirSync(folder, { recursive: true });
  const own = join(found.env.FONTCONFIG_PATH, 'fonts');
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<fontconfig><dir>${own}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`,
  );
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...sameEverywhere],
    env: { ...found.env, FONTCONFIG_PATH: folder },
  });
}
