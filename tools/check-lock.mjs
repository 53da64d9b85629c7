/**
 * The lock file installs anywhere: every platform package that a locked package names is itself locked (else `npm ci` refuses the
 * file on the platforms that need it), and it names no registry, so that npm asks the one it is configured for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './run.mjs';

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text);

/** Where Node would find `name` when `path` asks for it. */
function lockedFor(path, name) {
  const candidate = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (candidate in packages) return true;
  if (path === '') return false;
  const parent = path.lastIndexOf('/node_modules/');
  return lockedFor(parent < 0 ? '' : path.slice(0, parent), name);
}

const problems = Object.entries(packages).flatMap(([path, locked]) => [
  ...Object.keys(locked.optionalDependencies ?? {})
    .filter((name) => !lockedFor(path, name))
    .map((name) => `${path} needs ${name}, which is not locked`),
  ...(locked.resolved === undefined ? [] : [`${path} names the place it came from: ${locked.resolved}`]),
]);
if (/https?:\/\/[^"]*registry/i.test(text)) problems.push('a registry is named');
for (const problem of problems) console.error(`  package-lock.json: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
