/**
 * The `rooms` step: dependency-cruiser over the imports, and a comparison of the TypeScript project references with the table they
 * must equal. Exit code 1 when either disagrees with tools/rooms.mjs.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { rooms } from './rooms.mjs';
import { root, runNode, scriptOf } from './run.mjs';

function referencesOf(tsconfig) {
  const { config, error } = ts.readConfigFile(join(root, tsconfig), ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return (config.references ?? []).map(({ path }) =>
    posix.normalize(posix.join(posix.dirname(tsconfig), path)),
  );
}

function difference(where, found, wanted) {
  return [
    ...wanted.filter((path) => !found.includes(path)).map((path) => `${where} lacks a reference to ${path}`),
    ...found
      .filter((path) => !wanted.includes(path))
      .map((path) => `${where} refers to ${path}, which tools/rooms.mjs does not allow`),
  ];
}

/** Folders below src/ that hold TypeScript but belong to no room. */
function strangers() {
  const paths = Object.values(rooms).map(({ path }) => path);
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, entry.parentPath).replaceAll('\\', '/'))
    .filter(
      (folder) =>
        folder !== 'src' && !paths.some((path) => path !== 'src' && `${folder}/`.startsWith(`${path}/`)),
    )
    .map((folder) => `${folder} is in no room of tools/rooms.mjs`);
}

const present = Object.values(rooms).filter(({ path }) => existsSync(join(root, path, 'tsconfig.json')));
const problems = [
  ...strangers(),
  ...Object.entries(rooms)
    .filter(([, { path }]) => existsSync(join(root, path)) && !existsSync(join(root, path, 'tsconfig.json')))
    .map(([name, { path }]) => `room ${name} has no ${path}/tsconfig.json`),
  ...difference(
    'tsconfig.json',
    referencesOf('tsconfig.json'),
    present.map(({ path }) => path),
  ),
  ...present.flatMap(({ path, imports }) =>
    difference(
      `${path}/tsconfig.json`,
      referencesOf(`${path}/tsconfig.json`),
      imports.map((name) => rooms[name].path),
    ),
  ),
];
for (const problem of problems) console.error(`  ${problem}`);

const folders = ['src', 'test', 'demo', 'deploy'].filter((folder) => existsSync(join(root, folder)));
const cruised = await runNode([scriptOf('dependency-cruiser'), ...folders, '--output-type', 'err-long']);
process.exitCode = problems.length === 0 && cruised === 0 ? 0 : 1;
