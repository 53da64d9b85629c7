import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pageFaults } from '../../demo/page-faults.js';
import {
  createAgentConsole,
  createSimulator,
  createVirtualClock,
  decodeConsoleRequest,
  defaultSwitches,
  switchChoices,
  type ConsoleLabRequest,
  type ConsoleRequest,
  type ConsoleUpdate,
  type socketKinds,
} from '../../src/simulator/index.js';

/** Where the lab of the agent console has it. */
type Place =
  | { readonly request: string }
  | { readonly [On in keyof typeof socketKinds]?: string }
  | { readonly lab: Exclude<ConsoleLabRequest, { readonly type: 'inject' }> }
  | { readonly agent: ConsoleRequest['type'] }
  | { readonly page: string };

/** Every way in which the catalogue of faults lets something go wrong, and its places in the lab. */
const words: Readonly<Record<string, readonly Place[]>> = {
  lost: [{ request: 'lost' }, { request: 'lost-late' }],
  cut: [{ request: 'cut' }],
  cutBody: [{ request: 'cut-body' }],
  hang: [{ request: 'hang' }],
  'st(n)': [{ request: 'status' }, { request: 'busy' }, { request: 'applied' }],
  html: [{ request: 'html' }],
  nocors: [{ request: 'no-cors' }],
  'delay(ms)': [{ request: 'delay' }, { request: 'slow' }],
  refuse: [{ socket: 'refuse' }],
  noOpen: [{ socket: 'no-open' }],
  noSub: [{ subscribe: 'silent' }],
  'subFail(n)': [{ subscribe: 'failure' }],
  'subLate(ms)': [{ subscribe: 'delay' }],
  mute: [{ lab: { type: 'mute-sockets' } }, { socket: 'mute' }],
  'close(code)': [{ lab: { type: 'close-sockets', code: 1011 } }],
  rst: [{ lab: { type: 'close-sockets', code: 1006 } }, { socket: 'break' }],
  'flap(ms)': [{ socket: 'flap' }, { socket: 'break' }],
  'frame(raw)': [{ lab: { type: 'push-frame', frame: 'null' } }, { frame: 'raw' }, { frame: 'binary' }],
  dup: [{ frame: 'duplicate' }],
  'reorder(k)': [{ frame: 'reorder' }],
  drop: [{ frame: 'drop' }],
  'late(ms)': [{ frame: 'delay' }, { heartbeat: 'delay' }, { ping: 'delay' }],
  'skew(ms)': [{ lab: { type: 'skew', ms: 60_000 } }],
  'sleep(ms)': [{ lab: { type: 'mute-sockets' } }, { page: 'block' }],
  'throttle(60s)': [{ page: 'throttle' }, { page: 'unthrottle' }],
  'freeze/resume': [{ page: 'freeze' }, { page: 'resume' }],
  'hide/show': [{ page: 'hide' }, { page: 'show' }],
  'offline/online': [{ page: 'offline' }, { page: 'online' }, { lab: { type: 'outage', on: true } }],
  'pagehide/pageshow(persisted)': [{ page: 'pagehide' }, { page: 'pageshow' }],
  unload: [{ page: 'reload' }],
  'rm/add': [{ page: 'remove' }, { page: 'add' }],
  'mv/moveBefore': [{ page: 'move' }, { page: 'move-before' }],
  attr: [{ page: 'attr' }],
  'store(…)': [
    { page: 'storage-full' },
    { page: 'storage-works' },
    { page: 'storage-corrupt' },
    { page: 'storage-clear' },
  ],
  agentSays: [{ agent: 'send' }],
  chunks: [{ lab: { type: 'peer', contactId: 'none', act: 'bot-streams' } }],
  transfer: [{ agent: 'transfer' }],
  end: [{ agent: 'end' }, { lab: { type: 'peer', contactId: 'none', act: 'ends' } }],
  'process(rewrite|reject)': [{ processing: 'rewritten' }, { processing: 'rejected' }],
};

/** What a console is told when it asks for these. */
function refusalsOf(requests: readonly unknown[]): readonly string[] {
  const simulator = createSimulator({
    clock: createVirtualClock(),
    httpOrigin: 'http://localhost',
    socketOrigin: 'ws://localhost',
  });
  const updates: ConsoleUpdate[] = [];
  createAgentConsole(simulator).open({
    post: (update) => updates.push(update),
    on(listener) {
      for (const request of requests) listener(request);
      return () => undefined;
    },
  });
  return updates.flatMap((update) => (update.type === 'refused' ? [update.reason] : []));
}

const requestOf = (place: Place): unknown => {
  if ('lab' in place) return place.lab;
  const [[on, kind] = []] = Object.entries(place);
  return { type: 'inject', on: on === 'request' ? 'SendMessage' : on, kind };
};

describe('the fault lab of the agent console', () => {
  for (const [word, places] of Object.entries(words)) {
    it(`has ${word}`, () => {
      for (const place of places) {
        if ('page' in place) assert.ok(Object.hasOwn(pageFaults, place.page), place.page);
        else if ('agent' in place) {
          const said = { contactId: 'c', displayName: 'Eva', contentType: 'text/plain', content: 'x' };
          assert.ok(decodeConsoleRequest({ type: place.agent, ...said }));
        } else {
          // A chat that is not there is all that may stand in the way.
          const refusals = refusalsOf([requestOf(place)]);
          assert.deepEqual(
            refusals.filter((reason) => !reason.includes('There is no contact')),
            [],
          );
        }
      }
    });
  }

  it('has nothing for pages that no word is for', () => {
    const placed = new Set(
      Object.values(words)
        .flat()
        .flatMap((place) => Object.entries(place))
        .flatMap(([on, kind]) => (typeof kind === 'string' ? [`${on} ${kind}`] : [])),
    );
    const missing = Object.keys(pageFaults).filter((name) => !placed.has(`page ${name}`));
    assert.deepEqual(missing, []);
  });

  it('has every switch that has settings to choose from', () => {
    const missing = Object.keys(defaultSwitches).filter((name) => !Object.hasOwn(switchChoices, name));
    // A list of names is for who sets up the simulator.
    assert.deepEqual(missing, ['endpointPasses']);
    for (const choice of Object.values(switchChoices)) assert.ok(choice.settings.length > 1, choice.label);
  });

  it('is written down, word by word', () => {
    const text = readFileSync(new URL('../../docs/SIMULATOR.md', import.meta.url), 'utf8');
    const missing = Object.keys(words).filter((word) => !text.includes(`| \`${word.replace('|', '\\|')}\``));
    assert.deepEqual(missing, []);
  });
});
