import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import type { ConsoleUpdate } from '../../src/simulator/index.js';
import {
  startSimulatorServer,
  strictContentSecurityPolicy,
  type SimulatorServer,
} from '../../src/simulator/node/index.js';
import { checked } from './support/world.js';

let folder: string;
let server: SimulatorServer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connect-chat-'));
  await mkdir(join(folder, 'pages', 'inner'), { recursive: true });
  await mkdir(join(folder, 'plain'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'pages-next-door'));
  await writeFile(join(folder, 'pages-next-door', 'secret.txt'), 'secret');
  await writeFile(join(folder, 'pages', 'index.html'), '<!doctype html><title>Pages</title>');
  await writeFile(join(folder, 'pages', 'inner', 'index.html'), '<!doctype html><title>Inner</title>');
  await writeFile(join(folder, 'pages', '.hidden'), 'hidden');
  await writeFile(join(folder, 'plain', 'a.js'), 'export {};');
  server = await startSimulatorServer({
    around: checked,
    staticRoots: [
      { path: '/', folder: join(folder, 'pages'), contentSecurityPolicy: 'strict' },
      { path: '/plain/', folder: join(folder, 'plain'), anyOrigin: true },
    ],
  });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** A request that may lie about its path and its Host, which `fetch` does not let one do. */
async function raw(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(server.httpOrigin);
  const request = httpRequest({ hostname, port, path, headers }).end();
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += String(part);
  return { status: answer.statusCode ?? 0, headers: answer.headers, text };
}

async function connection(): Promise<{
  readonly url: string;
  readonly contactId: string;
  readonly token: string;
}> {
  const started = await fetch(server.startUrl, {
    method: 'POST',
    body: JSON.stringify({ ParticipantDetails: { DisplayName: 'Jane' } }),
  });
  const { data } = (await started.json()) as {
    data: { startChatResult: { ContactId: string; ParticipantToken: string } };
  };
  const { ContactId, ParticipantToken } = data.startChatResult;
  const connected = await fetch(`${server.httpOrigin}/participant/connection`, {
    method: 'POST',
    headers: { 'X-Amz-Bearer': ParticipantToken },
    body: '{"Type":["WEBSOCKET"]}',
  });
  const { Websocket } = (await connected.json()) as { Websocket: { Url: string } };
  return { url: Websocket.Url, contactId: ContactId, token: ParticipantToken };
}

