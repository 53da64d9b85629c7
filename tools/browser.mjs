/**
 * Finds a Chromium for the browser tests: $CHROME_PATH, else a Chrome, Chromium or Edge that is installed, else the headless shell
 * inside the npm package @sparticuz/chromium (Linux x64), else Debian's or Ubuntu's package (as root, or in CI). Also knows where
 * Firefox would be. Run as a program it says what it found.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const isRoot = process.getuid?.() === 0;
const isCi = Boolean(process.env.CI);

/** Chromium's sandbox does not start as root, and CI containers seldom grant what it needs. */
const sandbox = isRoot || isCi ? ['--no-sandbox'] : [];

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

function inPrograms(paths) {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
  return [PROGRAMFILES, x86, LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => paths.map((path) => join(folder, ...path)))
    .find((file) => existsSync(file));
}

function inApplications(names) {
  return names
    .map(([name, program = name]) => `/Applications/${name}.app/Contents/MacOS/${program}`)
    .find((file) => existsSync(file));
}

function installedChromium() {
  if (process.platform === 'win32') {
    return inPrograms([
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ]);
  }
  if (process.platform === 'darwin')
    return inApplications([['Google Chrome'], ['Chromium'], ['Microsoft Edge']]);
  return inPath([
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'chromium-headless-shell',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]);
}

/**
 * Unpacks the browser of @sparticuz/chromium below node_modules/.cache, once per version.
 *
 * Left to itself the package unpacks to /tmp (of whoever came first, in whatever version), leaves out the NSS libraries unless it
 * believes to be on AWS Lambda, and brings a fonts.conf that names /tmp: without fonts every page crashes. It is unpacked next to
 * its final place and renamed, so that two programs starting at once cannot meet half a browser.
 */
export async function packagedChromium() {
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    const staging = `${folder}.${process.pid}`;
    mkdirSync(staging, { recursive: true });
    await unpack(staging);
    try {
      renameSync(staging, folder);
    } catch (error) {
      rmSync(staging, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  // Written every time, because a checkout may have moved since it was unpacked.
  const fonts = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  const cache = `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  writeFileSync(join(folder, 'fonts', 'fonts.conf'), `<fontconfig>${fonts}${cache}</fontconfig>\n`);
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    headless: 'shell',
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(delimiter),
    },
    origin: `@sparticuz/chromium ${version}`,
  };
}

async function unpack(folder) {
  const borrowed = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'HOME'];
  const before = Object.fromEntries(borrowed.map((name) => [name, process.env[name]]));
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function fromApt() {
  if (process.platform !== 'linux' || !inPath(['apt-get']) || !(isRoot || isCi)) return undefined;
  const apt = (...args) => {
    const command = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command[0], command.slice(1), { stdio: 'inherit', env }).status === 0;
  };
  console.log('No Chromium found: installing the distribution’s.');
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
    ? installedChromium()
    : undefined;
}

/**
 * Resolves with what puppeteer and playwright need to launch a Chromium (`executablePath`, `args`, and where they matter `env` and
 * `headless`) and `origin`, a word on where it came from. Rejects with one sentence when there is none.
 */
export async function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return { executablePath: CHROME_PATH, args: sandbox, origin: 'CHROME_PATH' };
  const installed = installedChromium();
  if (installed) return { executablePath: installed, args: sandbox, origin: installed };
  const packaged = await packagedChromium();
  if (packaged) return packaged;
  const fetched = fromApt();
  if (fetched) return { executablePath: fetched, args: sandbox, origin: 'apt' };
  throw new Error('No Chromium found: install Chrome, Chromium or Edge, or point CHROME_PATH at one.');
}

/** The path of an installed Firefox, or undefined. */
export function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  if (process.platform === 'win32') return inPrograms([['Mozilla Firefox', 'firefox.exe']]);
  if (process.platform === 'darwin') return inApplications([['Firefox', 'firefox']]);
  return inPath(['firefox-esr', 'firefox']);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { executablePath, origin } = await findChromium();
    console.log(`Chromium: ${executablePath} (${origin})`);
    console.log(`Firefox: ${findFirefox() ?? 'not installed'}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
