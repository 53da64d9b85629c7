import { html, nothing, type TemplateResult } from 'lit';
import type { ChatState } from '../../session/index.js';
import { renderDots } from '../transcript/dots.js';
import { errorSentence } from './error-sentence.js';
import { CHAT_ICON, icon } from '../icon.js';
import { CLOSE_ICON, MORE_ICON, WARNING_ICON } from '../icons.js';
import type { PanelView } from './panel-view.js';

/** What the header shows besides the view. */
export interface HeaderView {
  readonly inert: boolean;
  /** The menu is open. */
  readonly menu: boolean;
  readonly onMenu: () => Promise<void>;
  readonly onEnd: (() => void) | false;
}

/** Logo, title, and the ways out. */
export const renderHeader = (
  { texts, layout, actions }: PanelView,
  { inert, menu, onEnd, onMenu }: HeaderView,
): TemplateResult => html`
  <div part="header" class="header" ?inert=${inert}>
    <slot name="header-start"></slot>
    <h2 part="title" class="title" id="title"><slot name="title">${texts.chat}</slot></h2>
    <slot name="header-end"></slot>
    ${onEnd ? html`<button part="end" class="end button" @click=${onEnd}>${texts.endChat}</button>` : nothing}
    <button
      part="menu"
      class="more round"
      aria-label=${texts.menu}
      aria-haspopup="menu"
      aria-expanded=${menu}
      @click=${onMenu}
    >
      ${icon(MORE_ICON)}
    </button>
    ${
      layout === 'inline'
        ? nothing
        : html`<button part="close" class="round" aria-label=${texts.close} @click=${actions.hide}>
            ${icon(CLOSE_ICON)}
          </button>`
    }
  </div>
`;

/** What is said about the connection in each state; where nothing is, there is none, or its failure is said elsewhere. */
const NEWS: Partial<Readonly<Record<ChatState, 'connecting' | 'connected' | 'reconnecting' | 'chatEnded'>>> =
  {
    starting: 'connecting',
    connecting: 'connecting',
    connected: 'connected',
    reconnecting: 'reconnecting',
    ended: 'chatEnded',
  };

/**
 * News of the connection; `patient` while a short interruption is nothing to speak of. The element is always there, so that
 * screen readers notice when it says something else.
 */
export function renderStatus(view: PanelView, { patient }: { readonly patient: boolean }): TemplateResult {
  const { texts, session, snapshot } = view;
  const { state, error, ending, incomplete, transport } = snapshot;
  const news = state === 'reconnecting' && patient ? undefined : NEWS[state];
  const problem = news === 'connecting' && error && errorSentence(error, view);
  const connected =
    news === 'connected' && (incomplete ? texts.incomplete : transport === 'polling' && texts.delayed);
  const text = ending ? texts.ending : problem || connected || (news && texts[news]);
  // Worth a screen reader's voice, but nobody's eyes.
  const quiet = !text || (!ending && !connected && (news === 'connected' || news === 'chatEnded'));
  const aside =
    !ending && (problem || news === 'reconnecting')
      ? html`<button class="button plain" @click=${() => session.reconnect()}>${texts.tryNow}</button>`
      : renderDots();
  return html`<div part="banner" class=${quiet ? 'unseen' : 'banner'}>
    <p part="status" role="status">${text}</p>
    ${quiet ? nothing : aside}
  </div>`;
}

/** The one thing to do. */
const renderStart = (text: string, { actions }: PanelView): TemplateResult =>
  html`<button part="submit" class="button filled" @click=${actions.start}>${text}</button>`;

/** What fills the panel until something is said. */
export const renderWelcome = (view: PanelView): TemplateResult => html`
  <div part="empty" class="welcome">
    <slot name="empty">
      <span class="emblem round">${icon(CHAT_ICON)}</span>
      <h3>${view.texts.welcome}</h3>
      <p>${view.texts.welcomeHint}</p>
    </slot>
    ${view.snapshot.state === 'idle' && (view.start === 'open' || view.prechat) ? renderStart(view.texts.startChat, view) : nothing}
  </div>
`;

/** What stands where the text field was: why there is none, and what can be done. */
export function renderClosing(view: PanelView): TemplateResult | typeof nothing {
  const { snapshot, texts, features } = view;
  const { state, error, endReason } = snapshot;
  const failed = state === 'failed' && error;
  if (!failed && state !== 'ended') return nothing;
  const ending = (endReason && features.closing?.endSentence(endReason, texts)) ?? texts.chatEnded;
  return html`<div class="closing">
    ${failed ? html`<span class="emblem round">${icon(WARNING_ICON)}</span>` : nothing}
    <p part=${failed ? 'error' : 'ended'} role=${failed ? 'alert' : nothing}>
      ${failed ? errorSentence(error, view) : ending}
    </p>
    ${failed ? html`<slot name="offline"></slot>` : html`<slot name="ended"></slot>`}
    ${failed || view.start !== 'manual' ? renderStart(failed ? texts.tryAgain : texts.startNewChat, view) : nothing}
    ${failed ? html`<small class="small">${error.code}</small>` : nothing}
  </div>`;
}
