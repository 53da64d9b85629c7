/**
 * Compares what the simulator puts on the wire with the schemas that the official AWS SDK packages export. The layout of
 * those schemas is internal to the SDK, so the packages are pinned: a new version has to pass the negative controls in
 * test/simulator/wire-schema.test.ts first.
 */
import * as connect from '@aws-sdk/client-connect';
import * as participant from '@aws-sdk/client-connectparticipant';
import { isForged } from '../../../src/simulator/gateway/faulty.js';
import type { Simulator } from '../../../src/simulator/index.js';

/** Members that only frames have, and where that is known from. The HTTP model has none of them. */
const frameOnly: Readonly<Record<string, readonly string[]>> = {
  // amazon-connect-chatjs 5.0.0 filters frames by it.
  Item: ['InitialContactId'],
  // amazon-connect-chatjs 5.0.0 puts streamed answers together by them.
  MessageMetadata: ['MessageCompleted', 'ChunkNumber'],
};

/** Members of answers that are documented, but not yet in the pinned SDK. */
const newerThanSdk: Readonly<Record<string, readonly string[]>> = {
  // API reference of 2026, StartChatContact with ConnectionTypes.
  StartChatContactResponse: ['Websocket', 'ConnectionCredentials'],
};

const STRUCTURE = 3;
const ERROR = -3;
const UNION = 4;
const LIST = 1;
const MAP = 2;
const simpleKinds: Readonly<Record<number, string>> = { 0: 'string', 1: 'number', 2: 'boolean' };
const LIST_OF = 64;
const MAP_OF = 128;

type Allowed = Readonly<Record<string, readonly string[]>>;

/** Schemas refer to each other through functions, and carry traits in pairs. */
function resolved(schema: unknown): unknown {
  let found = schema;
  while (typeof found === 'function') found = (found as () => unknown)();
  const isPair = Array.isArray(found) && found.length === 2 && typeof found[1] === 'number';
  return isPair ? resolved((found as readonly unknown[])[0]) : found;
}

/** What `value` has that `schema` does not, lacks that it demands, or has in another kind. */
export function differences(
  schema: unknown,
  value: unknown,
  allowed: Allowed = {},
  path = '$',
): readonly string[] {
  const known = resolved(schema);
  if (typeof known === 'number') return simpleDifferences(known, value, path);
  if (!Array.isArray(known)) return [`${path}: a schema of an unknown layout`];
  const [kind, , name, , names, types, required] = known as [
    number,
    string,
    string,
    unknown,
    unknown,
    unknown,
    number | undefined,
  ];
  if (kind === STRUCTURE || kind === ERROR || kind === UNION) {
    if (typeof value !== 'object' || value === null)
      return [`${path}: ${typeof value} where ${name} belongs`];
    return structureDifferences(
      {
        name,
        names: names as readonly string[],
        types: types as readonly unknown[],
        required: required ?? 0,
      },
      value,
      { allowed, path },
    );
  }
  if (kind === LIST) return listDifferences(names, value, { allowed, path });
  if (kind === MAP) return mapDifferences(types, value, { allowed, path });
  return [];
}

interface Where {
  readonly allowed: Allowed;
  readonly path: string;
}

function structureDifferences(
  schema: {
    readonly name: string;
    readonly names: readonly string[];
    readonly types: readonly unknown[];
    readonly required: number;
  },
  value: object,
  { allowed, path }: Where,
): readonly string[] {
  const missing = schema.names.slice(0, schema.required).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${path}.${name}: missing, ${schema.name} demands it`),
    ...Object.entries(value).flatMap(([member, inner]) => {
      const index = schema.names.indexOf(member);
      if (index >= 0) return differences(schema.types[index], inner, allowed, `${path}.${member}`);
      return allowed[schema.name]?.includes(member) ? [] : [`${path}.${member}: not in ${schema.name}`];
    }),
  ];
}

function listDifferences(schema: unknown, value: unknown, { allowed, path }: Where): readonly string[] {
  if (!Array.isArray(value)) return [`${path}: ${typeof value} where a list belongs`];
  return value.flatMap((entry, index) => differences(schema, entry, allowed, `${path}[${String(index)}]`));
}

function mapDifferences(schema: unknown, value: unknown, { allowed, path }: Where): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value} where a map belongs`];
  return Object.entries(value).flatMap(([key, entry]) =>
    differences(schema, entry, allowed, `${path}.${key}`),
  );
}

