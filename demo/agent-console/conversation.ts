import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ConsoleContact } from '../../src/simulator/index.js';
import type { ConsoleActions } from './console-actions.js';
import { typists, type ConsoleState } from './console-state.js';
import { samples } from './samples.js';
import { duration, timeOfDay } from './times.js';
import { renderTranscript } from './transcript.js';

/** What a conversation needs besides the state. */
export interface ConversationOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly actions: ConsoleActions;
  /** What is being written in this chat. */
  readonly draft: string;
  /** The name to join with, unless the person enters another. */
  readonly agentName: string;
}

/** The chat that is open, and what an agent can do in it. */
export function renderConversation(
  contact: ConsoleContact,
  state: ConsoleState,
  options: ConversationOptions,
): TemplateResult {
  const { actions, now } = options;
  const { contactId } = contact;
  return html`
    <header>
      <button type="button" class="button small back" @click=${() => actions.open(undefined)}>
        <span aria-hidden="true">‹</span> All chats
      </button>
      <h2 id="conversation-title" tabindex="-1">${contact.displayName}</h2>
      <p class="standing">${standing(contact, now)}</p>
      ${contact.me ? renderAgentActions(contactId, actions) : nothing}
    </header>
    ${renderAttributes(contact)}
    ${renderTranscript(state.transcripts.get(contactId) ?? [], {
      contact,
      receipts: state.receipts,
      typing: typists(state, contactId, now),
    })}
    ${renderFoot(contact, options)}
  `;
}

function standing(contact: ConsoleContact, now: number): string {
  switch (contact.state) {
    case 'connecting':
      return 'Has not connected yet';
    case 'flow':
      return 'Is talking to the bot';
    case 'waiting':
      return `Has been waiting for ${duration(now - (contact.waitingSince ?? now))}`;
    case 'active':
      return `With ${contact.agents.map(({ displayName }) => displayName).join(', ')}`;
    case 'ended':
      return `Ended at ${timeOfDay(contact.endedAt ?? now)}`;
  }
}

function renderAgentActions(contactId: string, actions: ConsoleActions): TemplateResult {
  const transfer = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = enteredName(event);
    if (name !== '') actions.transfer(contactId, name);
  };
  return html`
    <div class="actions" role="group" aria-label="This chat">
      <details class="transfer" name="transfer">
        <summary class="button small">Transfer…</summary>
        <form @submit=${transfer}>
          <label for="transfer-name">To which agent</label>
          <input id="transfer-name" name="agent" required maxlength="256" placeholder="Grace" />
          <button class="button small primary">Transfer</button>
        </form>
      </details>
      <button type="button" class="button small" @click=${() => actions.leave(contactId)}>Leave</button>
      <button type="button" class="button small danger" @click=${() => actions.end(contactId)}>
        End chat
      </button>
    </div>
  `;
}

function renderAttributes({ attributes, contactId }: ConsoleContact): TemplateResult {
  return html`
    <details class="about">
      <summary>About this contact</summary>
      <dl>
        <dt>Contact</dt>
        <dd><code>${contactId}</code></dd>
        ${Object.entries(attributes).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </details>
  `;
}

function renderFoot(
  contact: ConsoleContact,
  { actions, draft, agentName }: ConversationOptions,
): TemplateResult {
  const { contactId } = contact;
  if (contact.me) return renderComposer(contactId, { actions, draft });
  if (contact.state === 'ended') return html`<p class="foot hint">This chat is over.</p>`;
  if (contact.state === 'connecting') return html`<p class="foot hint">Nobody to talk to yet.</p>`;
  const join = (event: SubmitEvent): void => {
    event.preventDefault();
    actions.join(contactId, enteredName(event) || agentName);
  };
  return html`
    <form class="foot join" @submit=${join}>
      <label for="agent-name">Join as</label>
      <input id="agent-name" name="agent" maxlength="256" autocomplete="off" .value=${agentName} />
      <button class="button primary">Join</button>
    </form>
  `;
}

function renderComposer(
  contactId: string,
  { actions, draft }: Pick<ConversationOptions, 'actions' | 'draft'>,
): TemplateResult {
  const send = (event: Event): void => {
    event.preventDefault();
    actions.send(contactId);
  };
  return html`
    <form class="foot composer" @submit=${send}>
      <label class="unseen" for="answer">Your answer</label>
      <textarea
        id="answer"
        rows="2"
        maxlength="16384"
        placeholder="Write an answer"
        aria-describedby="answer-hint"
        .value=${live(draft)}
        @input=${({ target }: InputEvent) => actions.draft(contactId, (target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event);
        }}
      ></textarea>
      <span class="unseen" id="answer-hint">Enter sends, Shift and Enter break the line.</span>
      <button class="button primary">Send</button>
      <details class="samples">
        <summary class="button small">Something else…</summary>
        <div role="group" aria-label="Send something else">
          ${Object.entries(samples).map(
            ([name, sample]) =>
              html`<button
                type="button"
                class="button small"
                @click=${() =>
                  sample instanceof File
                    ? actions.sendFile(contactId, sample)
                    : actions.sendSample(contactId, sample)}
              >
                ${name}
              </button>`,
          )}
          <label class="button small">
            Another file…
            <input
              class="unseen"
              type="file"
              @change=${({ target }: Event) => {
                const field = target as HTMLInputElement;
                for (const file of field.files ?? []) actions.sendFile(contactId, file);
                field.value = '';
              }}
            />
          </label>
        </div>
      </details>
    </form>
  `;
}

function enteredName(event: SubmitEvent): string {
  const name = new FormData(event.target as HTMLFormElement).get('agent');
  return typeof name === 'string' ? name.trim() : '';
}
