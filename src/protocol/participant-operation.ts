import { ChatError, type RequestPhase } from './errors.js';
import { capitalized, isRecord, recordOf, textOf, type JsonRecord } from './json.js';
import type { Call } from './participant-api.js';
import type { Platform } from './platform.js';
import { request } from './request.js';

/** Most answers take a tenth of a second; what takes this long will not come. */
const TIMEOUT_MS = 10_000;

/** What `read`, by default `textOf`, finds in the member `name`; if nothing, ends the decoding with a `bad-response` that says so. */
export type Required = <T = string>(name: string, read?: (value: unknown) => T | undefined) => T;

/** Takes an answer off the wire. `receivedAt` is in milliseconds since the epoch by this device's clock. */
export type Decoder<Output> = (members: JsonRecord, receivedAt: number, required: Required) => Output;

/**
 * Makes the calls of an operation of the Participant Service at `endpoint`, an address without a slash at the end. `path` is
 * below `/participant/`; without an input, it is fetched. Sends no header but `Content-Type` and `X-Amz-Bearer`: the service's
 * CORS rules allow few others, and it needs no signature.
 */
export const operationsOf =
  (platform: Platform, endpoint: string) =>
  <Output>(phase: RequestPhase, path: string, decode: Decoder<Output>, timeoutMs = TIMEOUT_MS) =>
  async (token: string, input: object | undefined, { signal }: Call): Promise<Output> => {
    const plan = {
      phase,
      url: `${endpoint}/participant/${path}`,
      headers: { 'X-Amz-Bearer': token },
      body: JSON.stringify(input, toWire) as string | undefined,
      timeoutMs,
    };
    const members = recordOf(await request(platform, plan, signal));
    const required = (name: string, read: (value: unknown) => unknown = textOf): unknown => {
      const value = read(members[name]);
      if (value === undefined) throw new ChatError(`${phase}/bad-response`, `The answer lacks ${name}`);
      return value;
    };
    return decode(members, platform.clock.now(), required as Required);
  };

/** The wire's names are ours with a capital. */
const toWire = (_: string, value: unknown): unknown => (isRecord(value) ? capitalized(value) : value);

/** The decoder of an answer that says no more than "done". */
export const nothing = (): void => undefined;
