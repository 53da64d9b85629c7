import { WebSocket } from 'ws';

/** Opens a chat's socket and subscribes, within ten seconds. */
export function subscribe(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { handshakeTimeout: 10_000 });
    const timer = setTimeout(() => finish(new Error('no answer')), 10_000);
    const finish = (error?: Error): void => {
      clearTimeout(timer);
      socket.terminate();
      if (error) reject(error);
      else resolve();
    };
    socket.on('error', finish);
    socket.on('open', () =>
      socket.send(JSON.stringify({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } })),
    );
    socket.on('message', (message: Buffer) => {
      if (message.toString().includes('"aws/subscribe"')) {
        finish(message.toString().includes('"success"') ? undefined : new Error('refused'));
      }
    });
  });
}
