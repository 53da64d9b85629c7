import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { WebSocket, WebSocketServer, type RawData } from 'ws';
import { startFaultProxy, type FaultProxy } from './fault-proxy.js';

describe('a fault proxy', () => {
  let server: Server;
  let origin: string;
  let proxy: FaultProxy;
  /** Bodies of the requests that were carried out. */
  let carriedOut: string[];

  beforeEach(async () => {
    carriedOut = [];
    server = createServer((asked, response) => {
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('end', () => {
        carriedOut.push(Buffer.concat(chunks).toString());
        server.emit('carried-out');
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ here: origin, url: asked.url }));
      });
    });
    const echo = new WebSocketServer({ server });
    echo.on('connection', (socket) => {
      socket.on('message', (data: RawData) => socket.send((data as Buffer).toString()));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    proxy = await startFaultProxy({ upstream: origin });
  });
  afterEach(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });

  const post = (path: string, body = 'text', signal?: AbortSignal): Promise<Response> =>
    fetch(`${proxy.httpOrigin}${path}`, { method: 'POST', body, redirect: 'manual', signal: signal ?? null });
  const outcomes = () => proxy.requests.map(({ outcome }) => outcome);

  /** A socket through the proxy, and everything it hears. */
  async function openSocket(): Promise<{ readonly socket: WebSocket; readonly next: () => Promise<string> }> {
    const socket = new WebSocket(proxy.httpOrigin.replace('http', 'ws'));
    const heard: string[] = [];
    let wake = (): void => undefined;
    socket.on('message', (data: RawData) => {
      heard.push((data as Buffer).toString());
      wake();
    });
    await once(socket, 'open');
    return {
      socket,
      async next() {
        while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        return heard.shift()!;
      },
    };
  }

  describe('with requests', () => {
    it('passes them on, under its own address, and keeps a list', async () => {
      const answer = await post('/path?query=1', 'Hello');
      assert.deepEqual(await answer.json(), { here: proxy.httpOrigin, url: '/path?query=1' });
      assert.deepEqual(carriedOut, ['Hello']);
      const [entry] = proxy.requests;
      assert.equal(entry?.method, 'POST');
      assert.equal(entry.path, '/path');
      assert.equal(entry.body, 'Hello');
      assert.equal(entry.outcome, 200);
      assert.equal(entry.connection, 1);
      assert.equal(entry.reused, false);
    });

    it('knows which ones came on a used connection', async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let i = 0; i < 2; i++) {
        const asked = request(proxy.httpOrigin, { agent }).end();
        const [answer] = (await once(asked, 'response')) as [IncomingMessage];
        await once(answer.resume(), 'end');
      }
      agent.destroy();
      assert.deepEqual(
        proxy.requests.map(({ connection, reused }) => ({ connection, reused })),
        [
          { connection: 1, reused: false },
          { connection: 1, reused: true },
        ],
      );
    });

    it('loses the next one to a path, and no other', async () => {
      proxy.onRequest('/lost', 'lost');
      await (await post('/other', 'other')).text();
      await assert.rejects(post('/lost', 'first'));
      await (await post('/lost', 'second')).text();
      assert.deepEqual(carriedOut, ['other', 'second']);
      assert.deepEqual(outcomes(), [200, 'lost', 200]);
    });

    for (const fault of ['cut', 'half-close'] as const) {
      it(`carries out and does not answer: ${fault}`, async () => {
        proxy.onRequest('/', fault);
        await assert.rejects(post('/', 'applied'));
        assert.deepEqual(carriedOut, ['applied']);
        assert.deepEqual(outcomes(), [fault]);
      });
    }

    it('carries out and lets wait for ever', async () => {
      proxy.onRequest('/', 'hang');
      const given = new AbortController();
      const carried = once(server, 'carried-out');
      const answer = post('/', 'applied', given.signal);
      await carried;
      given.abort();
      await assert.rejects(answer, { name: 'AbortError' });
      assert.deepEqual(carriedOut, ['applied']);
    });

    it('answers in place of the server, readable for any page or not', async () => {
      proxy.onRequest('/', { status: 500, body: { message: 'no' } });
      proxy.onRequest('/', { status: 403, applied: true, cors: false });
      proxy.onRequest('/', { html: 200 });
      proxy.onRequest('/', { redirectTo: 'https://example.com/' });
      const answers = [
        await post('/', '1'),
        await post('/', '2'),
        await post('/', '3'),
        await post('/', '4'),
      ];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [500, 403, 200, 307],
      );
      assert.deepEqual(
        answers.map(({ headers }) => headers.get('access-control-allow-origin')),
        ['*', null, '*', '*'],
      );
      assert.deepEqual(await answers[0]?.json(), { message: 'no' });
      assert.match((await answers[2]?.text()) ?? '', /^<!doctype html>/);
      assert.equal(answers[3]?.headers.get('location'), 'https://example.com/');
      assert.deepEqual(carriedOut, ['2']);
    });

    it('answers later, or something else', async () => {
      proxy.onRequest('/', { delayMs: 60 });
      proxy.onRequest('/', { edit: (answer) => ({ ...(answer as object), here: 'elsewhere' }) });
      await (await post('/')).text();
      assert.ok(Date.now() - proxy.requests[0]!.atMs >= 55);
      assert.deepEqual(await (await post('/')).json(), { here: 'elsewhere', url: '/' });
    });

    it('asks whom a fault is for, and takes it back', async () => {
      const cancel = proxy.onRequest('/', 'lost', { times: Infinity, when: ({ body }) => body === 'bad' });
      await (await post('/', 'good')).text();
      await assert.rejects(post('/', 'bad'));
      await assert.rejects(post('/', 'bad'));
      cancel();
      await (await post('/', 'bad')).text();
      assert.deepEqual(carriedOut, ['good', 'bad']);
    });

    it('lets preflights through', async () => {
      proxy.onRequest('/', 'lost', { times: Infinity });
      const preflight = await fetch(proxy.httpOrigin, { method: 'OPTIONS' });
      assert.equal(preflight.status, 200);
    });

    it('can be cut off from everybody, and be back', async () => {
      await (await post('/')).text();
      const { socket } = await openSocket();
      const closed = once(socket, 'close');
      const reconnect = proxy.cutOff();
      assert.equal((await closed)[0], 1006);
      await assert.rejects(post('/'));
      reconnect();
      assert.equal((await post('/')).status, 200);
    });
  });

  describe('with sockets', () => {
    it('passes frames on in both directions, and keeps them', async () => {
      const { socket, next } = await openSocket();
      socket.send('{"topic":"aws/ping"}');
      assert.equal(await next(), '{"topic":"aws/ping"}');
      const [entry] = proxy.sockets;
      assert.deepEqual(
        entry?.frames.map(({ from, topic }) => [from, topic]),
        [
          ['client', 'aws/ping'],
          ['server', 'aws/ping'],
        ],
      );
      assert.ok(entry.openedAtMs);
      assert.equal(entry.closedAtMs, undefined);
    });

    for (const fault of ['refuse', 'reset'] as const) {
      it(`accepts no socket: ${fault}`, async () => {
        proxy.onSocket(fault);
        await assert.rejects(openSocket());
        assert.equal(proxy.sockets[0]?.openedAtMs, undefined);
        await openSocket();
      });
    }

    it('never answers a handshake', async () => {
      proxy.onSocket('hang');
      const socket = new WebSocket(proxy.httpOrigin.replace('http', 'ws'));
      socket.on('error', () => undefined);
      await openSocket();
      assert.equal(socket.readyState, WebSocket.CONNECTING);
      socket.terminate();
    });

    for (const code of [1011, 1006]) {
      it(`accepts and closes with ${code}`, async () => {
        proxy.onSocket({ closeAfterMs: 1, code });
        const { socket } = await openSocket();
        assert.equal((await once(socket, 'close'))[0], code);
      });

      it(`breaks every socket with ${code}`, async () => {
        const { socket } = await openSocket();
        const closed = once(socket, 'close');
        proxy.breakSockets(code);
        assert.equal((await closed)[0], code);
      });
    }

    it('drops, doubles, delays and replaces frames', async () => {
      const { socket, next } = await openSocket();
      const when = ({ from }: { readonly from: string }) => from === 'server';
      proxy.onFrame('drop', { when });
      proxy.onFrame('duplicate', { when });
      proxy.onFrame({ delayMs: 30 }, { when });
      proxy.onFrame({ raw: 'null' }, { when });
      for (const text of ['1', '2', '3', '4', '5']) socket.send(text);
      const heard = [await next(), await next(), await next(), await next(), await next()];
      assert.deepEqual(heard, ['2', '2', 'null', '5', '3']);
    });

    it('sends frames of its own, of text and of bytes', async () => {
      const { next } = await openSocket();
      proxy.sendFrame('not JSON');
      proxy.sendFrame(Uint8Array.of(104, 105));
      assert.equal(await next(), 'not JSON');
      assert.equal(await next(), 'hi');
    });

    it('goes mute while everything stays connected', async () => {
      const old = await openSocket();
      const unmute = proxy.mute();
      old.socket.send('unheard');
      const fresh = await openSocket();
      fresh.socket.send('unheard');
      const last = new Promise((resolve) => fresh.socket.once('pong', resolve));
      fresh.socket.ping();
      await last;
      unmute();
      old.socket.send('heard');
      assert.equal(await old.next(), 'heard');
      assert.equal(old.socket.readyState, WebSocket.OPEN);
    });
  });
});
