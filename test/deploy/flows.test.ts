import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Next {
  readonly NextAction: string;
}
interface Action {
  Identifier: string;
  Type: string;
  Parameters: Record<string, unknown>;
  Transitions: {
    NextAction?: string;
    Errors?: (Next & { ErrorType: string })[];
    Conditions?: (Next & {
      readonly Condition: { readonly Operator: string; readonly Operands: string[] };
    })[];
  };
}
interface Flow {
  Version: string;
  StartAction: string;
  Metadata: { ActionMetadata: Record<string, unknown> };
  Actions: Action[];
}

interface Rule {
  /** Those with `!` must be there. */
  readonly parameters: readonly string[];
  /** Those with `!` must be there. */
  readonly errors: readonly string[];
  readonly conditions?: readonly string[];
  readonly ends?: true;
  readonly voiceOnly?: true;
}

/**
 * The actions that a flow of ours may have, as the Amazon Connect API reference publishes them (“Flow language”, participant and
 * contact actions), with GetParticipantInput, which looks as if it could ask for something in a chat, and cannot.
 */
const language: Record<string, Rule> = {
  UpdateContactRecordingBehavior: {
    parameters: ['RecordingBehavior!', 'AnalyticsBehavior'],
    errors: [],
  },
  UpdateContactEventHooks: { parameters: ['EventHooks!'], errors: ['NoMatchingError!'] },
  UpdateContactAttributes: { parameters: ['Attributes!', 'TargetContact!'], errors: ['NoMatchingError!'] },
  UpdateContactTargetQueue: { parameters: ['QueueId', 'AgentId'], errors: ['NoMatchingError!'] },
  TransferContactToQueue: { parameters: [], errors: ['NoMatchingError!', 'QueueAtCapacity!'] },
  // Prompts and SSML are for voice.
  MessageParticipant: { parameters: ['Text!'], errors: ['NoMatchingError!'] },
  ShowView: {
    parameters: ['ViewResource!', 'InvocationTimeLimitSeconds!', 'ViewData', 'SensitiveDataConfiguration'],
    errors: ['NoMatchingError!', 'NoMatchingCondition!', 'TimeLimitExceeded!'],
    conditions: ['Equals'],
  },
  DisconnectParticipant: { parameters: [], errors: [], ends: true },
  GetParticipantInput: { parameters: ['Text', 'StoreInput'], errors: [], voiceOnly: true },
};

/** What is missing of what must be there, and what is there and may not. */
function differences(rules: readonly string[], names: readonly string[], path: string): string[] {
  const known = rules.map((rule) => rule.replace('!', ''));
  const needed = rules.filter((rule) => rule.endsWith('!')).map((rule) => rule.replace('!', ''));
  return [
    ...needed.filter((name) => !names.includes(name)).map((name) => `${path} lacks ${name}`),
    ...names.filter((name) => !known.includes(name)).map((name) => `${path} may not have ${name}`),
  ];
}

function problemsOfAction({ Identifier: id, Type: type, Parameters, Transitions }: Action): string[] {
  const rule = language[type];
  if (!rule) return [`${id}: there is no ${type}`];
  const { Errors: errors = [], Conditions: conditions = [], NextAction: next } = Transitions;
  const operators = conditions.map(({ Condition: { Operator: operator } }) => operator);
  return [
    ...(rule.voiceOnly ? [`${id}: ${type} is for voice only`] : []),
    ...(id.length > 50 ? [`${id} is longer than 50 characters`] : []),
    ...differences(rule.parameters, Object.keys(Parameters), `${id} Parameters`),
    ...differences(
      rule.errors,
      errors.map(({ ErrorType: error }) => error),
      `${id} Errors`,
    ),
    ...differences(rule.conditions ?? [], [...new Set(operators)], `${id} Conditions`),
    ...conditions
      .filter(({ Condition: condition }) => condition.Operands.length !== 1)
      .map(() => `${id} Conditions must have one operand each`),
    ...(rule.ends && Object.keys(Transitions).length > 0 ? [`${id} ends, and leads on`] : []),
    ...(!rule.ends && next === undefined ? [`${id} leads nowhere`] : []),
  ];
}

