import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { renderContactList } from './contact-list.js';
import { renderFaultLab, renderLabToggle } from './fault-lab.js';
import type { ConsoleState, LinkState } from './console-state.js';
import { renderConversation, type ConversationOptions } from './conversation.js';

const linkTexts: Readonly<Record<LinkState, string>> = {
  connecting: 'Connecting to the simulator…',
  open: 'Connected',
  lost: 'The simulator does not answer. Trying again…',
  refused: 'The key in this address is not the simulator’s. Use the address that it printed when it started.',
};

/** The whole console. */
export function renderConsole(state: ConsoleState, options: ConversationOptions): TemplateResult {
  const { actions, now } = options;
  const contact = state.openId === undefined ? undefined : state.contacts.get(state.openId);
  return html`
    <header class="top">
      <h1>Agent console</h1>
      <p class="link ${state.link}" role="status">${linkTexts[state.link]}</p>
      ${renderLabToggle(state, actions)}
    </header>
    ${
      state.notice === undefined
        ? nothing
        : html`
            <div class="notice" role="alert">
              <p>${state.notice}</p>
              <button type="button" class="button small" @click=${() => actions.dismissNotice()}>
                Dismiss
              </button>
            </div>
          `
    }
    <main class="desk ${contact ? 'talking' : ''} ${state.labOpen ? 'testing' : ''}">
      <nav aria-labelledby="chats-title">
        <h2 id="chats-title" tabindex="-1">Chats</h2>
        ${renderContactList(state, { now, onOpen: actions.open })}
      </nav>
      <section class="talk" aria-label="Open chat">
        ${
          contact
            ? keyed(contact.contactId, renderConversation(contact, state, options))
            : html`<p class="hint nothing-open">Choose a chat from the list.</p>`
        }
      </section>
      ${state.labOpen ? renderFaultLab(state, { actions, contact }) : nothing}
    </main>
  `;
}
