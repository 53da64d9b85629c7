import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Clock, Platform, SocketLike } from '../../src/protocol/index.js';
import type { ChatSession, SessionSignal, TranscriptItem } from '../../src/session/index.js';
import '../session/preload.js';
import { httpOrigin } from '../session/chat-world.js';
import { playAndCheck, stories, StoryBroken } from './story.js';
import type { Alter } from './visit.js';

/** A deliberate mistake in the client, and the rules of which one must notice. */
interface Control {
  readonly mistake: string;
  readonly breaks: readonly string[];
  readonly alter: Alter;
}

const withFetch = (change: (platform: Platform) => Platform['fetch']): Alter => ({
  platform: (platform) => Object.assign(Object.create(platform) as Platform, { fetch: change(platform) }),
});
const withSocket = (change: (socket: SocketLike) => SocketLike): Alter => ({
  platform: (platform) =>
    Object.assign(Object.create(platform) as Platform, {
      createSocket: (url: string) => change(platform.createSocket(url)),
    }),
});
const withClock = (change: (clock: Clock) => Partial<Clock>): Alter => ({
  platform: (platform) =>
    Object.assign(Object.create(platform) as Platform, {
      clock: {
        now: () => platform.clock.now(),
        monotonic: () => platform.clock.monotonic(),
        schedule: (callback: () => void, delayMs: number) => platform.clock.schedule(callback, delayMs),
        ...change(platform.clock),
      },
    }),
});
const withItems = (change: (items: readonly TranscriptItem[]) => readonly TranscriptItem[]): Alter => ({
  session: (session) =>
    Object.assign(Object.create(session) as ChatSession, { listItems: () => change(session.listItems()) }),
});
const withSignals = (
  change: (tell: (signal: SessionSignal) => void) => (signal: SessionSignal) => void,
): Alter => ({
  session: (session) =>
    Object.assign(Object.create(session) as ChatSession, {
      subscribe: (listener: (signal: SessionSignal) => void) => session.subscribe(change(listener)),
    }),
});

function afterTheEnd(happen: (platform: Platform) => void): Alter {
  let page: Platform | undefined;
  return {
    platform: (platform) => (page = platform),
    session(session) {
      session.subscribe(({ type }) => {
        if (type === 'ended' && page) happen(page);
      });
      return session;
    },
  };
}

const addressOf = (input: RequestInfo | URL): string =>
  input instanceof Request ? input.url : input.toString();
const isMessage = (input: RequestInfo | URL): boolean => addressOf(input).endsWith('/message');
const own = (item: TranscriptItem): boolean => item.kind === 'message' && item.direction === 'outgoing';