describe('the server', () => {
  it('listens on this machine only, and hands out sockets at the literal address', async () => {
    assert.match(server.httpOrigin, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(server.startUrl, `${server.httpOrigin}/Prod`);
    const { url } = await connection();
    assert.ok(url.startsWith(server.httpOrigin.replace('http:', 'ws:')));
  });

  it('refuses whoever asks for another host (DNS rebinding)', async () => {
    const { host, port } = new URL(server.httpOrigin);
    assert.equal((await raw('/', { host: 'evil.example' })).status, 403);
    assert.equal((await raw('/', { host: `evil.example:${port}` })).status, 403);
    assert.equal((await raw('/', { host: `127.0.0.1.evil.example:${port}` })).status, 403);
    assert.equal((await raw('/', { host })).status, 200);
    assert.equal((await raw('/', { host: `localhost:${port}` })).status, 200);

    const { url } = await connection();
    const socket = new WebSocket(url, { headers: { host: 'evil.example' } });
    const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
    assert.equal(answer.statusCode, 403);
  });

  it('serves files with the policy of their mount and to whom it says, and never a folder', async () => {
    const page = await raw('/');
    assert.deepEqual([page.status, page.text], [200, '<!doctype html><title>Pages</title>']);
    assert.equal(page.headers['content-security-policy'], strictContentSecurityPolicy);
    assert.equal(page.headers['x-content-type-options'], 'nosniff');
    assert.equal(page.headers['access-control-allow-origin'], undefined);
    const script = await raw('/plain/a.js');
    assert.equal(script.headers['content-security-policy'], undefined);
    assert.equal(script.headers['access-control-allow-origin'], '*');
    assert.match(script.headers['content-type'] ?? '', /javascript/);
    assert.equal((await raw('/plain/')).status, 404);
    assert.equal((await raw('/.hidden')).status, 404);
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/plain/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/../pages-next-door/secret.txt',
      '/%2e%2e%2fpages-next-door%2fsecret.txt',
      '/..%5csecret.txt',
      '/%E0%A4%A',
    ]) {
      assert.equal((await raw(path)).status, 404, path);
    }
  });

  it('sends a browser to the folder with its slash', async () => {
    const inner = await raw('/inner?x=1');
    assert.deepEqual([inner.status, inner.headers.location], [308, '/inner/?x=1']);
    assert.equal((await raw('/plain')).headers.location, '/plain/');
    assert.match((await raw('/inner/')).text, /Inner/);
  });

  it('refuses a bad handshake with HTTP 403', async () => {
    for (const url of ['/chat?ticket=guess', '/chat']) {
      const socket = new WebSocket(server.httpOrigin.replace('http:', 'ws:') + url);
      const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
      assert.equal(answer.statusCode, 403);
    }
    const elsewhere = new WebSocket(`${server.httpOrigin.replace('http:', 'ws:')}/elsewhere`);
    const [, answer] = (await once(elsewhere, 'unexpected-response')) as [unknown, IncomingMessage];
    assert.equal(answer.statusCode, 404);
  });

  it('carries frames both ways, and closes from either side', async () => {
    const { url, contactId } = await connection();
    const socket = new WebSocket(url);
    await once(socket, 'open');
    socket.send(JSON.stringify({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } }));
    const [first] = (await once(socket, 'message')) as [Buffer];
    assert.deepEqual(JSON.parse(first.toString()), {
      topic: 'aws/subscribe',
      content: { status: 'success', topics: ['aws/chat'] },
    });
    server.simulator.closeSockets({ contactId, code: 1001 });
    const [code] = (await once(socket, 'close')) as [number];
    assert.equal(code, 1001);

    const { url: next, contactId: other } = await connection();
    const second = new WebSocket(next);
    await once(second, 'open');
    server.simulator.closeSockets({ contactId: other, code: 1006 });
    assert.equal(((await once(second, 'close')) as [number])[0], 1006);
    assert.equal(server.simulator.contact(other).openSockets, 0);
  });

  it('notices that a client is gone', async () => {
    const { url, contactId } = await connection();
    const socket = new WebSocket(url);
    await once(socket, 'open');
    const gone = new Promise<void>((resolve) => {
      server.simulator.watch((change) => {
        if (change.kind === 'socket' && change.state === 'closed' && change.initialContactId === contactId)
          resolve();
      });
    });
    socket.terminate();
    await gone;
    assert.equal(server.simulator.contact(contactId).openSockets, 0);
  });

  it('breaks the TCP connection when a fault says so, also after the deed', async () => {
    const before = server.simulator.contacts().length;
    for (const answer of ['lost', 'cut'] as const) {
      server.simulator.inject({ on: 'Start', answer });
      await assert.rejects(
        fetch(server.startUrl, { method: 'POST', body: '{"ParticipantDetails":{"DisplayName":"Jane"}}' }),
        TypeError,
      );
    }
    assert.equal(server.simulator.contacts().length, before + 1);
  });

  it('breaks the connection in the middle of a body', async () => {
    server.simulator.inject({ on: 'Start', answer: 'cut-body' });
    const body = '{"ParticipantDetails":{"DisplayName":"Jane"}}';
    const answer = await fetch(server.startUrl, { method: 'POST', body });
    assert.equal(answer.status, 200);
    await assert.rejects(answer.text(), TypeError);
  });

  it('carries a request out twice, and sends it elsewhere', async () => {
    const before = server.simulator.contacts().length;
    const body = '{"ParticipantDetails":{"DisplayName":"Jane"}}';
    server.simulator.inject({ on: 'Start', answer: 'twice' });
    assert.equal((await fetch(server.startUrl, { method: 'POST', body })).status, 200);
    assert.equal(server.simulator.contacts().length, before + 2);
    server.simulator.inject({ on: 'Start', answer: { redirect: 'http://127.0.0.1:1/' } });
    await assert.rejects(fetch(server.startUrl, { method: 'POST', body, redirect: 'error' }), TypeError);
    assert.equal(server.simulator.contacts().length, before + 2);
  });

  it('sends bytes, falls silent, and breaks when an outage is over', async () => {
    const { url, contactId } = await connection();
    const socket = new WebSocket(url);
    await once(socket, 'open');
    server.simulator.pushFrame(Uint8Array.of(1, 2), { contactId });
    const [bytes, isBinary] = (await once(socket, 'message')) as [Buffer, boolean];
    assert.deepEqual([...bytes, isBinary], [1, 2, true]);
    const heard: unknown[] = [];
    socket.on('message', (frame) => heard.push(frame));
    const over = server.simulator.outage();
    socket.send(JSON.stringify({ topic: 'aws/ping' }));
    await assert.rejects(fetch(server.startUrl, { method: 'POST', body: '{}' }), TypeError);
    const closed = once(socket, 'close');
    over();
    assert.deepEqual([((await closed) as [number])[0], heard], [1006, []]);
  });

  it('lets a hanging request end with its caller', async () => {
    server.simulator.inject({ on: 'Start', answer: 'hang' });
    const controller = new AbortController();
    const outcome = fetch(server.startUrl, {
      method: 'POST',
      body: '{"ParticipantDetails":{"DisplayName":"Jane"}}',
      signal: controller.signal,
    });
    const struck = new Promise<void>((resolve) => {
      server.simulator.watch((change) => {
        if (change.kind === 'request' && change.outcome === 'hang') resolve();
      });
    });
    await struck;
    controller.abort();
    await assert.rejects(outcome, { name: 'AbortError' });
  });

  it('closes although clients are connected and handshakes hang', async () => {
    const other = await startSimulatorServer();
    other.simulator.inject({ on: 'socket', answer: 'no-open' });
    const hanging = new WebSocket(other.httpOrigin.replace('http:', 'ws:') + '/chat');
    const failed = once(hanging, 'error');
    const keptAlive = await fetch(`${other.httpOrigin}/Prod`, { method: 'OPTIONS' });
    await keptAlive.text();
    await other.close();
    await failed;
    await assert.rejects(fetch(other.startUrl), TypeError);
  });

  it('rejects when the port is taken', async () => {
    const port = Number(new URL(server.httpOrigin).port);
    await assert.rejects(startSimulatorServer({ port }), { code: 'EADDRINUSE' });
  });
});

