/**
 * From src/ and demo/ to dist/ (the type declarations are TypeScript's):
 *
 *   dist/**.js                      for bundlers: a file per module, Lit left outside
 *   dist/cdn/connect-chat.js        for pages: the launcher first, all else in chunks when it is needed
 *   dist/cdn/connect-chat.bundle.js the same in one file, to be pinned with a hash
 *   dist/cdn/connect-chat.loader.js for pages that cannot hold a module
 *   dist/cdn/connect-chat.simulator.js what answers `api="simulator:"` without a server
 *   dist/simulator/node/            the simulator as a server, with the packages it needs inside
 *   dist/demo/                      the demo's pages and their scripts
 */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { facade } from './tools/rollup/facade.mjs';
import { inOrder } from './tools/rollup/in-order.mjs';
import { licences } from './tools/rollup/licences.mjs';
import { ownPolicy } from './tools/rollup/own-policy.mjs';
import { shortProperties } from './tools/rollup/short-properties.mjs';
import { leanLit } from './tools/rollup/lean-lit.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const at = (path) => join(root, path);
const present = (paths) => paths.filter((path) => existsSync(at(path)));

function filesBelow(folder) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const lit = /^(lit|lit-html|lit-element|@lit\/[^/]+)(\/|$)/;
const node = [...builtinModules, /^node:/];

const typescript = () => esbuild({ target: 'es2022', tsconfig: at('tsconfig.base.json'), sourceMap: true });
/**
 * `unsafe` writes `x + ''` for `String(x)`, which is another thing only for symbols and objects with a `valueOf`; without
 * `keep_fargs`, `length` of a function may be less; `unsafe_methods` makes methods of functions in objects, which `new` cannot call.
 * Nothing here looks at any of these. Names that begin with `_$` are those that Lit keeps for itself, and Lit is in one file.
 */
const minified = ({ module = true } = {}) =>
  terser({
    module,
    ecma: 2022,
    compress: { passes: 4, inline: 1, keep_fargs: false, unsafe: true, unsafe_methods: true },
    mangle: { properties: { regex: /^_\$/ } },
    format: { comments: /^!/ },
  });
const licenceFile = licences(at('dist/THIRD-PARTY-LICENSES'));

const define = at('src/elements/define.ts');
const pageSimulator = at('src/simulator/browser/index.ts');

/**
 * The order in which gzip finds most (docs/decisions/005-bytes.md). Found by trying; it need not be the best one to be a good one.
 */
const alike = [
  'protocol/content-types',
  'session/session-store',
  'session/pages/stored-chat',
  'elements/transcript/keyed-list',
  'elements/transcript/transcript-rows',
  'controller/page-platform',
  'elements/start/start-call',
  'elements/panel/error-sentence',
  'elements/transcript/message-view',
].map((module) => at(`src/${module}.ts`));

/** What goes into a file that a page loads as it is. */
const forPages = () => [
  typescript(),
  inOrder({ entry: define, first: alike }),
  shortProperties({ files: filesBelow('src').map(at) }),
  minifyLiterals({ options: { minifyOptions: { removeAttributeQuotes: true } } }),
  nodeResolve({ browser: true }),
  leanLit(),
  ownPolicy({ name: 'connect-chat', element: 'connect-chat' }),
  licenceFile,
];

/** Everything that could surprise at run time stops the build. */
function onwarn(warning) {
  throw Object.assign(new Error(warning.message), warning);
}

/** Source maps name files as the repository does, wherever it was built. */
function sourcemapPathTransform(source, map) {
  const path = join(dirname(map), source).split(sep).join('/');
  const [, dependency] = /.*\/(node_modules\/.+)$/.exec(path) ?? [];
  return dependency ?? relative(root, path).split(sep).join('/');
}

const output = {
  format: 'es',
  sourcemap: true,
  sourcemapPathTransform,
  generatedCode: { preset: 'es2015', symbols: false },
  freeze: false,
};
const banner = `/*! connect-chat ${version} | Apache-2.0 | contains Lit, BSD-3-Clause: see THIRD-PARTY-LICENSES */`;

const modules = {
  input: present([
    'src/index.ts',
    'src/elements/define.ts',
    'src/protocol/index.ts',
    'src/session/index.ts',
    'src/simulator/index.ts',
    'src/simulator/browser/index.ts',
    ...filesBelow('src/i18n/lang'),
  ]),
  external: lit,
  onwarn,
  plugins: [typescript()],
  output: { ...output, dir: 'dist', preserveModules: true, preserveModulesRoot: at('src') },
};

