import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { labOperations, requestKinds, socketKinds, type LabKind } from '../../src/simulator/index.js';
import type { ConsoleActions } from './console-actions.js';

/** A form for faults of one sort. */
export interface FaultForm {
  readonly name: string;
  readonly onLabel: string;
  /** What a fault can strike: the name for the simulator, and that for people. */
  readonly targets: readonly (readonly [on: string, label: string])[];
  readonly kindsOn: (on: string) => Readonly<Record<string, LabKind>>;
}

/** Faults of requests, by operation. */
export const requestForm: FaultForm = {
  name: 'request',
  onLabel: 'Operation',
  targets: labOperations.map((on) => [on, on]),
  kindsOn: () => requestKinds,
};

const targets = {
  socket: 'A new socket',
  subscribe: 'A subscription',
  heartbeat: 'A heartbeat',
  ping: 'A ping',
  frame: 'A frame',
  processing: 'Message processing',
} satisfies Readonly<Record<keyof typeof socketKinds, string>>;

/** Faults of everything else that goes over the socket. */
export const socketForm: FaultForm = {
  name: 'socket',
  onLabel: 'Of what',
  targets: Object.entries(targets),
  kindsOn: (on) => socketKinds[on as keyof typeof socketKinds],
};

/** The form, as it is with `choices`. */
export function renderFaultForm(
  form: FaultForm,
  {
    actions,
    choices,
  }: { readonly actions: ConsoleActions; readonly choices: Readonly<Record<string, string>> },
): TemplateResult {
  const { name } = form;
  const on = choices[`${name}-on`] ?? form.targets[0]?.[0] ?? '';
  const kinds = form.kindsOn(on);
  const chosen = choices[`${name}-kind`];
  const kind = chosen !== undefined && Object.hasOwn(kinds, chosen) ? chosen : (Object.keys(kinds)[0] ?? '');
  const amount = kinds[kind]?.amount;
  const choose = (of: string) => (event: Event) => {
    actions.choose(`${name}-${of}`, (event.target as HTMLSelectElement).value);
  };
  return html`
    <form class="fault" @submit=${(event: SubmitEvent) => inject(event, { on, kind, actions })}>
      <label for="${name}-on">${form.onLabel}</label>
      <select id="${name}-on" @change=${choose('on')}>
        ${form.targets.map(([value, label]) => renderOption(value, label, on))}
      </select>
      <label for="${name}-kind">What happens</label>
      <select id="${name}-kind" @change=${choose('kind')}>
        ${Object.entries(kinds).map(([value, { label }]) => renderOption(value, label, kind))}
      </select>
      ${
        amount
          ? keyed(
              `${on} ${kind}`,
              html`
                <label for="${name}-amount">${amount.label}</label>
                <input
                  id="${name}-amount"
                  name="amount"
                  type="number"
                  min="0"
                  required
                  .value=${amount.preset}
                />
              `,
            )
          : nothing
      }
      <label for="${name}-times">How often</label>
      <select id="${name}-times" name="times">
        <option value="1">Once</option>
        <option value="3">3 times</option>
        <option value="10">10 times</option>
        <option value="always">Until cancelled</option>
      </select>
      <label for="${name}-chance">Chance, %</label>
      <input id="${name}-chance" name="chance" type="number" min="1" max="100" required value="100" />
      <button class="button small primary">Inject</button>
    </form>
  `;
}

const renderOption = (value: string, label: string, chosen: string): TemplateResult =>
  html`<option value=${value} .selected=${value === chosen}>${label}</option>`;

function inject(
  event: SubmitEvent,
  { on, kind, actions }: { readonly on: string; readonly kind: string; readonly actions: ConsoleActions },
): void {
  event.preventDefault();
  const entered = new FormData(event.target as HTMLFormElement);
  const amount = entered.get('amount');
  const times = entered.get('times');
  actions.lab({
    type: 'inject',
    on,
    kind,
    ...(amount !== null && { amount: Number(amount) }),
    times: times === 'always' ? null : Number(times),
    probability: Number(entered.get('chance')) / 100,
  });
}
