import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openChatSocket, type ChatError, type ChatItem, type ChatSocket } from '../../src/protocol/index.js';
import type { FakeSocket } from './support/fake-socket.js';
import { createWorld, scriptUrl, type World } from './support/world.js';

const url = 'wss://abc.transport.connect.eu-west-2.amazonaws.com/?signed=secret';

/** A chat socket, both ends of it, and everything that was heard. */
interface Line extends World {
  readonly chat: ChatSocket;
  /** The far end. */
  readonly socket: FakeSocket;
  readonly heard: string[];
  readonly items: ChatItem[];
  readonly errors: ChatError[];
}

function openLine(options: { readonly url?: string; readonly world?: World } = {}): Line {
  const world = options.world ?? createWorld();
  const heard: string[] = [];
  const items: ChatItem[] = [];
  const errors: ChatError[] = [];
  const chat = openChatSocket(world.platform, options.url ?? url, {
    onSubscribed: () => heard.push('subscribed'),
    onItem: (item) => {
      heard.push('item');
      items.push(item);
    },
    onClosed: (error) => {
      heard.push(error.code);
      errors.push(error);
    },
    onUnreadable: () => heard.push('unreadable'),
    onImpaired: () => heard.push('impaired'),
  });
  return { ...world, chat, heard, items, errors, socket: world.sockets[0]! };
}

function openSubscribed(): Line {
  const line = openLine();
  line.socket.opens();
  line.socket.subscribes();
  line.socket.sent.length = 0;
  line.heard.length = 0;
  return line;
}

/** Nothing is left of a line: no timer, no listener, and the socket was told. */
function assertGone({ clock, socket, chat }: Line): void {
  assert.deepEqual(
    [clock.pending, socket.leftListeners, socket.closes, chat.subscribed],
    [0, 0, [1000], false],
  );
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Answers heartbeats and pings at once, as long as the returned function says so. */
function answerEverything(socket: FakeSocket): { enabled: boolean } {
  const answering = { enabled: true };
  const send = socket.send.bind(socket);
  socket.send = (text) => {
    send(text);
    const { topic } = JSON.parse(text) as { topic: string };
    if (!answering.enabled) return;
    socket.says(topic === 'aws/ping' ? { topic, statusCode: 200, statusContent: 'OK' } : { topic });
  };
  return answering;
}

const message = { Id: 'm1', Type: 'MESSAGE', AbsoluteTime: '2026-01-05T09:00:00.000Z', Content: 'Hello' };

describe('opening a chat socket', () => {
  it('opens the address, asks for the chat and is subscribed when that is confirmed', async () => {
    const { socket, chat, heard, clock } = openLine();
    assert.equal(socket.url, url);
    assert.deepEqual(socket.sent, []);

    socket.opens();
    assert.deepEqual(socket.sent, [{ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } }]);
    await clock.advance(4_000);
    assert.deepEqual([chat.subscribed, heard], [false, []]);

    socket.subscribes();
    assert.deepEqual([chat.subscribed, heard], [true, ['subscribed']]);
  });

  for (const address of [
    '',
    'nonsense',
    'https://socket.example/',
    'ws://socket.example/',
    'ws://127.0.0.1.evil.example/',
    'wss://user:secret@socket.example/',
    'wss://secret@socket.example/',
    scriptUrl,
  ]) {
    it(`does not open ${address || 'nothing'} [F24]`, async () => {
      const line = openLine({ url: address });
      assert.deepEqual(line.heard, []);
      await line.clock.advance(0);

      assert.deepEqual(line.heard, ['socket/url-invalid']);
      assert.deepEqual([line.sockets.length, line.clock.pending], [0, 0]);
      assert.ok(!line.errors[0]!.message.includes('secret'));
    });
  }

  for (const address of ['ws://127.0.0.1:8080/ws/1', 'ws://localhost:8080/', 'ws://[::1]:8080/']) {
    it(`opens ${address}, which is this very machine`, () => {
      assert.equal(openLine({ url: address }).socket.url, address);
    });
  }

  it('is refused when the browser does not open it, without quoting the address', async () => {
    const world = createWorld();
    world.socketRefusal = new DOMException(`The URL '${url}' is blocked`, 'SecurityError');
    const line = openLine({ world });
    await line.clock.advance(0);

    assert.deepEqual(line.heard, ['socket/refused']);
    assert.equal(line.errors[0]!.cause, undefined);
    assert.ok(!line.errors[0]!.message.includes('secret'));
    assert.equal(line.clock.pending, 0);
  });

  it('says nothing when it was closed before the browser’s refusal could be told', async () => {
    const line = openLine({ url: 'nonsense' });
    line.chat.close();
    await line.clock.advance(1_000);
    assert.deepEqual([line.heard, line.clock.pending], [[], 0]);
  });

  it('is refused when the socket ends before it is open', () => {
    const line = openLine();
    line.socket.ends(1006);
    assert.deepEqual(line.heard, ['socket/refused']);
    assertGone(line);
  });

  it('is given up after 10 s', async () => {
    const line = openLine();
    await line.clock.advance(9_999);
    assert.deepEqual(line.heard, []);
    await line.clock.advance(1);
    assert.deepEqual(line.heard, ['socket/open-timeout']);
    assertGone(line);
  });
});