describe('the console socket', () => {
  const open = async (hello: unknown) => {
    const socket = new WebSocket(`${server.httpOrigin.replace('http:', 'ws:')}/console/socket`);
    await once(socket, 'open');
    socket.send(typeof hello === 'string' ? hello : JSON.stringify(hello));
    return socket;
  };
  const token = (): string => new URL(server.consoleUrl).hash.slice(1);

  it('asks for the token behind the # of the console address', async () => {
    assert.match(server.consoleUrl, /^http:\/\/127\.0\.0\.1:\d+\/console\/#[\w-]{32}$/);
    for (const hello of [
      'no json',
      '{}',
      'null',
      { type: 'hello' },
      { type: 'hello', token: '' },
      { type: 'hello', token: token().slice(1) },
      { type: 'join', contactId: 'x', displayName: 'y' },
    ]) {
      const socket = await open(hello);
      const [code] = (await once(socket, 'close')) as [number];
      assert.equal(code, 4403, JSON.stringify(hello));
    }
  });

  it('takes the token it is given, so that consoles survive a restart', async () => {
    const other = await startSimulatorServer({ consoleToken: 'as-before' });
    assert.equal(other.consoleUrl, `${other.httpOrigin}/console/#as-before`);
    await other.close();
  });

  it('then carries the console protocol', async () => {
    const { url, contactId } = await connection();
    const customer = new WebSocket(url);
    await once(customer, 'open');
    customer.send(JSON.stringify({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } }));
    await once(customer, 'message');

    const socket = await open({ type: 'hello', token: token() });
    const updates: ConsoleUpdate[] = [];
    const active = new Promise<void>((resolve) => {
      socket.on('message', (message: Buffer) => {
        const update = JSON.parse(message.toString()) as ConsoleUpdate;
        updates.push(update);
        if (update.type === 'contact' && update.contact.me?.displayName === 'Max') resolve();
      });
    });
    await once(socket, 'message');
    socket.send(JSON.stringify({ type: 'join', contactId, displayName: 'Max' }));
    await active;
    assert.equal(updates[0]?.type, 'contacts');
    assert.ok(
      server.simulator.contact(contactId).participants.some(({ displayName }) => displayName === 'Max'),
    );
    socket.close();
    customer.close();
  });
});
