import { html, type TemplateResult } from 'lit';
import { pageFaults } from '../page-faults.js';
import type { ConsoleActions } from './console-actions.js';

/** What can happen to the demo pages of this browser. */
export const renderPageFaults = (actions: ConsoleActions): TemplateResult => html`
  <p class="hint">Every demo page that is open in this browser does it.</p>
  <div class="buttons" role="group" aria-label="Demo pages">
    ${Object.entries(pageFaults).map(
      ([name, { label }]) => html`
        <button type="button" class="button small" @click=${() => actions.page(name)}>${label}</button>
      `,
    )}
  </div>
`;