const controls: readonly Control[] = [
  {
    mistake: 'shows each text once',
    breaks: ['I1'],
    alter: withItems((items) => {
      const texts = items.map((item) => (item.kind === 'message' ? item.content : item.id));
      return items.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
    }),
  },
  {
    mistake: 'takes another client token for each try',
    breaks: ['I2'],
    alter: withFetch((platform) => {
      let tries = 0;
      return (url, init) =>
        platform.fetch(url, {
          ...init,
          ...(isMessage(url) && {
            body: (typeof init?.body === 'string' ? init.body : '').replace(
              /"ClientToken":"/,
              `$&${String(tries++)}-`,
            ),
          }),
        });
    }),
  },
  {
    mistake: 'takes no answer for a success',
    breaks: ['I3'],
    alter: withFetch((platform) => async (url, init) => {
      try {
        return await platform.fetch(url, init);
      } catch (error) {
        if (!isMessage(url)) throw error;
        return Response.json({ Id: 'none', AbsoluteTime: '2026-01-05T09:00:00.000Z' });
      }
    }),
  },
  {
    mistake: 'shows an own message as it was written and as its echo',
    breaks: ['I4'],
    alter: withItems((items) => items.flatMap((item) => (own(item) ? [item, item] : [item]))),
  },
  {
    mistake: 'puts own messages at the end',
    breaks: ['I5'],
    alter: withItems((items) => [...items.filter((item) => !own(item)), ...items.filter(own)]),
  },
  {
    mistake: 'trims what was written',
    breaks: ['I6'],
    alter: withItems((items) =>
      items.map((item) => (item.kind === 'message' ? { ...item, content: item.content.trim() } : item)),
    ),
  },
  {
    mistake: 'shows what is sent as sending for a while',
    breaks: ['I7'],
    alter: (() => {
      let calls = 0;
      return withItems((items) =>
        items.map((item) =>
          own(item) && item.kind === 'message' && item.status === 'sent' && calls++ % 5 === 4
            ? { ...item, status: 'sending' as const }
            : item,
        ),
      );
    })(),
  },
  {
    mistake: 'does not beat',
    breaks: ['I8'],
    alter: withClock((clock) => ({
      schedule: (callback, delayMs) =>
        delayMs === 15_000 ? () => undefined : clock.schedule(callback, delayMs),
    })),
  },
  {
    mistake: 'sends each message twice at once',
    breaks: ['I10'],
    alter: withFetch((platform) => (url, init) => {
      if (isMessage(url)) platform.fetch(url, init).catch(() => undefined);
      return platform.fetch(url, init);
    }),
  },
  {
    mistake: 'comes back without a pause',
    breaks: ['I11', 'I12'],
    alter: withClock((clock) => ({
      schedule: (callback, delayMs) => clock.schedule(callback, delayMs < 2_000 ? delayMs / 50 : delayMs),
    })),
  },
  {
    mistake: 'puts the token into the address, too',
    breaks: ['I14'],
    alter: withFetch((platform) => (url, init) => {
      const token = new Headers(init?.headers).get('x-amz-bearer');
      return platform.fetch(token === null ? url : `${addressOf(url)}?token=${token}`, init);
    }),
  },
  {
    mistake: 'tells everything twice',
    breaks: ['I15'],
    alter: withSignals((tell) => (signal) => {
      tell(signal);
      tell(signal);
    }),
  },
  {
    // Who only loses a frame finds what it said in the transcript.
    mistake: 'reads an empty transcript',
    breaks: ['L1'],
    alter: withFetch((platform) => async (url, init) => {
      const answer = await platform.fetch(url, init);
      return answer.ok && addressOf(url).endsWith('/transcript') ? Response.json({ Transcript: [] }) : answer;
    }),
  },
  {
    mistake: 'forgets what waits when the connection is lost',
    breaks: ['I1', 'L2'],
    alter: withItems((items) =>
      items.filter((item) => item.kind !== 'message' || item.status !== 'unconfirmed'),
    ),
  },
  {
    mistake: 'tries to connect once',
    breaks: ['L3', 'L4'],
    alter: withFetch((platform) => {
      let tries = 0;
      return (url, init) =>
        addressOf(url).endsWith('/connection') && tries++ > 0
          ? Promise.reject(new TypeError('Failed to fetch'))
          : platform.fetch(url, init);
    }),
  },
  {
    mistake: 'leaves its sockets open',
    breaks: ['L7', 'I10'],
    alter: withSocket((socket) => Object.assign(socket, { close: () => undefined })),
  },
  {
    mistake: 'leaves its timers running',
    breaks: ['L7'],
    alter: withClock((clock) => ({
      schedule(callback, delayMs) {
        let wanted = true;
        clock.schedule(() => {
          if (wanted) callback();
        }, delayMs);
        return () => void (wanted = false);
      },
    })),
  },
  {
    mistake: 'asks every minute whether there is something new',
    breaks: ['L8'],
    alter: {
      platform(platform) {
        const ask = (): void => {
          platform.fetch(`${httpOrigin}/participant/transcript`).catch(() => undefined);
          platform.clock.schedule(ask, 60_000);
        };
        platform.clock.schedule(ask, 60_000);
        return platform;
      },
    },
  },
  {
    mistake: 'takes each file for put',
    breaks: ['L6'],
    alter: withFetch((platform) => async (url, init) => {
      const isPut = init?.method === 'PUT';
      const answer = await platform.fetch(url, init).catch((error: unknown) => {
        if (!isPut) throw error;
      });
      return answer && !(isPut && answer.status >= 300) ? answer : new Response();
    }),
  },
  {
    mistake: 'says goodbye after the end',
    breaks: ['I9'],
    alter: afterTheEnd((platform) => {
      platform.fetch(`${httpOrigin}/participant/event`).catch(() => undefined);
    }),
  },
  {
    mistake: 'writes errors to the console',
    breaks: ['I13'],
    alter: afterTheEnd(() => {
      console.error('The chat is over');
    }),
  },
];

/** The first rules among `wanted` that a story breaks, or all that were broken. */
async function whatBreaks(alter: Alter, wanted: readonly string[]): Promise<readonly string[]> {
  const broken = new Set<string>();
  for (const story of fc.sample(stories(), { numRuns: 200, seed: 7 })) {
    try {
      await playAndCheck(story, { alter });
    } catch (error) {
      if (!(error instanceof StoryBroken)) throw error;
      const [id = ''] = error.rule.split(' ');
      broken.add(id);
      if (wanted.includes(id)) return [id];
    }
  }
  return [...broken];
}

describe('a world notices a client that', () => {
  for (const { mistake, breaks, alter } of controls) {
    it(mistake, async () => {
      const [first] = await whatBreaks(alter, breaks);
      assert.ok(
        breaks.includes(first ?? ''),
        `broken: ${first ?? 'nothing'}, expected: ${breaks.join(' or ')}`,
      );
    });
  }
});