describe('subscribing', () => {
  it('may be confirmed while it is asked for', async () => {
    const line = openLine();
    line.socket.send = (text) => {
      if (text.includes('aws/subscribe')) line.socket.subscribes();
    };
    line.socket.opens();
    await line.clock.advance(14_000);
    assert.deepEqual(line.heard, ['subscribed']);
  });

  it('is asked for again after 5 s and given up after 10 s', async () => {
    const line = openLine();
    await line.clock.advance(3_000);
    line.socket.opens();
    await line.clock.advance(4_999);
    assert.deepEqual(line.socket.topics, ['aws/subscribe']);
    await line.clock.advance(1);
    assert.deepEqual(line.socket.topics, ['aws/subscribe', 'aws/subscribe']);
    await line.clock.advance(4_999);
    assert.deepEqual(line.heard, []);
    await line.clock.advance(1);
    assert.deepEqual(line.heard, ['socket/subscribe-timeout']);
    assertGone(line);
  });

  it('succeeds once, even if it is confirmed late and twice', async () => {
    const line = openLine();
    line.socket.opens();
    await line.clock.advance(7_000);
    line.socket.subscribes();
    line.socket.subscribes();
    await line.clock.advance(5_000);
    assert.deepEqual(line.heard, ['subscribed']);
  });

  it('is not confirmed by a success for another topic, but by one among others [F37]', () => {
    const line = openLine();
    line.socket.opens();
    line.socket.subscribes(['aws/other']);
    line.socket.subscribes([]);
    assert.equal(line.chat.subscribed, false);
    line.socket.subscribes(['aws/other', 'aws/chat']);
    assert.deepEqual([line.chat.subscribed, line.heard], [true, ['subscribed']]);
  });

  for (const [what, frame] of [
    ['a failure', { topic: 'aws/subscribe', content: { status: 'failure', topics: ['aws/chat'] } }],
    ['an error frame', { message: 'Forbidden', connectionId: 'Ys3e', requestId: 'Ys3f' }],
  ] as const) {
    it(`fails with ${what}`, () => {
      const line = openLine();
      line.socket.opens();
      line.socket.says(frame);
      assert.deepEqual(line.heard, ['socket/subscribe-failed']);
      assertGone(line);
    });

    it(`is not undone by ${what} that comes later`, () => {
      const line = openSubscribed();
      line.socket.says(frame);
      assert.deepEqual([line.heard, line.chat.subscribed], [[], true]);
    });
  }

  it('is not over before its time because other frames arrive', async () => {
    const line = openLine();
    line.socket.opens();
    await line.clock.advance(4_000);
    line.socket.says({ topic: 'aws/heartbeat' });
    line.socket.tells(message);
    await line.clock.advance(1_000);
    assert.deepEqual(line.socket.topics, ['aws/subscribe', 'aws/subscribe']);
  });

  it('ends with the socket', () => {
    const line = openLine();
    line.socket.opens();
    line.socket.ends(1011);
    assert.deepEqual(line.heard, ['socket/closed']);
    assertGone(line);
  });
});

