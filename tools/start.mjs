/**
 * `npm start`: builds everything, then starts the local Amazon Connect, which says where the demo and the agent console are. What
 * follows `--` goes to the server: `npm start -- --port 9000`.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildOnce } from './build.mjs';
import { root, runNode } from './run.mjs';

/** The same for each start, so that an agent console which is open finds back. */
function consoleToken() {
  const folder = join(root, 'node_modules', '.cache', 'connect-chat');
  const file = join(folder, 'console-token');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

console.log('Building, which takes half a minute…');
if (await buildOnce()) {
  // Ctrl+C goes to both; the server decides when it is done.
  process.on('SIGINT', () => undefined);
  process.exitCode = await runNode(
    [join(root, 'dist', 'simulator', 'node', 'cli.js'), ...process.argv.slice(2)],
    {
      env: {
        CONNECT_CHAT_CONSOLE_TOKEN: consoleToken(),
        CONNECT_CHAT_START_ENDPOINT: join(root, 'dist', 'deploy', 'start-endpoint.js'),
      },
    },
  );
} else {
  process.exitCode = 1;
}
