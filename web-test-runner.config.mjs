import { esbuildPlugin } from '@web/dev-server-esbuild';
import { contentSecurityPolicy } from './tools/wtr/content-security-policy.mjs';
import { launchers } from './tools/wtr/launchers.mjs';
import { manifestCommand } from './tools/wtr/manifest-command.mjs';
import { mediaCommands } from './tools/wtr/media-commands.mjs';
import { readerCommands } from './tools/wtr/reader-commands.mjs';
import { progressReporter } from './tools/wtr/reporter.mjs';
import { simulatorServer } from './tools/wtr/simulator-server.mjs';

const { browsers, missing } = await launchers();

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: true,
  browsers,
  concurrentBrowsers: browsers.length,
  concurrency: 2,
  staticLogging: true,
  // Generous: two cores may have three browsers to serve, and each of them slows down the windows it does not show.
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 300_000,
  browserStartTimeout: 120_000,
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Test</title></head>
  <body>
    <script type="module" src="/test/support/guard.ts"></script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.base.json' }),
    manifestCommand(),
    mediaCommands(),
    readerCommands(),
    simulatorServer(),
    contentSecurityPolicy(),
  ],
  reporters: [progressReporter({ missing })],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
