import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Simulator, SocketPeer } from '../index.js';

/** API Gateway takes frames of up to 128 KiB. */
const longestFrameBytes = 128 * 1024;

/** Turns HTTP upgrades into sockets of the simulator, or of something else that talks text frames. */
export interface SocketBridge {
  /** A customer's socket: accepted or refused (HTTP 403) by the simulator. */
  toSimulator(simulator: Simulator, request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Any other socket; it is accepted. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, use: (webSocket: WebSocket) => void): void;
  /** Breaks every connection, also those whose handshake hangs. */
  close(): void;
}

/** Answers an upgrade with a plain HTTP status and hangs up. */
export function refuseUpgrade(socket: Duplex, status: '403 Forbidden' | '404 Not Found'): void {
  const body = JSON.stringify({ message: status.slice(4) });
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: application/json',
      `content-length: ${String(Buffer.byteLength(body))}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

/** Creates a bridge for one server. */
export function createSocketBridge(socketOrigin: string): SocketBridge {
  const server = new WebSocketServer({ noServer: true, maxPayload: longestFrameBytes });
  const open = new Set<Duplex>();
  const keep = (socket: Duplex): void => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };

  return {
    toSimulator(simulator, request, socket, head) {
      keep(socket);
      let webSocket: WebSocket | undefined;
      const peer: SocketPeer = {
        receive: (text) => webSocket?.send(text),
        receiveBinary: (bytes) => webSocket?.send(bytes),
        closed(code, reason) {
          if (code === 1006) webSocket?.terminate();
          else webSocket?.close(code, reason);
        },
      };
      const seat = simulator.openSocket(new URL(request.url ?? '/', socketOrigin).href, peer);
      if (!seat) {
        refuseUpgrade(socket, '403 Forbidden');
        return;
      }
      if (seat.opens === 'never') return;
      socket.once('close', () => {
        seat.close(1006);
      });
      server.handleUpgrade(request, socket, head, (accepted) => {
        webSocket = accepted;
        accepted.on('message', (message: Buffer, isBinary) => {
          if (!isBinary) seat.send(message.toString('utf8'));
        });
        accepted.on('close', (code) => {
          seat.close(code);
        });
        accepted.on('error', ignore);
      });
    },
    accept(request, socket, head, use) {
      keep(socket);
      server.handleUpgrade(request, socket, head, (accepted) => {
        accepted.on('error', ignore);
        use(accepted);
      });
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** A broken frame or connection: `close` follows, and says what there is to say. */
const ignore = (): void => undefined;
