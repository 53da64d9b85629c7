import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** Runs npm in `cwd` and returns what it printed. */
export function npm(args: readonly string[], cwd: string): string {
  const script = process.env.npm_execpath;
  const command = script ? [process.execPath, script] : ['npm'];
  const [program = 'npm', ...first] = command;
  // npm is a batch file on Windows, which only a shell can start.
  const shell = !script && process.platform === 'win32';
  return execFileSync(program, [...first, ...args], {
    cwd,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The package as npm would publish it. */
export interface Packed {
  readonly tarball: string;
  /** Paths inside of it. */
  readonly files: readonly string[];
  /** A new empty folder, gone with `remove`. */
  readonly folder: string;
  remove(): void;
}

/** Packs dist/ as it is. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
  const output = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], project);
  const [{ filename, files }] = JSON.parse(output) as [{ filename: string; files: { path: string }[] }];
  return {
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
