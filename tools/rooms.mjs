/**
 * The rooms of src/ and who may import whom. The one place that says so: `.dependency-cruiser.mjs` and `eslint.config.mjs` are
 * made from this table, and `tools/check-rooms.mjs` compares the TypeScript project references with it.
 *
 * `imports` names rooms, entered through their front door (`index.ts`, or what `doors` adds). `typesFrom` is the subset of them of
 * which only types may be taken. `npm` lists the packages a room may use, Node's own modules need `node: true`. A room that is
 * `shielded` meets fetch, sockets, clocks, randomness and storage only as an injected Platform or Clock.
 */
export const rooms = {
  protocol: { path: 'src/protocol', imports: [], npm: [], shielded: true },
  session: { path: 'src/session', imports: ['protocol'], npm: [], shielded: true },
  i18n: { path: 'src/i18n', imports: [], npm: [], doors: ['lang/[^/]+\\.ts'] },
  styles: { path: 'src/styles', imports: [], npm: ['lit'] },
  content: { path: 'src/content', imports: ['i18n'], npm: ['lit'] },
  controller: { path: 'src/controller', imports: ['session', 'protocol'], npm: ['lit'] },
  elements: {
    path: 'src/elements',
    imports: ['controller', 'session', 'protocol', 'content', 'i18n', 'styles'],
    npm: ['lit'],
    doors: ['define\\.ts'],
  },
  simulator: {
    path: 'src/simulator',
    imports: ['protocol'],
    typesFrom: ['protocol'],
    npm: [],
    shielded: true,
  },
  'simulator/node': {
    path: 'src/simulator/node',
    imports: ['simulator', 'protocol'],
    npm: ['ws', 'sirv', '@remix-run/node-fetch-server'],
    node: true,
  },
  'simulator/browser': {
    path: 'src/simulator/browser',
    imports: ['simulator', 'elements', 'controller', 'protocol'],
    typesFrom: ['elements', 'protocol'],
    npm: [],
  },
  deploy: {
    path: 'deploy',
    imports: ['simulator', 'simulator/node'],
    npm: ['valibot', 'ws', '@aws-sdk/client-connect'],
    node: true,
  },
  loader: { path: 'src/loader', imports: [], npm: [] },
  package: { path: 'src', ownFilesOnly: true, imports: ['elements', 'session', 'protocol'], npm: [] },
};

/** The files of a room that import nothing below the injected Platform because they are it. */
export const unshielded = ['src/protocol/browser-platform.ts'];

/** A regular expression (as text) for the files of a room: those of rooms inside it are not its own. */
export function filesOf(name) {
  const { path, ownFilesOnly } = rooms[name];
  if (ownFilesOnly) return `^${path}/[^/]+$`;
  const inner = Object.values(rooms)
    .filter((other) => other.path.startsWith(`${path}/`))
    .map((other) => `${other.path.slice(path.length + 1)}/`);
  return inner.length === 0 ? `^${path}/` : `^${path}/(?!${inner.join('|')})`;
}

/** A regular expression (as text) for the files of a room that other rooms may import. */
export function doorsOf(name) {
  const { path, doors = [] } = rooms[name];
  return `^${path}/(${['index\\.ts', ...doors].join('|')})$`;
}
