import { html } from 'lit';
import type { Content } from '../readers.js';
import { ChatView, type ViewReading } from './view-element.js';
import { viewIn } from './view-message.js';

export { viewStyles as styles } from './view.styles.js';
export { arrange } from './arrange-views.js';
export { replyTo } from './reply-to.js';

const TAG = 'connect-chat-view';

/** A view to be answered; nothing when the message asks for none. */
export function read(message: Content, reading: ViewReading): unknown {
  const view = viewIn(message);
  if (!customElements.get(TAG)) customElements.define(TAG, ChatView);
  return view
    ? html`<connect-chat-view
        .view=${view}
        .reading=${reading}
        .standing=${message.standing}
      ></connect-chat-view>`
    : undefined;
}