const nextOf = ({
  Transitions: { NextAction: next, Errors: errors = [], Conditions: conditions = [] },
}: Action) => [
  ...(next === undefined ? [] : [next]),
  ...[...errors, ...conditions].map(({ NextAction: other }) => other),
];

/** What keeps Amazon Connect from taking a flow, and what it would take and never reach. */
function problemsOf(flow: Flow): string[] {
  const byId = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const reached = new Set<string>();
  const waiting = [flow.StartAction];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...nextOf(byId.get(id) ?? ({ Transitions: {} } as Action)));
  }
  const ids = [...byId.keys()];
  return [
    ...(flow.Version === '2019-10-30' ? [] : ['there is one version of the language, 2019-10-30']),
    ...(byId.size === flow.Actions.length ? [] : ['identifiers must be unique']),
    ...[...reached].filter((id) => !byId.has(id)).map((id) => `${id} is missing`),
    ...ids.filter((id) => !reached.has(id)).map((id) => `${id} is never reached`),
    ...ids
      .filter((id) => !(id in flow.Metadata.ActionMetadata))
      .map((id) => `${id} has no place in the editor`),
    ...flow.Actions.flatMap(problemsOfAction),
  ];
}

const folder = new URL('../../deploy/flows/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Flow;

describe('the contact flows', () => {
  for (const name of readdirSync(folder)) {
    it(`${name} is what the flow language allows in a chat, leads somewhere everywhere and ends`, () => {
      assert.deepEqual(problemsOf(read(name)), []);
    });
  }

  it('name all that has to be replaced, and nothing else of another account', () => {
    const text = readdirSync(folder)
      .map((name) => JSON.stringify(read(name)))
      .join();
    assert.deepEqual(text.match(/REPLACE-WITH-[\w-]+/g)?.toSorted(), [
      'REPLACE-WITH-ARN-OF-YOUR-QUEUE',
      'REPLACE-WITH-ARN-OF-connect-chat-survey',
      'REPLACE-WITH-YOUR-PARTITION',
      'REPLACE-WITH-YOUR-REGION',
    ]);
    assert.doesNotMatch(text, /\d{12}:instance|arn:aws/);
  });

  it('are checked by something that finds mistakes', () => {
    const survey = 'connect-chat-survey.json';
    const found = (change: (flow: Flow) => void) => {
      const flow = read(survey);
      change(flow);
      return problemsOf(flow).join();
    };
    assert.match(
      found(({ Actions: [first] }) => (first!.Transitions.NextAction = 'none')),
      /none is missing/,
    );
    assert.match(
      found(({ Actions: [first] }) => first!.Transitions.Errors!.pop()),
      /lacks TimeLimitExceeded/,
    );
    assert.match(
      found(({ Actions: [first] }) => (first!.Type = 'GetParticipantInput')),
      /voice only/,
    );
    assert.match(
      found(({ Actions: [first] }) => (first!.Type = 'AskNicely')),
      /no AskNicely/,
    );
    assert.match(
      found(({ Actions: [, second] }) => (second!.Parameters.Colour = 'red')),
      /may not have Colour/,
    );
    assert.match(
      found(({ Actions: [, second] }) => delete second!.Parameters.TargetContact),
      /lacks TargetContact/,
    );
    assert.match(
      found((flow) => (flow.StartAction = flow.Actions[1]!.Identifier)),
      /never reached/,
    );
    assert.match(
      found(({ Actions }) => (Actions.at(-1)!.Transitions.NextAction = Actions[0]!.Identifier)),
      /leads on/,
    );
    assert.match(
      found(({ Actions: [first] }) => delete first!.Transitions.NextAction),
      /leads nowhere/,
    );
  });
});
