import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import type {
  SimulatorServer,
  SimulatorServerOptions,
  startSimulatorServer,
} from '../../src/simulator/node/index.js';
import { launchBrowser } from '../support/browser.js';

const dist = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

/** What a window looks like. */
export interface Sight {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** A phone: touch, and no fine pointer. */
  readonly touch?: boolean;
}

/** A window of the browser, and what went wrong in it. */
export interface Window {
  readonly page: Page;
  /** The first `<connect-chat>` of the page. Looks into its shadow. */
  readonly chat: Locator;
  /**
   * Errors and warnings on the console (a breach of the Content-Security-Policy is one), uncaught errors, requests that failed or
   * were refused, in order.
   */
  readonly accidents: readonly string[];
  close(): Promise<void>;
}

/** The built server with the built pages, and a browser. */
export interface Stage {
  readonly server: SimulatorServer;
  readonly demoUrl: string;
  open(url: string, sight?: Sight): Promise<Window>;
  close(): Promise<void>;
}

/** Starts the server that was built, with the pages that were built, as `npm start` does, but on a free port. */
export async function startServer(options: SimulatorServerOptions = {}): Promise<SimulatorServer> {
  const built = (await import(dist('simulator/node/index.js'))) as {
    readonly startSimulatorServer: typeof startSimulatorServer;
  };
  return built.startSimulatorServer({
    staticRoots: [
      { path: '/demo/', folder: dist('demo'), contentSecurityPolicy: 'strict' },
      { path: '/cdn/', folder: dist('cdn'), contentSecurityPolicy: 'strict' },
      {
        path: '/pages/',
        folder: fileURLToPath(new URL('pages', import.meta.url)),
        contentSecurityPolicy: 'strict',
      },
    ],
    consolePath: '/demo/agent-console/',
    ...options,
  });
}

/** Where the demo is, with what its link to the agent console needs. */
const demoUrlOf = ({ httpOrigin, consoleUrl }: SimulatorServer): string =>
  `${httpOrigin}/demo/${new URL(consoleUrl).hash}`;

/** Sets everything up that a test on pages needs. */
export async function setStage(options: SimulatorServerOptions = {}): Promise<Stage> {
  const server = await startServer(options);
  const stop = server.close.bind(server);
  let stopped = false;
  const browser = await launchBrowser();
  return {
    server: {
      ...server,
      close() {
        stopped = true;
        return stop();
      },
    },
    demoUrl: demoUrlOf(server),
    open: (url, sight) => openWindow(browser, url, sight),
    async close() {
      await browser.close();
      if (!stopped) await stop();
    },
  };
}

/** Opens `url` in a window that shares nothing with others. */
export async function openWindow(browser: Browser, url: string, sight: Sight = {}): Promise<Window> {
  const { width = 1440, height = 900, colorScheme = 'light', touch = false } = sight;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const accidents = watch(page);
  await page.goto(url);
  return { page, chat: page.locator('connect-chat').first(), accidents, close: () => context.close() };
}

function watch(page: Page): readonly string[] {
  const accidents: string[] = [];
  page.on('pageerror', (error) => accidents.push(`uncaught: ${String(error)}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) accidents.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    accidents.push(`failed: ${request.method()} ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) accidents.push(`${String(response.status())}: ${response.url()}`);
  });
  return accidents;
}
