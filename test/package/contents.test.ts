import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { scriptOf } from '../../tools/run.mjs';
import { pack, project, type Packed } from './packed.js';

/** Every file of the package is one of these. */
const expected = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^docs\/(decisions\/)?[\w-]+\.md$/,
  /^dist\/(THIRD-PARTY-LICENSES|custom-elements\.json)$/,
  /^dist\/index\.(js|js\.map|d\.ts)$/,
  /^dist\/(protocol|session|controller|elements|content|styles|i18n|simulator)\/[\w/.-]+\.(js|js\.map|d\.ts)$/,
  /^dist\/deploy\/(cli\.cjs|template(-runtime-sdk)?\.json|THIRD-PARTY-LICENSES|flows\/[\w-]+\.json)$/,
  /^dist\/cdn\/integrity\.json$/,
  /^dist\/cdn\/connect-chat(\.bundle|\.loader|\.simulator)?\.js(\.map)?$/,
  /^dist\/cdn\/chunks\/[\w-]+(\.styles-[\w-]+)?\.js(\.map)?$/,
  /^dist\/demo\/[\w/-]+\.(html|css|svg|js|js\.map)$/,
];
const required = [
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY-LICENSES',
  'dist/cdn/connect-chat.bundle.js',
  'dist/cdn/connect-chat.js',
  'dist/cdn/connect-chat.loader.js',
  'dist/cdn/connect-chat.simulator.js',
  'dist/cdn/integrity.json',
  'dist/custom-elements.json',
  'dist/deploy/cli.cjs',
  'dist/deploy/template-runtime-sdk.json',
  'dist/deploy/template.json',
  'dist/deploy/THIRD-PARTY-LICENSES',
  'dist/simulator/node/cli.js',
  // The README links to them.
  'docs/BACKEND.md',
  'docs/decisions/006-what-outlives-a-page.md',
];

const read = (file: string) => readFileSync(join(project, file), 'utf8');

interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** All nodes of a program. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesOf(value);
}
const parsed = (file: string) => [...nodesOf(parseAst(read(file)) as unknown as Node)];

const nameOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return node.name as string;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
};

/** The names of ways to turn a string into markup or code that `file` takes. */
function sinksOf(file: string): string[] {
  const members =
    /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|createContextualFragment)$/;
  const functions = /^(eval|Function|DOMParser)$/;
  return parsed(file).flatMap((node) => {
    const name = nameOf(node.type === 'MemberExpression' ? node.property : node.callee) ?? '';
    if (node.type === 'MemberExpression') {
      const writes = nameOf(node.object) === 'document' && /^write(ln)?$/.test(name);
      return writes || members.test(name) ? [name] : [];
    }
    return /^(Call|New)Expression$/.test(node.type) && functions.test(name) ? [name] : [];
  });
}

/** The packages that `file` imports. */
function packagesOf(file: string): string[] {
  const specifiers = file.endsWith('.js')
    ? parsed(file).map(({ source }) => nameOf(source))
    : [...read(file).matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier]) => specifier);
  return specifiers.filter((specifier) => specifier !== undefined && !specifier.startsWith('.')) as string[];
}

describe('the package', () => {
  let packed: Packed;
  before(() => {
    packed = pack();
  });
  after(() => packed.remove());

  const scripts = (folder: RegExp, ending = '.js') =>
    packed.files.filter((file) => folder.test(file) && file.endsWith(ending));

  it('holds what it should and nothing else', () => {
    assert.deepEqual(
      packed.files.filter((file) => !expected.some((pattern) => pattern.test(file))),
      [],
    );
    assert.deepEqual(
      required.filter((file) => !packed.files.includes(file)),
      [],
    );
  });

  it('is in order, says publint', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [scriptOf('publint'), 'run', packed.tarball, '--strict'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
  });

  it('has types wherever it has code, says are-the-types-wrong', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [scriptOf('@arethetypeswrong/cli', 'attw'), packed.tarball, '--profile', 'esm-only'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
  });

  it('has side effects only where it is told to have an effect', () => {
    const { sideEffects } = JSON.parse(read('package.json')) as { sideEffects: string[] };
    assert.deepEqual(sideEffects, [
      './dist/elements/define.js',
      './dist/i18n/lang/*.js',
      './dist/cdn/**/*.js',
      './dist/simulator/browser/index.js',
      './dist/simulator/node/cli.js',
      './dist/deploy/cli.cjs',
    ]);
  });

  it('asks for Lit and for nothing else', () => {
    const isOurs = /^dist\/(?!cdn\/|demo\/|simulator\/node\/)/;
    const files = [...scripts(isOurs), ...scripts(isOurs, '.d.ts')];
    assert.ok(files.length > 50);
    assert.deepEqual(
      files
        .flatMap((file) => packagesOf(file).map((name) => `${file}: ${name}`))
        .filter((use) => !/: lit(\/|$)/.test(use)),
      [],
    );
  });

  it('asks no bundler for a file that nobody knows before it runs', () => {
    const open = scripts(/^dist\/(?!cdn\/|demo\/|deploy\/|simulator\/node\/)/).flatMap((file) =>
      [...read(file).matchAll(/\bimport\(\s*(?!\s|["'])([^)]+)\)/g)].map(([, what]) => what!),
    );
    assert.equal(open.length, 1);
    for (const what of open) assert.match(what, /^\/\* webpackIgnore: true \*\/\s*\/\* @vite-ignore \*\//);
  });

  it('brings along the packages of the server', () => {
    assert.deepEqual(
      scripts(/^dist\/simulator\/node\//)
        .flatMap(packagesOf)
        .filter((name) => !/^(node:)?[a-z_/]+$/.test(name)),
      [],
    );
  });

  it('turns a string into markup in one place: where Lit makes a template', () => {
    for (const file of scripts(/^dist\/cdn\//)) {
      const withLit = /\b(this\.el)=document\.createElement\("template"\),\1\.innerHTML=\w+,/.test(
        read(file),
      );
      assert.deepEqual(sinksOf(file), withLit ? ['innerHTML'] : [], file);
    }
    assert.deepEqual(
      scripts(/^dist\/(?!cdn\/|simulator\/node\/|demo\/)/).filter((file) => sinksOf(file).length > 0),
      [],
    );
  });

  it('has a Trusted Types policy of its own name [F127]', () => {
    const policies = scripts(/^dist\/cdn\//).flatMap((file) =>
      [...read(file).matchAll(/createPolicy\("([^"]+)"/g)].map(([, name]) => name),
    );
    assert.deepEqual(policies, ['connect-chat', 'connect-chat']);
  });

  it('names the licence of what it brings along', () => {
    const licences = read('dist/THIRD-PARTY-LICENSES');
    for (const name of ['lit-html', 'lit-element', '@lit/reactive-element', 'ws', 'sirv']) {
      assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|BSD-3-Clause)\\)$`, 'm'));
    }
  });

  it('names the licence of what the start endpoint brings along', () => {
    const licences = read('dist/deploy/THIRD-PARTY-LICENSES');
    for (const name of ['valibot', 'ws', '@aws-sdk/client-connect', '@smithy/signature-v4']) {
      assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|Apache-2.0)\\)$`, 'm'));
    }
  });

  it('tells nothing about the machine it was built on', () => {
    const maps = scripts(/^dist\//, '.map').flatMap(
      (file) => (JSON.parse(read(file)) as { sources: string[] }).sources,
    );
    assert.deepEqual(
      maps.filter((source) => !/^(src|demo|node_modules)\/|^\0/.test(source)),
      [],
    );
  });
});
