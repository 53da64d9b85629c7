import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Action {
  readonly Identifier: string;
  readonly Type: string;
  readonly Transitions: {
    readonly NextAction?: string;
    readonly Errors?: readonly { readonly NextAction: string }[];
    readonly Conditions?: readonly { readonly NextAction: string }[];
  };
}
const folder = new URL('../../deploy/flows/', import.meta.url);

describe('the contact flows', () => {
  for (const name of readdirSync(folder)) {
    it(`${name} has the shape of the flow language, leads somewhere everywhere and ends`, () => {
      const flow = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
        Version: string;
        StartAction: string;
        Actions: Action[];
      };
      assert.equal(flow.Version, '2019-10-30');
      const byId = new Map(flow.Actions.map((action) => [action.Identifier, action]));
      assert.equal(byId.size, flow.Actions.length);
      const reached = new Set<string>();
      const follow = (id: string): void => {
        if (reached.has(id)) return;
        reached.add(id);
        const action = byId.get(id);
        assert.ok(action, `${id} is missing`);
        const { NextAction: next, Errors: errors = [], Conditions: conditions = [] } = action.Transitions;
        assert.equal(next === undefined, action.Type === 'DisconnectParticipant', id);
        [next, ...[...errors, ...conditions].map((other) => other.NextAction)].forEach(
          (other) => other !== undefined && follow(other),
        );
      };
      follow(flow.StartAction);
      assert.equal(reached.size, byId.size);
    });
  }
});
