import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { scriptOf } from '../../tools/run.mjs';
import { npm, pack, project, type Packed } from './packed.js';

const languages = ['de', 'en', 'es', 'fr'].map((language) => `connect-chat/lang/${language}`);
const entries = [
  'connect-chat',
  'connect-chat/define',
  'connect-chat/protocol',
  'connect-chat/session',
  'connect-chat/simulator',
  'connect-chat/simulator/browser',
  'connect-chat/simulator/node',
  ...languages,
];
const documents = ['connect-chat/custom-elements.json', 'connect-chat/package.json'];
const hidden = [
  'connect-chat/dist/index.js',
  'connect-chat/dist/elements/connect-chat.js',
  'connect-chat/elements',
  'connect-chat/protocol/errors.js',
  'connect-chat/session/machine',
  'connect-chat/simulator/node/cli',
];

describe('the installed package', () => {
  let packed: Packed;
  let app: string;

  before(() => {
    packed = pack();
    app = join(packed.folder, 'app');
    mkdirSync(app);
    writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
    npm(['install', packed.tarball, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], app);
  });
  after(() => packed.remove());

  /** Runs a module in Node and returns what it prints. */
  const run = (code: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: app,
      encoding: 'utf8',
    }).trim();

  const compiles = (file: string, how: { readonly module: string; readonly moduleResolution: string }) => {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: ['node'],
      skipLibCheck: false,
      ...how,
    };
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    assert.doesNotThrow(
      () =>
        execFileSync(process.execPath, [scriptOf('typescript', 'tsc'), '--project', app], {
          encoding: 'utf8',
        }),
      ({ stdout }: { readonly stdout: string }) => assert.fail(stdout),
    );
  };

  for (const entry of entries) {
    it(`loads ${entry} in Node [F129]`, () => {
      assert.equal(run(`await import('${entry}'); console.log('loaded')`), 'loaded');
    });
  }

  for (const entry of documents) {
    it(`offers ${entry}`, () => {
      const path = run(`console.log(new URL(import.meta.resolve('${entry}')).pathname)`);
      assert.doesNotThrow(() => void JSON.parse(readFileSync(path, 'utf8')));
    });
  }

  for (const entry of hidden) {
    it(`keeps ${entry} to itself`, () => {
      assert.equal(
        run(`await import('${entry}').catch(({ code }) => console.log(code))`),
        'ERR_PACKAGE_PATH_NOT_EXPORTED',
      );
    });
  }

  it('registers nothing unless told to', () => {
    const told = (entry: string) =>
      run(`
        const registered = [];
        globalThis.customElements = { define: (name) => registered.push(name), get: () => undefined };
        await import('${entry}');
        console.log(registered.join());
      `);
    assert.equal(told('connect-chat'), '');
    assert.equal(told('connect-chat/define'), 'connect-chat');
  });

  it('leaves no global of its own', () => {
    const added = run(`
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      for (const entry of ${JSON.stringify(entries)}) await import(entry);
      console.log(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name)).join());
    `);
    assert.deepEqual(
      added.split(',').filter((name) => !/^(lit|reactive)[A-Z]|^customElements$/.test(name)),
      [],
    );
  });

  it('costs a bundler nothing when nothing of it is used, and keeps what registers', async () => {
    const bundled = async (contents: string) => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: app },
        bundle: true,
        format: 'esm',
        minify: true,
        write: false,
        logLevel: 'error',
      });
      return outputFiles[0]!.text.trim();
    };
    for (const entry of [
      'connect-chat',
      'connect-chat/protocol',
      'connect-chat/session',
      'connect-chat/simulator',
    ]) {
      assert.equal(await bundled(`import '${entry}';`), '', entry);
    }
    assert.match(await bundled(`import 'connect-chat/define';`), /\.define\("connect-chat"/);
  });

  it('has declarations that compile on their own', () => {
    mkdirSync(join(app, 'node_modules', '@types'), { recursive: true });
    for (const name of ['node', 'trusted-types']) {
      const target = join(app, 'node_modules', '@types', name);
      try {
        symlinkSync(join(project, 'node_modules', '@types', name), target, 'junction');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    const guide = readFileSync(join(project, 'docs/SIMULATOR.md'), 'utf8');
    const [, example] = /^```ts\n([^]*?)^```$/m.exec(guide) ?? [];
    writeFileSync(
      join(app, 'use.ts'),
      `
        ${entries.map((entry, index) => `export * as entry${index} from '${entry}';`).join('\n')}
        import type { ConnectChat } from 'connect-chat';
        import { createChatSession, type ChatSession } from 'connect-chat/session';
        import { createBrowserPlatform } from 'connect-chat/protocol';
        import { createSimulatedBrowser, createSimulator, createVirtualClock } from 'connect-chat/simulator';
        const chat: ConnectChat = document.createElement('connect-chat');
        chat.addEventListener('connect-chat-message', ({ detail }) => detail.message.content.trim());
        // @ts-expect-error -- the types of the package are not any
        document.addEventListener('connect-chat-ended', ({ detail }) => detail.reasons);
        export const session: ChatSession = createChatSession({ platform: createBrowserPlatform() });
        const [httpOrigin, socketOrigin] = ['http://127.0.0.1', 'ws://127.0.0.1'];
        ${example}`,
    );
    // By itself, for another import of a program brings its types to all of it.
    writeFileSync(
      join(app, 'tag.ts'),
      `
        import 'connect-chat/define';
        document.createElement('connect-chat').api = '/start';
        document.addEventListener('connect-chat-message', ({ detail }) => detail.message.content.trim());`,
    );
    for (const file of ['use.ts', 'tag.ts']) {
      for (const [module, moduleResolution] of [
        ['node16', 'node16'],
        ['nodenext', 'nodenext'],
        ['esnext', 'bundler'],
      ] as const) {
        compiles(file, { module, moduleResolution });
      }
    }
  });

  it('brings a program that tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.equal(
      npm(['exec', '--offline', '--', 'connect-chat-simulator', '--version'], app).trim(),
      version,
    );
  });
});
