import { expect } from '@open-wc/testing';
import {
  createSimulatedPlatform,
  createSimulator,
  createVirtualClock,
  type SimulatedPlatform,
  type VirtualClock,
} from '../../src/simulator/index.js';

const origin = 'http://127.0.0.1:8080';

function createWorld(): {
  readonly clock: VirtualClock;
  readonly platform: SimulatedPlatform;
  readonly chats: () => number;
} {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock, httpOrigin: origin, socketOrigin: 'ws://127.0.0.1:8080' });
  return {
    clock,
    platform: createSimulatedPlatform(simulator, { clock }),
    chats: () => simulator.contacts().length,
  };
}

const request = { method: 'POST', body: '{"ParticipantDetails":{"DisplayName":"Jane"}}' };

/** How many macrotasks a browser needs to read a body is its own business; `settle` must not depend on it. */
describe('virtual time in a browser', () => {
  for (const [what, read] of Object.entries({
    text: (answer: Response) => answer.text(),
    json: (answer: Response) => answer.json(),
    arrayBuffer: (answer: Response) => answer.arrayBuffer(),
    blob: (answer: Response) => answer.blob(),
  })) {
    it(`sees a chain of requests through in one settle, bodies read as ${what}`, async () => {
      const { clock, platform, chats } = createWorld();
      let done = 0;
      void (async () => {
        for (let count = 0; count < 20; count++) {
          await read(await platform.fetch(`${origin}/Prod`, request));
          done++;
        }
      })();
      await clock.settle();
      expect([done, chats()]).to.deep.equal([20, 20]);
    });
  }

  it('waits for a file that the browser keeps elsewhere', async () => {
    const { clock, platform, chats } = createWorld();
    let status = 0;
    const file = new File([request.body], 'start.json', { type: 'text/plain' });
    void platform
      .fetch(`${origin}/Prod`, { method: 'POST', body: file })
      .then((answer) => (status = answer.status));
    await clock.settle();
    expect([status, chats()]).to.deep.equal([200, 1]);
  });

  it('opens a socket and hears the flow without any time passing', async () => {
    const { clock, platform } = createWorld();
    const texts: unknown[] = [];
    void (async () => {
      const started = (await (await platform.fetch(`${origin}/Prod`, request)).json()) as {
        data: { startChatResult: { ParticipantToken: string } };
      };
      const connected = await platform.fetch(`${origin}/participant/connection`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Amz-Bearer': started.data.startChatResult.ParticipantToken,
        },
        body: '{"Type":["WEBSOCKET"]}',
      });
      const { Websocket } = (await connected.json()) as { Websocket: { Url: string } };
      const socket = platform.createSocket(Websocket.Url);
      socket.addEventListener('open', () => {
        socket.send('{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}');
      });
      socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const { content } = JSON.parse(data) as { content: unknown };
        if (typeof content === 'string') texts.push((JSON.parse(content) as { Content?: string }).Content);
      });
    })();
    const before = clock.now();
    await clock.settle();
    expect(texts).to.deep.equal([
      undefined,
      'Welcome, Jane!',
      'I am a bot. Write "agent" to talk to a person.',
    ]);
    expect(clock.now()).to.equal(before);
  });
});
