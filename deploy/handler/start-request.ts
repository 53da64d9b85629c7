import * as v from 'valibot';
import { invalid, Refusal, type Problem } from './refusal.js';

/** Longest body in UTF-8 bytes: the attributes' 32 KB and some room. */
const longestBody = 40_960;

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
/** Amazon's chat interface sends these empty when its page sets none. */
const maybeEmpty = (longest: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.maxLength(longest),
      v.transform((value) => value || undefined),
    ),
  );
const customerTypes = [
  'text/plain',
  'text/markdown',
  'application/json',
  'application/vnd.amazonaws.connect.message.interactive.response',
] as const;
const longestContent = { 'text/plain': 1024, 'text/markdown': 1024, 'application/json': 12_000 };

const initialMessage = v.pipe(
  v.strictObject({ ContentType: v.picklist(customerTypes), Content: text(12_288) }),
  v.forward(
    v.check(
      ({ ContentType: type, Content: content }) =>
        content.length <= (type in longestContent ? longestContent[type as 'text/plain'] : 12_288),
      'is longer than its content type allows',
    ),
    ['Content'],
  ),
);

/** Spelled and limited as StartChatContact does (Amazon Connect API reference); `Flow` is ours, `Username` the old widget's. */
const schema = v.strictObject({
  ParticipantDetails: v.strictObject({
    // Agents and logs show it on one line.
    DisplayName: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1),
      v.maxLength(256),
      v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'has control characters'),
    ),
  }),
  Attributes: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[\w-]{1,127}$/, 'has other characters than letters, digits, - and _')),
      v.string(),
    ),
  ),
  ClientToken: v.optional(text(500)),
  Flow: v.optional(text(100)),
  ContactFlowId: maybeEmpty(500),
  InstanceId: maybeEmpty(100),
  CustomerId: v.optional(text(128)),
  InitialMessage: v.optional(initialMessage),
  SupportedMessagingContentTypes: v.optional(v.pipe(v.array(text(100)), v.maxLength(10))),
  ChatDurationInMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(10_080))),
  PersistentChat: v.optional(
    v.strictObject({
      SourceContactId: text(256),
      RehydrationType: v.picklist(['ENTIRE_PAST_SESSION', 'FROM_SEGMENT']),
    }),
  ),
  RelatedContactId: v.optional(text(256)),
  Username: v.optional(v.unknown()),
});

/** A request whose members have the right shape. What they may say is another question. */
export type StartOrder = v.InferOutput<typeof schema>;

/** Reads a body. Throws a `Refusal` that names each member which is wrong. */
export function readStartRequest(body: string): StartOrder {
  if (Buffer.byteLength(body) > longestBody) {
    throw new Refusal(413, 'TOO_LARGE', `The body is longer than ${longestBody} bytes.`);
  }
  const result = v.safeParse(schema, parsed(body));
  if (result.success) return result.output;
  throw invalid(...result.issues.slice(0, 20).map(problemOf));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new Refusal(400, 'INVALID_JSON', 'The body is not JSON.');
  }
}

/** valibot's own messages quote what was received, which may be personal; ours do not. */
function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const field = (v.getDotPath(issue) ?? 'body').slice(0, 160);
  if (issue.type === 'check' || issue.type === 'regex') return { field, problem: issue.message };
  if (issue.expected === 'never') return { field, problem: 'is not a member of the request' };
  if (issue.received === 'undefined') return { field, problem: 'is missing' };
  const wanted: unknown = issue.requirement;
  const limit = typeof wanted === 'number' ? ` ${String(wanted)}` : '';
  return { field, problem: `must be ${words[issue.type] ?? issue.type.replace('_', ' ')}${limit}` };
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  strict_object: 'an object',
  record: 'an object of texts',
  array: 'a list',
  picklist: 'one of the values that StartChatContact knows',
  number: 'a number',
  integer: 'a whole number',
  min_length: 'no shorter than',
  max_length: 'no longer than',
  min_value: 'at least',
  max_value: 'at most',
};
