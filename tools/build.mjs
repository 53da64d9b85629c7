/**
 * `npm run build`: empties dist/, then declarations (TypeScript), code (Rollup) and the custom-elements manifest into it.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildDeploy } from './build-deploy.mjs';
import { writeIntegrity } from './integrity.mjs';
import { root, runNode, scriptOf } from './run.mjs';

/** Builds the project in `folder`. Resolves with whether that went well. */
async function build(folder) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const commands = [
    [scriptOf('typescript', 'tsc'), '--build'],
    [scriptOf('rollup'), '--config', '--silent'],
    [scriptOf('@custom-elements-manifest/analyzer', 'cem'), 'analyze', '--quiet'],
  ];
  for (const command of commands) {
    if ((await runNode(command, { cwd: folder })) !== 0) return false;
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  writeIntegrity(join(folder, 'dist', 'cdn'), version);
  await buildDeploy(folder);
  const cli = join(folder, 'dist', 'simulator', 'node', 'cli.js');
  if (existsSync(cli)) chmodSync(cli, 0o755);
  return true;
}

let first;

/** Builds, at most once per process. Resolves with whether that went well. */
export function buildOnce() {
  first ??= build(root);
  return first;
}

function hashesBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}.tsc${sep}`));
  return new Map(
    files.map((file) => [
      relative(folder, file).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** Builds a copy of the project in another folder and names the files of dist/ that are not the same there. */
export async function rebuiltDifferences() {
  const copy = mkdtempSync(join(tmpdir(), 'connect-chat-'));
  const needed = readdirSync(root).filter((name) => /^(src|demo|deploy|tools|.+\.(json|mjs))$/.test(name));
  try {
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const name of needed) cpSync(join(root, name), join(copy, name), { recursive: true });
    if (!(await build(copy))) return ['everything: the second build failed'];
    const [here, there] = [hashesBelow(join(root, 'dist')), hashesBelow(join(copy, 'dist'))];
    return [...new Set([...here.keys(), ...there.keys()])].filter(
      (file) => here.get(file) !== there.get(file),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await buildOnce()) ? 0 : 1;
}
