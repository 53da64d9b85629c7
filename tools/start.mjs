/**
 * `npm start`: builds everything, then starts the local Amazon Connect, which says where the demo and the agent console are. What
 * follows `--` goes to the server: `npm start -- --port 9000`.
 */
import { join } from 'node:path';
import process from 'node:process';
import { buildOnce } from './build.mjs';
import { root, runNode } from './run.mjs';

if (await buildOnce()) {
  // Ctrl+C goes to both; the server decides when it is done.
  process.on('SIGINT', () => undefined);
  process.exitCode = await runNode([
    join(root, 'dist', 'simulator', 'node', 'cli.js'),
    ...['demo', 'cdn'].flatMap((name) => ['--mount', `/${name}/=${join(root, 'dist', name)}`]),
    ...process.argv.slice(2),
  ]);
} else {
  process.exitCode = 1;
}
