import { doorsOf, filesOf, rooms } from './tools/rooms.mjs';

const names = Object.keys(rooms);
const escaped = (text) => text.replaceAll(/[/.@-]/g, '\\$&');
const npmFiles = (packages) => packages.map((name) => `^node_modules/${escaped(name)}/`);

/** For each room: of src/, itself and the front doors of the rooms its line names; of npm, what its line names. */
const perRoom = names.flatMap((name) => {
  const { imports, typesFrom = [], npm, node = false } = rooms[name];
  const from = { path: filesOf(name) };
  const others = imports.length === 0 ? 'no other room' : imports.join(', ');
  return [
    {
      name: `${name}-imports-${others}`.replaceAll(/[, /]+/g, '-'),
      comment: `Of the other rooms, ${name} imports ${others} (tools/rooms.mjs).`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: [filesOf(name), ...imports.map(filesOf)] },
    },
    {
      name: `${name}-enters-through-front-doors`,
      comment: 'A room is entered through its index.ts.',
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: [filesOf(name), ...names.map(doorsOf)] },
    },
    {
      name: `${name}-uses-${npm.length === 0 ? 'no-packages' : `only-${npm.join('-')}`}`,
      comment: `npm packages ${name} may use: ${npm.join(', ') || 'none'}.`,
      severity: 'error',
      from,
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-bundled',
          'npm-no-pkg',
          'npm-unknown',
        ],
        pathNot: npmFiles(npm),
      },
    },
    ...(node
      ? []
      : [
          {
            name: `${name}-knows-no-node`,
            comment: 'Runs in browsers (and in Node only where both have the same names).',
            severity: 'error',
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
    ...typesFrom.map((other) => ({
      name: `${name}-takes-only-types-from-${other}`,
      comment: `The code of ${other} must not end up in ${name}: import type.`,
      severity: 'error',
      from,
      to: { path: filesOf(other), dependencyTypesNot: ['type-only'] },
    })),
  ];
});

export default {
  forbidden: [
    ...perRoom,
    {
      name: 'no-cycles',
      comment: 'What is fetched when it is wanted has no part in the order in which modules are loaded.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere cannot be judged by the other rules.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'demo-enters-through-front-doors',
      severity: 'error',
      from: { path: '^demo/' },
      to: { path: '^src/', pathNot: names.map(doorsOf) },
    },
    {
      name: 'tests-see-the-inside-of-their-own-room-only',
      comment: 'test/session/ may import any file of src/session/, and the front doors of the others.',
      severity: 'error',
      from: { path: '^test/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/$1/', ...names.map(doorsOf)] },
    },
    {
      name: 'nothing-depends-on-tests-and-tools',
      severity: 'error',
      from: { path: '^(src|demo)/' },
      to: { path: '^(test|tools|bench|deploy)/' },
    },
  ],
  options: {
    doNotFollow: { path: '^(node_modules|dist)/' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.json'],
    },
  },
};