/**
 * As package.json says of dist/: of our modules only these two do anything by being loaded. So a front door brings along what is
 * used of it, not all that is behind it.
 */
const treeshake = {
  moduleSideEffects: (id) => !id.startsWith(at('src/')) || id === define || id === pageSimulator,
};

const pages = [
  {
    input: { 'connect-chat': 'connect-chat', launcher: define },
    onwarn,
    treeshake,
    plugins: [facade({ name: 'connect-chat', entry: define }), ...forPages()],
    preserveEntrySignatures: false,
    output: {
      ...output,
      dir: 'dist/cdn',
      // The maps lie beside the files; that each of forty chunks says so would be 1.5 KB for visitors, who never ask.
      sourcemap: 'hidden',
      // Each file names many others: letters that gzip finds elsewhere, too, and few of them.
      hashCharacters: 'base36',
      entryFileNames: ({ name }) => (name === 'connect-chat' ? '[name].js' : 'chunks/[name]-[hash:7].js'),
      // Of a few lines that several chunks share, a file of their own would be mostly its envelope.
      experimentalMinChunkSize: 600,
      chunkFileNames: ({ facadeModuleId }) =>
        `chunks/${/i18n.rare.[^/\\]+$/.test(facadeModuleId ?? '') ? 'rare-' : ''}[name]-[hash:7].js`,
      plugins: [minified()],
    },
  },
  {
    input: define,
    onwarn,
    treeshake,
    plugins: forPages(),
    output: {
      ...output,
      // A page may load it as a classic script, whose names would be the page's.
      format: 'iife',
      file: 'dist/cdn/connect-chat.bundle.js',
      inlineDynamicImports: true,
      banner,
      plugins: [minified({ module: false })],
    },
  },
];

const loader = {
  input: 'src/loader/loader.ts',
  onwarn,
  plugins: [typescript()],
  output: { ...output, format: 'iife', file: 'dist/cdn/connect-chat.loader.js', plugins: [minified()] },
};

/** Its own copy of what it shares with the chat: no page needs both but those that try things out. */
const simulator = {
  input: pageSimulator,
  onwarn,
  treeshake,
  plugins: [typescript(), nodeResolve({ browser: true })],
  output: { ...output, file: 'dist/cdn/connect-chat.simulator.js', plugins: [minified()] },
};

const server = {
  input: Object.fromEntries(
    present(['src/simulator/node/index.ts', 'src/simulator/node/cli.ts']).map((file) => [
      file.replace(/.*\/(.+)\.ts$/, '$1'),
      at(file),
    ]),
  ),
  external: node,
  onwarn,
  plugins: [
    typescript(),
    nodeResolve({ exportConditions: ['node'], preferBuiltins: true }),
    commonjs(),
    licenceFile,
  ],
  output: { ...output, dir: 'dist/simulator/node', chunkFileNames: '[name]-[hash].js' },
};

/** The scripts that the demo's pages name. */
const demoScripts = filesBelow('demo')
  .filter((file) => file.endsWith('.html'))
  .flatMap((page) =>
    [...readFileSync(at(page), 'utf8').matchAll(/<script[^>]*\ssrc="([^":]+)\.js"/g)]
      .map(([, script]) => join(dirname(page), `${script}.ts`).split(sep).join('/'))
      .filter((file) => file.startsWith('demo/')),
  );

const demo = {
  input: Object.fromEntries(
    [...new Set(present(demoScripts))].map((file) => [file.replace(/^demo\/(.+)\.ts$/, '$1'), at(file)]),
  ),
  onwarn,
  plugins: [
    typescript(),
    nodeResolve({ browser: true }),
    {
      name: 'pages',
      writeBundle() {
        for (const file of filesBelow('demo')) {
          if (!/\.(ts|json)$/.test(file)) cpSync(at(file), at(`dist/${file}`));
        }
      },
    },
  ],
  output: { ...output, dir: 'dist/demo', chunkFileNames: 'chunks/[name]-[hash].js' },
};

export default [
  ...(modules.input.length > 0 ? [modules] : []),
  ...(existsSync(define) ? pages : []),
  loader,
  simulator,
  ...(Object.keys(server.input).length > 0 ? [server] : []),
  ...(Object.keys(demo.input).length > 0 ? [demo] : []),
];
