import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocket, WebSocketServer, type RawData } from 'ws';
import type { Clock } from '../../src/protocol/index.js';
import type { FaultRules } from './fault-rules.js';

/** A frame on its way. */
export interface PassingFrame {
  readonly atMs: number;
  readonly from: 'client' | 'server';
  readonly text: string;
  /** Member `topic` of its JSON. */
  readonly topic: string | undefined;
}

/** A WebSocket that the client has asked for. Grows. */
export interface ProxiedSocket {
  readonly askedAtMs: number;
  /** Undefined: it was never accepted. */
  openedAtMs?: number;
  closedAtMs?: number;
  /** What has arrived here, whether it was passed on or not. */
  readonly frames: readonly PassingFrame[];
}

/**
 * What happens to a handshake: answered 403, never answered, its TCP connection reset, or accepted and closed some time
 * later. Code 1006, the default, closes without a word, as a reset does.
 */
export type SocketFault =
  'refuse' | 'hang' | 'reset' | { readonly closeAfterMs: number; readonly code?: number };

/** What happens to a frame. `raw` passes another one in its place. */
export type FrameFault = 'drop' | 'duplicate' | { readonly delayMs: number } | { readonly raw: string };

/** What sockets need. */
export interface SocketPorts {
  readonly clock: Clock;
  readonly upstream: string;
  readonly socketRules: FaultRules<ProxiedSocket, SocketFault>;
  readonly frameRules: FaultRules<PassingFrame, FrameFault>;
  /** While it says so, no frame passes, and no connection is closed for it. */
  readonly isMute: () => boolean;
}

/** The sockets that pass through. */
export interface SocketRelay {
  readonly sockets: readonly ProxiedSocket[];
  upgrade(request: IncomingMessage, head: Buffer): void;
  /** Sends a frame to the client on every open socket. */
  sendFrame(frame: string | Uint8Array): void;
  /** Closes every open socket; with 1006 by a TCP reset. */
  breakSockets(code: number): void;
}

interface Line {
  readonly entry: ProxiedSocket & { readonly frames: PassingFrame[] };
  readonly raw: Socket;
  readonly near: WebSocket;
  readonly far: WebSocket;
}

/** Makes a relay that has no sockets yet. */
export function createSocketRelay(ports: SocketPorts): SocketRelay {
  const { clock } = ports;
  const server = new WebSocketServer({ noServer: true });
  const sockets: ProxiedSocket[] = [];
  const lines = new Set<Line>();

  function breakLine({ near, raw }: Line, code: number): void {
    if (code === 1006) raw.resetAndDestroy();
    else near.close(code);
  }

  function connect(line: Line): void {
    const { near, far, entry } = line;
    lines.add(line);
    entry.openedAtMs = clock.now();
    relay(ports, line);
    near.on('error', ignore);
    near.on('close', () => {
      lines.delete(line);
      entry.closedAtMs = clock.now();
      far.terminate();
    });
    far.on('close', (code, reason) => {
      if (code === 1006) near.terminate();
      else near.close(code === 1005 ? 1000 : code, reason);
    });
  }

  return {
    sockets,
    upgrade(request, head) {
      const raw = request.socket;
      const entry = { askedAtMs: clock.now(), frames: [] };
      sockets.push(entry);
      raw.on('error', ignore);
      const fault = ports.socketRules.take(entry);
      if (fault === 'hang') return;
      if (fault === 'reset') raw.resetAndDestroy();
      else if (fault === 'refuse') refuse(raw);
      else {
        const far = new WebSocket(`${ports.upstream.replace(/^http/, 'ws')}${request.url ?? '/'}`);
        far.on('error', () => {
          if (far.readyState !== WebSocket.OPEN) refuse(raw);
        });
        raw.once('close', () => {
          far.terminate();
        });
        far.on('open', () => {
          server.handleUpgrade(request, raw, head, (near) => {
            const line = { entry, raw, near, far };
            connect(line);
            if (!fault) return;
            clock.schedule(() => {
              breakLine(line, fault.code ?? 1006);
            }, fault.closeAfterMs);
          });
        });
      }
    },
    sendFrame(frame) {
      for (const { near } of lines) near.send(frame);
    },
    breakSockets(code) {
      for (const line of [...lines]) breakLine(line, code);
    },
  };
}

function relay(ports: SocketPorts, { near, far, entry }: Line): void {
  const pass = (from: PassingFrame['from'], data: RawData, to: WebSocket): void => {
    const text = (data as Buffer).toString('utf8');
    const frame = { atMs: ports.clock.now(), from, text, topic: topicOf(text) };
    entry.frames.push(frame);
    if (ports.isMute()) return;
    const send = (content: string): void => {
      if (to.readyState === WebSocket.OPEN) to.send(content);
    };
    const fault = ports.frameRules.take(frame);
    if (fault === 'drop') return;
    if (fault === undefined || fault === 'duplicate') {
      send(text);
      if (fault) send(text);
    } else if ('raw' in fault) send(fault.raw);
    else {
      ports.clock.schedule(() => {
        send(text);
      }, fault.delayMs);
    }
  };
  near.on('message', (data) => {
    pass('client', data, far);
  });
  far.on('message', (data) => {
    pass('server', data, near);
  });
}

function topicOf(text: string): string | undefined {
  try {
    const { topic } = JSON.parse(text) as { readonly topic?: unknown };
    return typeof topic === 'string' ? topic : undefined;
  } catch {
    return undefined;
  }
}

function refuse(raw: Socket): void {
  raw.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
}

/** A connection that breaks closes, too, and that is listened to. */
const ignore = (): void => undefined;