describe('what is said', () => {
  it('is told as items, with the time of arrival where there is none', () => {
    const line = openSubscribed();
    line.socket.tells(message);
    line.socket.tells({ ...message, Id: 'm2', AbsoluteTime: undefined });
    assert.deepEqual(
      line.items.map((item) => ('at' in item ? [item.id, item.at] : item)),
      [
        ['m1', Date.parse(message.AbsoluteTime)],
        ['m2', line.clock.now()],
      ],
    );
  });

  it('is told even before the subscription is confirmed', () => {
    const line = openLine();
    line.socket.opens();
    line.socket.tells(message);
    line.socket.subscribes();
    assert.deepEqual(line.heard, ['item', 'subscribed']);
  });

  it('goes on after frames that make no sense', () => {
    const line = openSubscribed();
    const nonsense = [
      '',
      'hello',
      'null',
      '7',
      '[]',
      '{}',
      '{"topic":"aws/chat","content":"x"}',
      new ArrayBuffer(8),
    ];
    for (const data of [...nonsense, 'x'.repeat(300_000), '['.repeat(10_000)]) line.socket.says(data);
    line.socket.says({ topic: 'aws/new', content: {} });
    line.socket.tells(message);
    assert.deepEqual(line.heard, [...Array<string>(nonsense.length + 2).fill('unreadable'), 'item']);
  });

  it('is not heard by listeners that want to hear nothing of nonsense', () => {
    const { platform, sockets } = createWorld();
    const heard: string[] = [];
    openChatSocket(platform, url, {
      onSubscribed: () => heard.push('subscribed'),
      onItem: () => heard.push('item'),
      onClosed: () => heard.push('closed'),
    });
    sockets[0]!.opens();
    sockets[0]!.says('nonsense');
    sockets[0]!.subscribes();
    assert.deepEqual(heard, ['subscribed']);
  });
});

describe('the end of a socket', () => {
  for (const code of [1000, 1001, 1005, 1006, 1008, 1009, 1011, 1012, 1013, 1015, 3000, 4000, 4999]) {
    it(`with code ${String(code)} is told once, and never in the words of the other side`, async () => {
      const line = openSubscribed();
      line.socket.ends(code);
      line.socket.ends(code);
      await line.clock.advance(60_000);

      assert.deepEqual(line.heard, ['socket/closed']);
      const [error] = line.errors as [ChatError];
      assert.ok(error.retryable);
      assert.ok(error.message.includes(String(code)) && !error.message.includes('secret'));
      // Whoever closes by a rule of its own is left alone for a while.
      assert.equal(error.retryAfterMs, code === 1008 || code >= 4000 ? 5_000 : undefined);
      assertGone(line);
    });
  }

  it('from here is final in every phase', async () => {
    const phases: Record<string, (line: Line) => void> = {
      opening: () => undefined,
      subscribing: ({ socket }) => {
        socket.opens();
      },
      subscribed: ({ socket }) => {
        socket.opens();
        socket.subscribes();
      },
    };
    for (const [phase, reach] of Object.entries(phases)) {
      const line = openLine();
      reach(line);
      line.heard.length = 0;
      line.chat.close();
      assertGone(line);

      line.chat.close();
      line.chat.probe();
      line.socket.opens();
      line.socket.subscribes();
      line.socket.tells(message);
      line.socket.ends(1000);
      await line.clock.advance(60_000);
      assert.deepEqual(line.heard, [], phase);
      assertGone(line);
    }
  });

  it('may come from within everything that is heard', async () => {
    const causes: Record<string, (socket: FakeSocket) => unknown> = {
      onSubscribed: () => undefined,
      onItem: (socket) => {
        socket.tells(message);
      },
      onUnreadable: (socket) => {
        socket.says('nonsense');
      },
      onImpaired: (socket) => {
        for (let count = 0; count < 2; count++) socket.says({ topic: 'aws/ping', statusCode: 500 });
      },
    };
    for (const [name, cause] of Object.entries(causes)) {
      const world = createWorld();
      const heard: string[] = [];
      const note = (what: string) => () => {
        heard.push(what);
        if (what === name) chat.close();
      };
      const chat = openChatSocket(world.platform, url, {
        onSubscribed: note('onSubscribed'),
        onItem: note('onItem'),
        onClosed: note('onClosed'),
        onUnreadable: note('onUnreadable'),
        onImpaired: note('onImpaired'),
      });
      const socket = world.sockets[0]!;
      socket.opens();
      socket.subscribes();
      cause(socket);
      cause(socket);
      await world.clock.advance(60_000);
      assert.equal(heard.at(-1), name);
      assert.deepEqual([world.clock.pending, socket.leftListeners, socket.closes], [0, 0, [1000]], name);
    }
  });
});

