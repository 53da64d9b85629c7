import type { Story } from './story.js';

/** Something that is known to be wrong and will be put right: stories that come across it end there, without a failure. */
export interface KnownBug {
  readonly name: string;
  /** The rule that it breaks, as `StoryBroken` words it. */
  readonly rule: RegExp;
  /** Only in such stories. */
  readonly in?: (story: Story) => boolean;
}

export const knownBugs: readonly KnownBug[] = [
  {
    name: 'A message that was sent is given up after five minutes, and its echo comes as another bubble',
    rule: /^I4 .* sent and failed$/,
  },
  {
    name: 'As before, and the echo is taken for a later message that says the same',
    rule: /^I3 .* is shown as sent /,
    in: ({ steps }) =>
      steps.some(({ name }) => ['device sleeps', 'page is frozen', 'minutes pass'].includes(name)),
  },
  {
    name: 'Reading on starts at a streamed message that is not complete',
    rule: /^L1 .* is (missing|shown in part only)$/,
    in: ({ steps }) => steps.some(({ name }) => name === 'bot streams'),
  },
  {
    name: 'A frame that cannot be read does not make the session read the transcript',
    rule: /^(L1 .* is missing|L4 .*)$/,
    in: ({ steps }) => steps.some(({ fault }) => /nobody can read|of bytes/.test(String(fault))),
  },
  {
    name: 'A frame that was overtaken by another one and then lost is never read',
    rule: /^L1 .* is missing$/,
    in: ({ steps }) => steps.some(({ fault }) => /^frames? (late|in another)/.test(String(fault))),
  },
  {
    name: 'Each message that waits makes its own attempt to connect, without a pause, when none can succeed',
    rule: /^I12 /,
  },
  {
    name: 'A message whose answer comes after the end of the chat is told as sent twice',
    rule: /^I15 .*told twice: sent /,
  },
  {
    name: 'A reading of the transcript that is refused with 403 is not tried again while the socket lives',
    rule: /^L1 .* is missing$/,
    in: ({ steps }) =>
      steps.some(
        ({ operation, answer }) => operation === 'GetTranscript' && String(answer).startsWith('403'),
      ),
  },
  {
    name: 'Polling stops when a CreateParticipantConnection fails, and the chat is shown as connected all the same',
    rule: /^I8 connected by polling/,
  },
  {
    name: 'Of items of one millisecond, one that comes later than the others is put behind them',
    rule: /^I5 .* is not in the order of the transcript$/,
  },
];

/** The known bug behind a broken rule. */
export const knownBug = (rule: string, story: Story): KnownBug | undefined =>
  knownBugs.find((bug) => bug.rule.test(rule.replace(/ after [\d.]+ ms:/, '')) && (bug.in?.(story) ?? true));
