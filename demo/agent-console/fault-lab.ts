import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleContact, ConsoleLab, PeerAct } from '../../src/simulator/index.js';
import type { ConsoleActions } from './console-actions.js';
import type { ConsoleState } from './console-state.js';
import { renderFaultForm, requestForm, socketForm } from './fault-form.js';
import { renderPageFaults } from './fault-page.js';
import { renderOpenSockets } from './fault-sockets.js';
import { renderSwitches } from './fault-switches.js';

/** The button that opens the lab; says how much goes wrong on purpose while it is closed. */
export function renderLabToggle({ lab, labOpen }: ConsoleState, actions: ConsoleActions): TemplateResult {
  const active = lab ? lab.faults.length + (lab.outage ? 1 : 0) : 0;
  return html`
    <button
      type="button"
      id="lab-toggle"
      class="button small"
      aria-expanded=${labOpen ? 'true' : 'false'}
      @click=${() => actions.toggleLab()}
    >
      Fault lab
      ${active === 0 ? nothing : html`<span class="unseen-count">${active}<span class="unseen"> active</span></span>`}
    </button>
  `;
}

/** Everything that can be made to go wrong, and what does. */
export function renderFaultLab(
  state: ConsoleState,
  options: { readonly actions: ConsoleActions; readonly contact: ConsoleContact | undefined },
): TemplateResult {
  const { actions, contact } = options;
  const { lab, labChoices = {} } = state;
  const close = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') actions.toggleLab();
  };
  return html`
    <section id="lab" aria-labelledby="lab-title" @keydown=${close}>
      <header>
        <h2 id="lab-title" tabindex="-1">Fault lab</h2>
        <button type="button" class="button small" @click=${() => actions.toggleLab()}>Close</button>
      </header>
      ${
        lab
          ? html`
              ${renderActive(lab, actions)}
              <details open>
                <summary>Network</summary>
                ${renderFaultForm(requestForm, { actions, choices: labChoices })}
              </details>
              <details>
                <summary>Sockets and frames</summary>
                ${renderFaultForm(socketForm, { actions, choices: labChoices })} ${renderOpenSockets(actions)}
              </details>
              <details>
                <summary>World</summary>
                ${renderWorld(lab, actions)}
              </details>
              <details>
                <summary>Demo pages</summary>
                ${renderPageFaults(actions)}
              </details>
              <details>
                <summary>People and bots</summary>
                ${renderPeers(contact, actions)}
              </details>
              <details>
                <summary>Switches</summary>
                ${renderSwitches(lab.switches, actions)}
              </details>
            `
          : html`<p class="hint">The simulator has not said anything about it yet.</p>`
      }
    </section>
  `;
}

function renderActive({ faults, outage, skewMs }: ConsoleLab, actions: ConsoleActions): TemplateResult {
  const idle = faults.length === 0 && !outage && skewMs === 0;
  return html`
    <section class="active" aria-labelledby="active-title">
      <h3 id="active-title">Active</h3>
      ${idle ? html`<p class="hint">Nothing goes wrong on purpose.</p>` : nothing}
      <ul>
        ${
          outage
            ? renderLine('Outage: nobody reaches the service', 'End', () => {
                actions.lab({ type: 'outage', on: false });
              })
            : nothing
        }
        ${
          skewMs === 0
            ? nothing
            : renderLine(`The service’s clock is ${String(skewMs / 60_000)} min off`, 'Set right', () => {
                actions.lab({ type: 'skew', ms: 0 });
              })
        }
        ${faults.map(({ id, on, does, left }) => {
          const often = left === undefined ? 'always' : left === 1 ? 'once' : `${String(left)} times`;
          return renderLine(`${on}: ${does} (${often})`, 'Cancel', () => {
            actions.lab({ type: 'cancel-fault', faultId: id });
          });
        })}
      </ul>
      ${
        faults.length < 2
          ? nothing
          : html`
              <button
                type="button"
                class="button small"
                @click=${() => actions.lab({ type: 'cancel-fault' })}
              >
                Cancel all
              </button>
            `
      }
    </section>
  `;
}

const renderLine = (words: string, button: string, act: () => void): TemplateResult => html`
  <li>
    <span>${words}</span>
    <button type="button" class="button small" aria-label=${`${button}: ${words}`} @click=${act}>
      ${button}
    </button>
  </li>
`;

function renderWorld({ outage, skewMs }: ConsoleLab, actions: ConsoleActions): TemplateResult {
  const skew = (event: SubmitEvent): void => {
    event.preventDefault();
    const minutes = Number(new FormData(event.target as HTMLFormElement).get('minutes'));
    actions.lab({ type: 'skew', ms: minutes * 60_000 });
  };
  return html`
    <div class="buttons">
      <button
        type="button"
        class="button small"
        aria-pressed=${outage ? 'true' : 'false'}
        @click=${() => actions.lab({ type: 'outage', on: !outage })}
      >
        Outage
      </button>
    </div>
    <form class="row" @submit=${skew}>
      <label for="skew">Service’s clock ahead, minutes</label>
      <input
        id="skew"
        name="minutes"
        type="number"
        step="any"
        required
        .defaultValue=${String(skewMs / 60_000)}
      />
      <button class="button small">Set</button>
    </form>
  `;
}

const acts: Readonly<Record<PeerAct, string>> = {
  'bot-says': 'Bot speaks',
  'bot-formats': 'Bot sends formats',
  'bot-streams': 'Bot streams',
  'stream-formats': '… with formats',
  'stream-missing': '… a part missing',
  'stream-twice': '… a part twice',
  'stream-late': '… a part late',
  'view-form': 'Flow shows a form',
  'view-detail': '… details',
  'view-list': '… a list',
  'view-cards': '… cards',
  'view-confirmation': '… a confirmation',
  'view-custom': '… components',
  'sign-in': 'Flow asks to sign in',
  wait: 'Place in the queue',
  'ends-soon': 'Countdown to the end',
  supervisor: 'Supervisor barges in',
  'transfer-fails': 'Transfer fails',
  idle: 'Customer is idle',
  returned: 'Customer is back',
  autodisconnection: 'Idle too long',
  rehydrated: 'Earlier chat attached',
  ends: 'Flow ends the chat',
};

function renderPeers(contact: ConsoleContact | undefined, actions: ConsoleActions): TemplateResult {
  if (!contact || contact.state === 'ended' || contact.state === 'connecting') {
    return html`<p class="hint">Open a chat that is going on.</p>`;
  }
  const { contactId, displayName } = contact;
  return html`
    <div class="buttons" role="group" aria-label=${`In the chat with ${displayName}`}>
      ${(Object.keys(acts) as PeerAct[]).map(
        (act) => html`
          <button
            type="button"
            class="button small"
            @click=${() => actions.lab({ type: 'peer', contactId, act })}
          >
            ${acts[act]}
          </button>
        `,
      )}
    </div>
  `;
}
