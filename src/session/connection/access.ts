import {
  ChatError,
  createTextChatService,
  sleep,
  type ParticipantConnection,
  type Platform,
  type TextChatService,
} from '../../protocol/index.js';
import type { ReachableContact } from '../start.js';

/** So many CreateParticipantConnection at once, then one each time this has passed: the quota is shared by all customers. */
const GRANTS_AT_ONCE = 6;
const GRANT_INTERVAL_MS = 15_000;
/** Least time between a failure and the next try, whoever asks. */
const PAUSE_MS = 250;
/** A contact that answered before is asked once more before it is taken for over. */
const DOUBT_MS = 1_000;

type Calls = Omit<TextChatService, 'createParticipantConnection'>;

/** The way to the participant service for one contact: the connection token that comes and goes, and the calls it is for. */
export interface Access {
  /** Aborted when no more calls may leave. */
  readonly signal: AbortSignal;
  /** The connection token, once there is one. Never to leave the session. */
  readonly token: string | undefined;
  /** One CreateParticipantConnection at a time, whoever asks: its quota is shared by every customer of the instance. */
  readonly grant: () => Promise<ParticipantConnection>;
  /**
   * Does something with the connection token. Refused as unauthorized, it is done once more with a fresh token; any number of calls
   * share one refresh.
   */
  readonly withToken: <T>(work: (token: string) => Promise<T>) => Promise<T>;
  /** One call with the connection token. */
  readonly call: <Name extends keyof Calls>(
    name: Name,
    input: Parameters<Calls[Name]>[1],
  ) => ReturnType<Calls[Name]>;
}

/** Makes the access to a contact; `onExpired` is told when its participant token is not valid any more. */
export function createAccess(
  platform: Platform,
  contact: ReachableContact,
  signal: AbortSignal,
  onExpired: () => void,
): Access {
  const service = createTextChatService(platform, contact.endpoint);
  const { clock } = platform;
  let token = contact.connection?.connectionToken;
  let granting: Promise<ParticipantConnection> | undefined;
  let restUntil = 0;

  async function requestGrant(): Promise<ParticipantConnection> {
    await budget();
    const types = ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] as const;
    const answer = await service.createParticipantConnection(contact.participantToken, { types }, { signal });
    if (!answer.connectionToken) throw new ChatError('connect/bad-response', 'The answer lacks a token');
    contact.answered = true;
    token = answer.connectionToken;
    return answer;
  }

  /** Waits for its turn. The contact keeps count, because it outlives this access. */
  async function budget(): Promise<void> {
    const now = clock.monotonic();
    const dueAt = Math.max(contact.nextGrantAt ?? 0, now);
    contact.nextGrantAt = dueAt + GRANT_INTERVAL_MS;
    const waitMs = Math.max(restUntil - now, dueAt - now - GRANT_INTERVAL_MS * (GRANTS_AT_ONCE - 1));
    if (waitMs > 0) await sleep(clock, waitMs, signal);
  }

  const grant = (): Promise<ParticipantConnection> =>
    (granting ??= requestGrant()
      .catch((error: unknown) => {
        if (!isExpiry(error) || !contact.answered) throw error;
        return sleep(clock, DOUBT_MS, signal).then(requestGrant);
      })
      .catch((error: unknown) => {
        restUntil = clock.monotonic() + PAUSE_MS;
        if (isExpiry(error) || (contact.answered && isGone(error))) onExpired();
        throw error;
      })
      .finally(() => {
        granting = undefined;
      }));

  /** A token other than `used`, which the service does not accept. */
  async function tokenAfter(used?: string): Promise<string> {
    if (!token || token === used) await grant();
    return token ?? '';
  }

  async function withToken<T>(work: (token: string) => Promise<T>): Promise<T> {
    const used = await tokenAfter();
    try {
      return await work(used);
    } catch (error) {
      if ((error as ChatError).kind !== 'unauthorized' && !isGone(error)) throw error;
      return work(await tokenAfter(used));
    }
  }

  // One type cannot say that the operation found under a name takes the input of that name.
  const call = (name: keyof Calls, input: unknown): Promise<unknown> =>
    withToken((used) =>
      (service[name] as (...inputs: unknown[]) => Promise<unknown>)(used, input, { signal }),
    );

  return {
    signal,
    grant,
    withToken,
    call: call as Access['call'],
    get token() {
      return token;
    },
  };
}

/** A 403 that Amazon Connect itself has answered. A proxy's or a firewall's carries no error name and proves nothing. */
const isExpiry = (error: unknown): boolean => {
  const { kind, reason } = error as ChatError;
  return kind === 'unauthorized' && reason !== undefined;
};

/** A service that has forgotten the contact may say so instead of refusing the token. */
const isGone = (error: unknown): boolean => (error as ChatError).kind === 'not-found';
