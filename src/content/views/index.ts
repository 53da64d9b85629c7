import { html } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import type { Content } from '../readers.js';
import { textOf, type Members } from './members.js';
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
    ? html`<span class="spoken unseen" aria-hidden="true"
          >${nameOf(view.input, reading.texts as Catalogue)}</span
        ><connect-chat-view
          .view=${view}
          .reading=${reading}
          .standing=${message.standing}
        ></connect-chat-view>`
    : undefined;
}

/** What is read aloud of a view, which is drawn later: what it calls itself. Without any name, that there is something to answer. */
const nameOf = ({ Heading, SubHeading, Description }: Members, { viewInWords }: Catalogue): string =>
  [Heading, SubHeading, Description].map(textOf).find(Boolean) ?? viewInWords;
