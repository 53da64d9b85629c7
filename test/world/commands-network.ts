import fc from 'fast-check';
import type { Fault, Operation, RequestFaultAnswer } from '../../src/simulator/index.js';
import { command, type Command } from './command.js';

const operations = [
  'SendMessage',
  'SendMessage',
  'SendMessage',
  'CreateParticipantConnection',
  'GetTranscript',
  'DisconnectParticipant',
  'SendEvent',
  'Start',
] as const satisfies readonly Operation[];

/** What can become of a request, and how often. */
export const answers: Readonly<Record<string, RequestFaultAnswer>> = {
  cut: 'cut',
  lost: 'lost',
  hang: 'hang',
  'cut in its answer': 'cut-body',
  'done twice': 'twice',
  'done twice and cut': 'twice-cut',
  'lost after 8 s': { lostAfterMs: 8_000 },
  'arriving after 12 s': { arrivesAfterMs: 12_000 },
  'redirected to a sign-in': { redirect: 'https://login.example/' },
  'no CORS headers': 'no-cors',
  'late by 3 s': { delayMs: 3_000 },
  'late by 15 s': { delayMs: 15_000 },
  '429': { status: 429 },
  '429, wait 20 s': { status: 429, headers: { 'retry-after': '20' } },
  '500': { status: 500 },
  '503 after 5 s': { status: 503, afterMs: 5_000 },
  '500, but done': { status: 500, applied: true },
  '403 of Amazon Connect': { status: 403 },
  '403 of a proxy': { html: 403 },
  '502 of a proxy': { html: 502 },
  '200 of a captive portal': { html: 200 },
  'half an answer': { body: '{"Id":"' },
  'an empty answer': { body: '{}' },
};

type SocketFault = Extract<Fault, { readonly on: 'socket' | 'subscribe' | 'heartbeat' | 'ping' | 'frame' }>;

/** What can become of a socket and its frames. */
const socketFaults: Readonly<Record<string, SocketFault>> = {
  'handshake refused': { on: 'socket', answer: 'refuse' },
  'never opens': { on: 'socket', answer: 'no-open' },
  'opens and breaks': { on: 'socket', answer: { closeAfterMs: 0 } },
  'breaks after 5 s': { on: 'socket', answer: { closeAfterMs: 5_000 } },
  'deaf after 3 s': { on: 'socket', answer: { muteAfterMs: 3_000 } },
  'closed by policy': { on: 'socket', answer: { closeAfterMs: 1_000, code: 1008 } },
  'subscription unanswered': { on: 'subscribe', answer: 'silent' },
  'subscription refused': { on: 'subscribe', answer: 'failure' },
  'subscription late': { on: 'subscribe', answer: { delayMs: 7_000 } },
  'heartbeat unanswered': { on: 'heartbeat', answer: 'silent' },
  'heartbeat late': { on: 'heartbeat', answer: { delayMs: 9_000 } },
  'ping fails': { on: 'ping', answer: 'failure' },
  'ping unanswered': { on: 'ping', answer: 'silent' },
  'frame doubled': { on: 'frame', answer: 'duplicate' },
  'frame late': { on: 'frame', answer: { delayMs: 1_500 } },
  'frame later than the others': { on: 'frame', answer: { delayMs: 20_000 } },
  'frames in another order': { on: 'frame', answer: { reorder: 3 } },
  'a frame of bytes': { on: 'frame', answer: { binary: new Uint8Array([123, 125]) } },
  'a frame nobody can read': { on: 'frame', answer: { raw: '{"topic":' } },
};

/** What nobody expects on a socket. */
const strangeFrames = [
  '',
  'null',
  '[]',
  '{"topic":"aws/chat"}',
  '{"topic":"aws/chat","content":"{}"}',
  '{"topic":"aws/chat","content":"not JSON"}',
  '{"topic":"aws/unknown","content":{}}',
  '{"topic":"aws/subscribe","content":{"status":"failure","topics":["aws/chat"]}}',
  '{"topic":"aws/unsubscribe","content":{"status":"success","topics":["aws/chat"]}}',
  '{"message":"Internal server error","connectionId":"x=","requestId":"y="}',
];

export const times = fc.constantFrom(1, 1, 2, 3, 6, 1_000);

/** What goes wrong between the page and the service. */
export const networkCommands: readonly Command[] = [
  command({
    name: 'requests fail',
    weight: 10,
    args: {
      operation: fc.constantFrom(...operations),
      answer: fc.constantFrom(...Object.keys(answers)),
      times,
    },
    says: ({ operation, answer, times }) => `${operation} ${answer}, ${times}×`,
    run(world, { operation, answer, times }) {
      const found = answers[answer];
      if (found !== undefined) world.inject({ on: operation, answer: found, times });
    },
  }),
  command({
    name: 'sockets fail',
    weight: 6,
    args: { fault: fc.constantFrom(...Object.keys(socketFaults)), times },
    says: ({ fault, times }) => `${fault}, ${times}×`,
    run(world, { fault, times }) {
      const found = socketFaults[fault];
      if (found !== undefined) world.inject({ ...found, times });
    },
  }),
  command({
    name: 'sockets close',
    weight: 2,
    args: { code: fc.constantFrom(1006, 1001, 1000, 4001) },
    says: ({ code }) => String(code),
    run(world, { code }) {
      world.simulator.closeSockets({ code });
    },
  }),
  command({
    name: 'service is out of reach',
    weight: 1,
    args: { ms: fc.constantFrom(1_000, 20_000, 120_000) },
    says: ({ ms }) => `${ms} ms`,
    async run(world, { ms }) {
      const over = world.simulator.outage();
      await world.advance(ms);
      for (const { visit } of world.clients) visit.kicks.push(world.clock.monotonic());
      over();
    },
  }),
  command({
    name: 'frame out of nowhere',
    weight: 1,
    args: { frame: fc.constantFrom(...strangeFrames) },
    says: ({ frame }) => frame,
    run: (world, { frame }) => world.simulator.pushFrame(frame),
  }),
  command({
    name: 'faults stop',
    weight: 4,
    run(world) {
      world.clearFaults();
    },
  }),
];
