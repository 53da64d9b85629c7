import { path, type World } from '../world.js';
import { copiesOf, many, pause, seconds, tenths, type FaultCase, type Finding } from './fault-case.js';

const TEXT = 'Please call me back';

/** Sends a message into a fault and tells what has become of it on both sides. */
async function sendInto(
  world: World,
  { withinMs, thenMs = 3_000 }: { readonly withinMs: number; readonly thenMs?: number },
): Promise<Finding> {
  const text = TEXT;
  const { client } = world;
  const sentAt = Date.now();
  await client.send(text);
  const took = await world.until(async () => (await client.outcomeOf(text)) !== 'pending', withinMs);
  // What was settled may be sent again, or unsettled.
  await pause(thenMs);
  const outcome = await client.outcomeOf(text);
  const [arrivals, tokens, stored, copies] = [
    world.calls(path.message),
    world.tokens(),
    world.stored(text),
    await copiesOf(world, text),
  ];
  const error = (await client.told()).find(({ what, atMs }) => what === 'error' && atMs >= sentAt)?.text;
  const words =
    took === undefined ? `still pending after ${seconds(withinMs)}` : `${outcome} after ${seconds(took)}`;
  return {
    what: `${words}${error && outcome === 'failed' ? ` (${error})` : ''}; ${many(arrivals, 'arrival')} under ${many(tokens, 'token')}, ${stored} at the service, ${copies} on the page`,
    holds: outcome === 'sent' && tokens === 1 && stored === 1 && copies === 1,
    numbers: { arrivals, tokens, stored, copies, ...(took !== undefined && { settled: tenths(took) }) },
  };
}

const once =
  'The customer is told "sent"; one token however often it takes, one message at the service, one on the page';

const cut: FaultCase = {
  id: 'C4',
  fault: 'A message is carried out and the connection reset before the answer, twice',
  mustHold: `${once}.`,
  rule: 'F66',
  async run(world) {
    await world.connected();
    world.proxy.onRequest(path.message, 'cut', { times: 2 });
    return sendInto(world, { withinMs: 40_000 });
  },
};

const serverErrors: FaultCase = {
  id: 'C4b',
  fault: 'A message is carried out and answered 500, twice',
  mustHold: `${once}.`,
  rule: 'F65',
  async run(world) {
    await world.connected();
    world.simulator.inject({ on: 'SendMessage', times: 2, answer: { status: 500, applied: true } });
    return sendInto(world, { withinMs: 40_000 });
  },
};

const unanswered: FaultCase = {
  id: 'C4c',
  fault: 'A message is carried out, and neither its answer nor its echo ever arrives',
  mustHold: `Within 45 s: ${once.toLowerCase()}.`,
  rule: 'F63',
  async run(world) {
    await world.connected();
    world.proxy.onRequest(path.message, 'hang');
    world.proxy.onFrame('drop', {
      when: ({ from, text: frame }) => from === 'server' && frame.includes(TEXT),
    });
    return sendInto(world, { withinMs: 45_000 });
  },
};

const upload: FaultCase = {
  id: 'C5',
  fault: 'The store for files answers an upload with 403',
  mustHold: 'The upload is not completed, and the sender is told.',
  rule: 'F139',
  async run(world) {
    const { simulator, client } = world;
    await world.connected();
    simulator.inject({ on: 'UploadFile', answer: { status: 403 } });
    await client.sendFile();
    await world.until(async () => (await client.outcomeOf('complaint.txt')) !== 'pending', 10_000);
    const outcome = await client.outcomeOf('complaint.txt');
    const completed = world.calls(path.completeUpload);
    return {
      what: `${many(completed, 'CompleteAttachmentUpload call')}; the sender was told "${outcome}"`,
      holds: completed === 0 && outcome === 'failed',
      numbers: { completed },
    };
  },
};

/** The official client renews a minute before the expiry. */
const RENEWAL_LEAD_MS = 60_000;
const LIFE_MS = RENEWAL_LEAD_MS + 5_000;

const renewal: FaultCase = {
  id: 'C14',
  fault:
    'The connection token expires, and the first attempt to renew it is lost (and so is its repetition, which Chromium makes by itself)',
  mustHold: 'A message written after the expiry is sent within 30 s.',
  rule: 'F28',
  takesMs: LIFE_MS + 35_000,
  async run(world) {
    const { proxy } = world;
    const expiresAt = Date.now() + LIFE_MS;
    proxy.onRequest(path.connection, {
      edit: (answer) => expiring(answer, new Date(expiresAt).toISOString()),
    });
    await world.connected();
    const before = world.calls(path.connection);
    proxy.onRequest(path.connection, 'lost', { times: 2 });
    await pause(expiresAt + 1_000 - Date.now());
    const early = world.calls(path.connection) - before;
    refuseUntilRenewed(world);
    const finding = await sendInto(world, { withinMs: 30_000 });
    const renewals = world.calls(path.connection) - before;
    return {
      ...finding,
      what: `${many(early, 'request')} to renew before the expiry, ${renewals - early} after it; the message: ${finding.what}`,
      numbers: { ...finding.numbers, renewals },
    };
  },
};

function expiring(answer: unknown, until: string): unknown {
  const { Websocket, ConnectionCredentials } = answer as Record<string, object>;
  return {
    Websocket: { ...Websocket, ConnectionExpiry: until },
    ConnectionCredentials: { ...ConnectionCredentials, Expiry: until },
  };
}

/** The service does not take the first token any more. */
function refuseUntilRenewed({ proxy }: World): void {
  const renewed = (): boolean =>
    proxy.requests.filter(
      (entry) => entry.path === path.connection && entry.method === 'POST' && entry.outcome === 200,
    ).length > 1;
  proxy.onRequest(
    path.message,
    {
      status: 403,
      headers: { 'x-amzn-errortype': 'AccessDeniedException' },
      body: { message: 'Access denied' },
    },
    { times: Infinity, when: () => !renewed() },
  );
}

/** Faults of what the client says. */
export const sending: readonly FaultCase[] = [cut, serverErrors, unanswered, upload, renewal];