function simpleDifferences(schema: number, value: unknown, path: string): readonly string[] {
  if (schema >= MAP_OF) return mapDifferences(schema - MAP_OF, value, { allowed: {}, path });
  if (schema >= LIST_OF) return listDifferences(schema - LIST_OF, value, { allowed: {}, path });
  const kind = simpleKinds[schema];
  return kind === undefined || typeof value === kind
    ? []
    : [`${path}: ${typeof value} where a ${kind} belongs`];
}

interface SdkOperation {
  readonly method: string;
  readonly path: RegExp;
  readonly output: unknown;
}

/** `[9, namespace, name, { http: [method, path, status] }, input, output]` for each operation of a package. */
function operationsOf(sdk: Readonly<Record<string, unknown>>): readonly SdkOperation[] {
  return Object.values(sdk).flatMap((entry): readonly SdkOperation[] => {
    if (!Array.isArray(entry) || entry[0] !== 9) return [];
    const [, , , { http }, , output] = entry as [
      9,
      string,
      string,
      { http: [string, string, number] },
      unknown,
      unknown,
    ];
    const path = new RegExp(`^${http[1].replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    return [{ method: http[0], path, output }];
  });
}

const services = [
  { sdk: participant as Readonly<Record<string, unknown>>, operations: operationsOf(participant) },
  {
    sdk: connect as Readonly<Record<string, unknown>>,
    operations: operationsOf(connect).filter(({ path }) => path.test('/contact/chat')),
  },
];

/** What is wrong with an answer; nothing, when no operation of the SDKs has this method and path. */
export async function answerDifferences(request: Request, answer: Response): Promise<readonly string[]> {
  const { pathname } = new URL(request.url);
  for (const { sdk, operations } of services) {
    const operation = operations.find(({ method, path }) => method === request.method && path.test(pathname));
    if (!operation) continue;
    const where = `${request.method} ${pathname} ${String(answer.status)}`;
    const body: unknown = JSON.parse(await answer.clone().text());
    return answer.ok
      ? differences(operation.output, body, newerThanSdk, where)
      : errorDifferences(sdk, answer, body as object, where);
  }
  return [];
}

/** Errors: the name in the header is one that the SDK knows, with its status. The text may be spelt either way (observed). */
function errorDifferences(
  sdk: Readonly<Record<string, unknown>>,
  answer: Response,
  body: object,
  where: string,
): readonly string[] {
  const type = answer.headers.get('x-amzn-errortype') ?? '';
  const schema = sdk[`${type}$`];
  if (!Array.isArray(schema)) return [`${where}: the SDK knows no error ${type || 'without a name'}`];
  const { httpError } = schema[3] as { httpError?: number };
  const members = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name === 'message' ? 'Message' : name, value as unknown]),
  );
  return [
    ...(httpError === answer.status ? [] : [`${where}: ${type} has status ${String(httpError)}`]),
    ...differences(schema, members, {}, where),
  ];
}

const frameMembers: Readonly<Record<string, readonly string[]>> = {
  'aws/chat': ['content', 'contentType', 'topic'],
  'aws/subscribe': ['content', 'topic'],
  'aws/unsubscribe': ['content', 'topic'],
  'aws/heartbeat': ['topic'],
  'aws/ping': ['statusCode', 'statusContent', 'topic'],
  error: ['connectionId', 'message', 'requestId'],
};

/** What is wrong with a frame from the service. */
export function frameDifferences(text: string): readonly string[] {
  const frame = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const topic = typeof frame.topic === 'string' ? frame.topic : 'error';
  const members = Object.keys(frame).sort();
  if (members.join() !== frameMembers[topic]?.join()) return [`frame ${topic}: has ${members.join()}`];
  if (topic !== 'aws/chat') return [];
  const item: unknown = JSON.parse(String(frame.content));
  return differences(participant.Item$, item, frameOnly, 'frame');
}

/** `simulator` with every answer and frame checked; what is wrong is added to `found`. Answers made up by faults pass. */
export function withWireChecked(simulator: Simulator, found: string[]): Simulator {
  return {
    ...simulator,
    async fetch(request) {
      const answer = await simulator.fetch(request);
      if (!isForged(answer)) found.push(...(await answerDifferences(request, answer)));
      return answer;
    },
    openSocket: (url, peer) =>
      simulator.openSocket(url, {
        receive(text) {
          if (text.startsWith('{')) found.push(...frameDifferences(text));
          peer.receive(text);
        },
        receiveBinary: (bytes) => peer.receiveBinary?.(bytes),
        closed(code, reason) {
          peer.closed(code, reason);
        },
      }),
  };
}