describe('the signs of life', () => {
  it('are asked for every 15 s', async () => {
    const line = openSubscribed();
    answerEverything(line.socket);
    await line.clock.advance(14_999);
    assert.deepEqual(line.socket.topics, []);
    await line.clock.advance(1);
    assert.deepEqual(line.socket.topics, ['aws/ping', 'aws/heartbeat']);
    await line.clock.advance(45_000);
    assert.equal(line.socket.topics.length, 8);
    assert.deepEqual(line.heard, []);
  });

  it('are asked for again after 8 s, and are missing after 2 s more', async () => {
    const line = openSubscribed();
    await line.clock.advance(15_000 + 7_999);
    assert.deepEqual(line.socket.topics, ['aws/ping', 'aws/heartbeat']);
    await line.clock.advance(1);
    assert.deepEqual(line.socket.topics, ['aws/ping', 'aws/heartbeat', 'aws/heartbeat']);
    await line.clock.advance(1_999);
    assert.deepEqual(line.heard, []);
    await line.clock.advance(1);
    assert.deepEqual(line.heard, ['socket/silent']);
    assertGone(line);
  });

  for (const [what, frame] of [
    ['a heartbeat', { topic: 'aws/heartbeat' }],
    ['a ping', { topic: 'aws/ping', statusCode: 500 }],
    ['a message', { topic: 'aws/chat', content: JSON.stringify(message) }],
    ['an error', { message: 'Forbidden' }],
    ['nonsense', 'nonsense'],
  ] as const) {
    it(`may be ${what}, at the last moment`, async () => {
      const line = openSubscribed();
      await line.clock.advance(15_000 + 9_999);
      line.socket.says(frame);
      await line.clock.advance(5_000);
      assert.ok(!line.heard.includes('socket/silent'));
      assert.ok(line.chat.subscribed);
    });
  }

  it('show within 25 s that a socket is dead', async () => {
    const line = openSubscribed();
    const answering = answerEverything(line.socket);
    await line.clock.advance(15_000 * 7 + 1);
    answering.enabled = false;
    await line.clock.advance(25_000);
    assert.deepEqual(line.heard, ['socket/silent']);
  });

  it('are asked for at once by a probe, and are missing after 3 s', async () => {
    const line = openSubscribed();
    line.chat.probe();
    assert.deepEqual(line.socket.topics, ['aws/heartbeat']);
    await line.clock.advance(2_999);
    assert.deepEqual(line.heard, []);
    await line.clock.advance(1);
    assert.deepEqual(line.heard, ['socket/silent']);
    assertGone(line);
  });

  it('answer a probe', async () => {
    const line = openSubscribed();
    line.chat.probe();
    await line.clock.advance(2_000);
    line.socket.says({ topic: 'aws/heartbeat' });
    await line.clock.advance(12_000);
    assert.deepEqual([line.heard, line.chat.subscribed], [[], true]);
  });

  it('are not waited for any longer because a probe is repeated', async () => {
    const line = openSubscribed();
    line.chat.probe();
    await line.clock.advance(2_000);
    line.chat.probe();
    await line.clock.advance(1_000);
    assert.deepEqual(line.heard, ['socket/silent']);
  });

  it('are waited for less long when a probe comes while one is asked for anyway', async () => {
    const line = openSubscribed();
    await line.clock.advance(16_000);
    line.chat.probe();
    await line.clock.advance(3_000);
    assert.deepEqual(line.heard, ['socket/silent']);
  });

  it('are not probed before the subscription', async () => {
    const line = openLine();
    line.chat.probe();
    line.socket.opens();
    line.chat.probe();
    await line.clock.advance(4_000);
    assert.deepEqual([line.socket.topics, line.heard], [['aws/subscribe'], []]);
  });
});

