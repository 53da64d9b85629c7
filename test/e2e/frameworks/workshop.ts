import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** A developer's folder, where `connect-chat` is installed as it was built, beside every framework. */
export interface Workshop {
  /** Writes a file below the folder and returns its whole path. */
  write(path: string, text: string): string;
  /** The whole path of a file below the folder. */
  path(path: string): string;
  /**
   * Makes a page of a script: what a server would send from `pages/NAME/`. `body` is what stands in its `<main>`. Frameworks are in
   * their development mode, in which they say what they do not like.
   */
  makePage(name: string, script: string, options?: BuildOptions & { readonly body?: string }): Promise<void>;
  /** Runs a program in Node and returns what it printed. What it printed is also the message when it fails. */
  run(script: string, ...args: readonly string[]): string;
  remove(): void;
}

/** What TypeScript is told in such a folder. */
export const compilerOptions = {
  strict: true,
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  skipLibCheck: true,
};

const pageAround = (body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Shop</title>
    <link rel="icon" href="data:," />
    <script type="module" src="script.js"></script>
  </head>
  <body><main>${body}</main></body>
</html>
`;

/** Sets up an empty folder. */
export function openWorkshop(): Workshop {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'connect-chat-')));
  const path = (file: string): string => join(folder, 'work', file);
  const write = (file: string, text: string): string => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
    return path(file);
  };
  write('package.json', JSON.stringify({ name: 'shop', private: true, type: 'module' }));
  mkdirSync(path('node_modules'));
  symlinkSync(project, path('node_modules/connect-chat'), 'junction');
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    write,
    path,
    async makePage(name, script, { body = '', ...options } = {}) {
      write(`pages/${name}/index.html`, pageAround(body));
      await build({
        entryPoints: [script],
        outfile: path(`pages/${name}/script.js`),
        bundle: true,
        format: 'esm',
        target: 'es2022',
        logLevel: 'error',
        ...options,
      });
    },
    run(script, ...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
        cwd: path('.'),
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout + stderr);
      return stdout;
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
