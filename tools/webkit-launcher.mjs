/**
 * Runs tests in WebKitGTK, Safari's engine on Linux (Debian packages: webkit2gtk-driver, xvfb). Speaks W3C WebDriver over `fetch`.
 * Every test file has a driver and a browser of its own, because a driver has one session and the windows of a session share their
 * storage; that costs some 0.6 s per file.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import process from 'node:process';

const driver = '/usr/bin/WebKitWebDriver';
const virtualScreen = '/usr/bin/Xvfb';
const browser = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
  .map((system) => `/usr/lib/${system}/webkit2gtk-4.1/MiniBrowser`)
  .find((file) => existsSync(file));

/** Why WebKit cannot run here, in a few words, or undefined when it can. */
export function whyNoWebKit() {
  if (!existsSync(driver) || !browser) return 'not installed';
  return process.env.DISPLAY || existsSync(virtualScreen) ? undefined : 'no screen (Xvfb is not installed)';
}

/** The code points WebDriver gives to keys that write nothing. */
const keyCodes = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};
const keyDown = (key) => ({ type: 'keyDown', value: keyCodes[key] ?? key });
const keyUp = (key) => ({ type: 'keyUp', value: keyCodes[key] ?? key });

const buttons = ['left', 'middle', 'right'];
const pointerDown = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: buttons.indexOf(button) });
const pointerUp = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: buttons.indexOf(button) });
const pointerMove = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
}

/** Starts a screen nobody sees unless there is one. Resolves with its name and the process to end. */
async function openScreen() {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, kill() {} };
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(virtualScreen, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb did not start')));
    child.stdio[3].once('data', (line) => resolve(String(line).trim()));
  });
  return { name: `:${number}`, kill: () => child.kill() };
}

/** No command of a driver takes that long, unless its browser hangs. */
const PATIENCE_MS = 20_000;

async function request(address, method, body) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(address, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok)
    throw new Error(`WebKitWebDriver ${new URL(address).pathname}: ${value?.error} ${value?.message}`);
  return value;
}

/** Opens a browser. Resolves with `send(method, path, body)` for its session and `close()`. */
async function openBrowser(display) {
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    const ready = await request(`${origin}/status`, 'GET').then(Boolean, () => false);
    if (ready) break;
    if (attempt > 200) throw new Error('WebKitWebDriver did not start');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const capabilities = {
    alwaysMatch: {
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  };
  const { sessionId } = await request(`${origin}/session`, 'POST', { capabilities }).catch((error) => {
    child.kill();
    throw error;
  });
  const send = (method, path, body) => request(`${origin}/session/${sessionId}${path}`, method, body);
  return {
    send,
    async close() {
      await send('DELETE', '').catch(() => undefined);
      child.kill();
    },
  };
}

/** Makes the inside of the window `width` by `height`; its bars differ from system to system. */
async function resize(send, { width, height }) {
  const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth, innerHeight]';
  for (let attempt = 0; attempt < 40; attempt++) {
    const [frameX, frameY, innerX, innerY] = await send('POST', '/execute/sync', { script, args: [] });
    if (innerX === width && innerY === height) return;
    // The window tells its outer and its inner size at different times: while it changes, the one may be below the other.
    if (frameX < 0 || frameY < 0) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      continue;
    }
    await send('POST', '/window/rect', { width: width + frameX, height: height + frameY });
  }
  throw new Error(`WebKit cannot be ${width} by ${height}`);
}

/** The part of Playwright's page that the runner's own commands (sendKeys, sendMouse, setViewport) use. */
function pageOf({ send }) {
  const act = (input) => send('POST', '/actions', { actions: [input] });
  const keys = (actions) => act({ type: 'key', id: 'keyboard', actions });
  const mouse = (actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  return {
    keyboard: {
      type: (text) => keys([...text].flatMap((key) => [keyDown(key), keyUp(key)])),
      press(combination) {
        const pressed = combination.split('+');
        return keys([...pressed.map(keyDown), ...pressed.reverse().map(keyUp)]);
      },
      down: (key) => keys([keyDown(key)]),
      up: (key) => keys([keyUp(key)]),
    },
    mouse: {
      move: (x, y) => mouse([pointerMove(x, y)]),
      down: (options) => mouse([pointerDown(options)]),
      up: (options) => mouse([pointerUp(options)]),
      click: (x, y, options) => mouse([pointerMove(x, y), pointerDown(options), pointerUp(options)]),
    },
    setViewportSize: (size) => resize(send, size),
    emulateMedia() {
      throw new Error('WebKitWebDriver cannot emulate media features');
    },
  };
}

/** Whether a browser gets to an address within ten seconds: on a busy machine, one in some hundreds starts and goes nowhere. */
async function goesTo(url, { send }) {
  await send('POST', '/url', { url });
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await send('GET', '/url')) === url) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** A browser that is at an address, the third one at the latest. */
async function openBrowserAt(url, display) {
  for (let attempt = 1; ; attempt++) {
    try {
      const browser = await openBrowser(display);
      if (await goesTo(url, browser)) return browser;
      await browser.close();
      throw new Error(`WebKit does not go to ${url}`);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** A launcher for Web Test Runner. */
export function webkitLauncher() {
  const open = new Map();
  let screen;

  const end = () => {
    for (const each of open.values()) void each.close();
    void screen?.then((opened) => opened.kill());
  };
  process.once('exit', end);

  return {
    name: 'WebKit',
    // The runner's commands know three kinds of browsers; of these, Playwright's is the easiest to look like.
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      screen ??= openScreen();
      const { name } = await screen;
      open.set(id, await openBrowserAt(url, name));
    },
    isActive: (id) => open.has(id),
    getBrowserUrl: (id) => open.get(id).send('GET', '/url'),
    getPage: (id) => pageOf(open.get(id)),
    async stopSession(id) {
      const { close } = open.get(id);
      open.delete(id);
      await close();
      return {};
    },
    async stop() {
      await Promise.all([...open.values()].map(({ close }) => close()));
      (await screen)?.kill();
      process.off('exit', end);
    },
    startDebugSession() {
      throw new Error('WebKit has no debug mode here');
    },
  };
}
