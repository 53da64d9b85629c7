import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, in which every tool starts. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The path of a file as the project writes it: below its folder, with slashes on every system. */
export const pathFromRoot = (file) => relative(root, resolve(root, file)).replaceAll('\\', '/');

/** The script behind a command of an installed package. Run with Node itself, it needs no shell on any system. */
export function scriptOf(packageName, command = packageName) {
  const folder = installed(packageName, root);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

function installed(packageName, from) {
  const folder = join(from, 'node_modules', packageName);
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error(`${packageName} is not installed: run npm ci`);
  return installed(packageName, dirname(from));
}

/**
 * Runs Node with `args`, showing its output, and resolves with its exit code (1 when a signal ended it).
 * Options: `env` adds variables, `cwd` is the folder (default: the project's).
 */
export function runNode(args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
