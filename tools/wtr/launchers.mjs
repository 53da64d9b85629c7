import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium, findFirefox } from '../browser.mjs';
import { webkitLauncher, whyNoWebKit } from '../webkit-launcher.mjs';

/**
 * A page whose window gets its size also where the browser does not know what else it is told with it: Firefox ESR 140 has no
 * orientation of the screen to override.
 */
function patient(page) {
  const setViewport = page.setViewport.bind(page);
  return Object.assign(page, {
    setViewport: (viewport) =>
      setViewport(viewport).catch((error) => {
        if (!/unknown command/.test(String(error))) throw error;
      }),
  });
}

/** A page in a context of its own. Firefox now and then gives a context whose first window is gone already. */
async function newPage(browser) {
  const first = await browser.createBrowserContext();
  return first.newPage().catch(async (error) => {
    if (!/no such frame/.test(String(error))) throw error;
    return (await browser.createBrowserContext()).newPage();
  });
}

/** Gives each test file a browser context of its own: empty storage, and nothing that another file emulated. */
function isolated(name, launchOptions, concurrency) {
  const launcher = chromeLauncher({
    launchOptions,
    ...(concurrency && { concurrency }),
    createPage: async ({ browser }) => patient(await newPage(browser)),
  });
  const stopSession = launcher.stopSession.bind(launcher);
  return Object.assign(launcher, {
    name,
    async stopSession(id) {
      const context = launcher.getPage(id).browserContext();
      const result = await stopSession(id);
      // The launcher keeps pages for the next file. Ours ends here.
      launcher.inactivePages.splice(0);
      await context.close();
      return result;
    },
  });
}

/**
 * The browsers of this machine, narrowed to those that TEST_BROWSERS names (comma-separated) when it is set, and the sentences for
 * those that are missing.
 */
export async function launchers() {
  const wanted = process.env.TEST_BROWSERS?.toLowerCase().split(',') ?? ['chromium', 'firefox', 'webkit'];
  const browsers = [];
  const missing = [];
  if (wanted.includes('chromium')) {
    const { executablePath, args, env, headless = true } = await findChromium();
    browsers.push(isolated('Chromium', { executablePath, args, headless, ...(env && { env }) }));
  }
  if (wanted.includes('firefox')) {
    const executablePath = findFirefox();
    // One window at a time: Firefox gives focus, and what a key means to a button, to the one in front only.
    if (executablePath) browsers.push(isolated('Firefox', { browser: 'firefox', executablePath }, 1));
    else missing.push('Firefox: not installed');
  }
  if (wanted.includes('webkit')) {
    const reason = whyNoWebKit();
    if (reason) missing.push(`WebKit: ${reason}`);
    else browsers.push(webkitLauncher());
  }
  return { browsers, missing };
}
