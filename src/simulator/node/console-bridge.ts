import { timingSafeEqual } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { AgentConsole } from '../index.js';

const helloWithinMs = 5_000;
const refusedCode = 4403;

const isRight = (given: unknown, token: string): boolean => {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Lets a console in once it has shown the token: in a message, not in the URL, which would end up in logs. */
export function bridgeConsole(agentConsole: AgentConsole, webSocket: WebSocket, token: string): void {
  const late = setTimeout(() => {
    webSocket.close(refusedCode, 'No hello');
  }, helloWithinMs).unref();
  const listeners = new Set<(message: unknown) => void>();
  let leave: (() => void) | undefined;

  webSocket.on('message', (raw: Buffer) => {
    const message = parsed(raw.toString('utf8'));
    if (leave) {
      for (const listener of listeners) listener(message);
      return;
    }
    const hello = message as { readonly type?: unknown; readonly token?: unknown } | null | undefined;
    if (hello?.type !== 'hello' || !isRight(hello.token, token)) {
      webSocket.close(refusedCode, 'Wrong token');
      return;
    }
    clearTimeout(late);
    leave = agentConsole.open({
      post(update) {
        webSocket.send(JSON.stringify(update));
      },
      on(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    });
  });
  webSocket.on('close', () => {
    clearTimeout(late);
    leave?.();
  });
}
