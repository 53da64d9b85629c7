import { html, type TemplateResult } from 'lit';
import type { ConsoleActions } from './console-actions.js';

/** What can be done to the sockets that are open now. */
export function renderOpenSockets(actions: ConsoleActions): TemplateResult {
  const entered = (event: SubmitEvent): string => {
    event.preventDefault();
    return (event.target as HTMLFormElement).querySelector('input')?.value ?? '';
  };
  const close = (event: SubmitEvent): void => {
    actions.lab({ type: 'close-sockets', code: Number(entered(event)) });
  };
  const push = (event: SubmitEvent): void => {
    actions.lab({ type: 'push-frame', frame: entered(event) });
  };
  return html`
    <div class="buttons" role="group" aria-label="Open sockets">
      <button type="button" class="button small" @click=${() => actions.lab({ type: 'close-sockets' })}>
        Close all
      </button>
      <button
        type="button"
        class="button small"
        @click=${() => actions.lab({ type: 'close-sockets', code: 1006 })}
      >
        Break all (1006)
      </button>
      <button type="button" class="button small" @click=${() => actions.lab({ type: 'mute-sockets' })}>
        Mute all
      </button>
    </div>
    <form class="row" @submit=${close}>
      <label for="close-code">Close all with code</label>
      <input id="close-code" type="number" required value="1011" />
      <button class="button small">Close</button>
    </form>
    <form class="row" @submit=${push}>
      <label for="frame">A frame for all</label>
      <input id="frame" value="not { JSON" autocomplete="off" spellcheck="false" />
      <button class="button small">Push</button>
    </form>
  `;
}
