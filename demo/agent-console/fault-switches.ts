import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { switchChoices, type LabSwitches } from '../../src/simulator/index.js';
import type { ConsoleActions } from './console-actions.js';

/** How the simulator behaves where sources disagree; each can be thrown. */
export function renderSwitches(switches: LabSwitches, actions: ConsoleActions): TemplateResult {
  return html`
    <div class="fault">
      ${Object.entries(switchChoices).map(([name, { label, settings }]) => {
        const now = switches[name as keyof LabSwitches];
        const throwIt = (event: Event): void => {
          const { value } = event.target as HTMLSelectElement;
          const setting = settings.find((one) => String(one) === value);
          if (setting !== undefined)
            actions.lab({ type: 'switch', name, setting: setting as string | number });
        };
        return html`
          <label for="switch-${name}">${label}</label>
          <select id="switch-${name}" @change=${throwIt}>
            ${settings.map(
              (setting) =>
                html`<option value=${String(setting)} .selected=${live(setting === now)}>${setting}</option>`,
            )}
          </select>
        `;
      })}
    </div>
  `;
}
