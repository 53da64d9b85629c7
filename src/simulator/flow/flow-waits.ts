import type { Clock } from '../../protocol/index.js';
import type { Chat } from '../service/chat.js';

/** The chat ended while its flow was at work. Unwinds the scenario; nobody gets to see it. */
export class FlowOver extends Error {
  override readonly name = 'FlowOver';
  constructor() {
    super('The chat is over.');
  }
}

/** Everything that a scenario can wait for. Rejects with `FlowOver` as soon as the chat ends. */
export interface FlowWaits {
  /** Throws when the chat is over. */
  check(): void;
  pause(ms: number): Promise<void>;
  /** Resolves with what `look` finds, now or after one of `news`. */
  until<Found>(news: Set<() => void>, look: () => Found | undefined): Promise<Found>;
  /** As `until`, but resolves with undefined after `withinMs`. */
  within<Found>(
    news: Set<() => void>,
    look: () => Found | undefined,
    withinMs: number,
  ): Promise<Found | undefined>;
}

/** Creates the waits of one flow in one chat. */
export function createFlowWaits(clock: Clock, chat: Pick<Chat, 'flowOver'>): FlowWaits {
  const { signal } = chat.flowOver;

  /** `begin` starts waiting and says how to stop; it is stopped however the wait ends. */
  const wait = <Found>(begin: (done: (found: Found) => void) => () => void): Promise<Found> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new FlowOver());
        return;
      }
      let stop: () => void = () => undefined;
      const finish = (): void => {
        stop();
        signal.removeEventListener('abort', giveUp);
      };
      const giveUp = (): void => {
        finish();
        reject(new FlowOver());
      };
      signal.addEventListener('abort', giveUp);
      stop = begin((found) => {
        finish();
        resolve(found);
      });
    });

  const listen = <Found>(
    news: Set<() => void>,
    look: () => Found | undefined,
    done: (found: Found) => void,
  ): (() => void) => {
    const check = (): void => {
      const found = look();
      if (found !== undefined) done(found);
    };
    news.add(check);
    return () => void news.delete(check);
  };

  return {
    check() {
      if (signal.aborted) throw new FlowOver();
    },
    pause: (ms) =>
      wait<undefined>((done) =>
        clock.schedule(() => {
          done(undefined);
        }, ms),
      ),
    async until(news, look) {
      return look() ?? wait((done) => listen(news, look, done));
    },
    async within<Found>(news: Set<() => void>, look: () => Found | undefined, withinMs: number) {
      return (
        look() ??
        wait<Found | undefined>((done) => {
          const unlisten = listen(news, look, done);
          const cancel = clock.schedule(() => {
            done(undefined);
          }, withinMs);
          return () => {
            unlisten();
            cancel();
          };
        })
      );
    },
  };
}
