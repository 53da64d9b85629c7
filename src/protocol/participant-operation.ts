import { ChatError, type RequestPhase } from './errors.js';
import { capitalized, isRecord, recordOf } from './json.js';
import type { Call } from './participant-api.js';
import type { Answer } from './participant-answers.js';
import type { Platform } from './platform.js';
import { request } from './request.js';

/** Most answers take a tenth of a second; what takes this long will not come. */
const TIMEOUT_MS = 10_000;

/** How one operation is put on the wire, and its answer taken off it. */
export interface Operation<Input, Output> {
  readonly phase: RequestPhase;
  /** Below `/participant/`. */
  readonly path: string | ((input: Input) => string);
  readonly method?: 'GET' | 'POST';
  readonly timeoutMs?: number;
  /** What becomes the members of the body, where that is not the input as it is. */
  readonly body?: (input: Input) => object;
  readonly decode: (answer: Answer) => Output;
}

/**
 * Makes the calls of an operation of the Participant Service at `endpoint`, an address without a slash at the end, out of its
 * plan. Sends no header but `Content-Type` and `X-Amz-Bearer`: the service's CORS rules allow few others, and it needs no
 * signature.
 */
export const operationsOf =
  (platform: Platform, endpoint: string) =>
  <Input extends object, Output>({
    phase,
    path,
    method = 'POST',
    timeoutMs = TIMEOUT_MS,
    body = (input) => input,
    decode,
  }: Operation<Input, Output>) =>
  async (token: string, input: Input, { signal }: Call): Promise<Output> => {
    const plan = {
      phase,
      method,
      url: `${endpoint}/participant/${typeof path === 'string' ? path : path(input)}`,
      timeoutMs,
      ...(method === 'GET'
        ? { headers: { 'X-Amz-Bearer': token } }
        : {
            headers: { 'Content-Type': 'application/json', 'X-Amz-Bearer': token },
            body: JSON.stringify(toWire(body(input))),
          }),
    };
    const answer = await request(platform, plan, signal);
    return decode({
      members: recordOf(answer),
      receivedAt: platform.clock.now(),
      required: (name, value) => {
        if (value !== undefined) return value;
        throw new ChatError(`${phase}/bad-response`, `The answer lacks ${name}`);
      },
    });
  };

/** The wire's names are ours with a capital. */
const toWire = (value: unknown): unknown => (isRecord(value) ? capitalized(value, toWire) : value);

/** The decoder of an answer that says no more than "done". */
export const nothing = (): void => undefined;