describe('a socket that is closed', () => {
  it('is not listened to any more, whatever was forgotten meanwhile', async () => {
    const line = openSubscribed();
    await line.clock.advance(0);
    collectGarbage();
    line.chat.close();
    assertGone(line);
    line.socket.tells(message);
    assert.deepEqual(line.heard, []);
  });
});

describe('a page that was held up', () => {
  const heartbeat = { topic: 'aws/heartbeat' };

  it('does not take the answers in its queue for silence', async () => {
    const line = openSubscribed();
    await line.clock.advance(15_000);
    // The main thread is blocked for 12 s; the answer has arrived long since but waits behind the timer.
    line.clock.sleep(12_000);
    await line.clock.advance(0);
    assert.deepEqual(line.heard, []);
    line.socket.says(heartbeat);
    await line.clock.advance(10_000);
    assert.deepEqual([line.heard, line.chat.subscribed], [[], true]);
  });

  it('asks once more and finds out soon when the socket is dead', async () => {
    const line = openSubscribed();
    await line.clock.advance(15_000);
    line.clock.sleep(3_600_000);
    await line.clock.advance(0);
    assert.deepEqual(line.heard, []);
    assert.equal(line.socket.topics.filter((topic) => topic === 'aws/heartbeat').length, 2);
    await line.clock.advance(4_000);
    assert.deepEqual(line.heard, ['socket/silent']);
    assertGone(line);
  });

  it('finds out even if every timer is late', async () => {
    const line = openSubscribed();
    for (let minute = 0; minute < 8; minute++) {
      line.clock.sleep(60_000);
      await line.clock.advance(0);
    }
    assert.equal(line.heard.at(-1), 'socket/silent');
    assertGone(line);
  });

  it('gives a probe a second chance', async () => {
    const line = openSubscribed();
    line.chat.probe();
    line.clock.sleep(10_000);
    await line.clock.advance(0);
    assert.deepEqual(line.heard, []);
    line.socket.says(heartbeat);
    await line.clock.advance(3_000);
    assert.deepEqual(line.heard, []);
  });

  it('waits a moment for a socket that may have opened, or been subscribed, meanwhile', async () => {
    const line = openLine();
    line.clock.sleep(30_000);
    await line.clock.advance(1_999);
    assert.deepEqual(line.heard, []);
    line.socket.opens();
    line.clock.sleep(30_000);
    await line.clock.advance(1_000);
    line.socket.subscribes();
    assert.deepEqual(line.heard, ['subscribed']);
  });
});

describe('a path that does not work behind a socket that does', () => {
  const ping = (statusCode: number) => ({ topic: 'aws/ping', statusCode });

  it('is told after two failed pings, once', () => {
    const line = openSubscribed();
    line.socket.says(ping(500));
    assert.deepEqual(line.heard, []);
    for (let count = 0; count < 5; count++) line.socket.says(ping(500));
    assert.deepEqual([line.heard, line.chat.subscribed], [['impaired'], true]);
  });

  it('is told again only after it has worked in between', () => {
    const line = openSubscribed();
    for (const status of [500, 200, 500, 500, 200, 500, 500]) line.socket.says(ping(status));
    assert.deepEqual(line.heard, ['impaired', 'impaired']);
  });

  it('is told when two pings in a row are not answered at all', async () => {
    const line = openSubscribed();
    const send = line.socket.send.bind(line.socket);
    line.socket.send = (text) => {
      send(text);
      if (text.includes('aws/heartbeat')) line.socket.says({ topic: 'aws/heartbeat' });
    };
    await line.clock.advance(44_999);
    assert.deepEqual(line.heard, []);
    await line.clock.advance(1);
    assert.deepEqual(line.heard, ['impaired']);
  });
});
