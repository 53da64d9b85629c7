import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import type { Content, Reading } from '../readers.js';
import { REL } from '../render-link.js';
import { safeUrl } from '../safe-url.js';
import type { WaitMessage } from './wait-message.js';

/** How long the customer still has to wait, or to answer. */
export function renderWait(wait: WaitMessage, message: Content, reading: Reading): TemplateResult {
  const { position, waitSeconds, callbackUrl, endsInSeconds } = wait;
  const texts = reading.texts as Catalogue;
  const href = callbackUrl && safeUrl(callbackUrl);
  return html`<div part="card" class="card wait">
    ${position === undefined ? nothing : html`<p>${position > 1 ? texts.queuePosition(position) : texts.queueNext}</p>`}
    ${waitSeconds ? html`<p class="small">${texts.queueWait(minutesOf(waitSeconds, reading.formats.locale))}</p>` : nothing}
    ${
      href
        ? html`<a part="option" class="option" href=${href} target="_blank" rel=${REL}
            >${texts.callMeBack}</a
          >`
        : nothing
    }
    ${endsInSeconds === undefined ? nothing : renderCountdown(endsInSeconds, message, reading)}
  </div>`;
}

function renderCountdown(
  seconds: number,
  { arrivedAt, standing }: Content,
  reading: Reading,
): TemplateResult {
  const texts = reading.texts as Catalogue;
  // Somebody who has written since then is there.
  if (standing !== undefined) return html`<p class="small">${texts.answered}</p>`;
  return html`${
    // How long ago it was said, only the service's clock knows, which this device may be far from. No number is better than a wrong one.
    arrivedAt === undefined
      ? html`<p>${texts.idle}</p>`
      : html`<connect-chat-countdown
          .until=${arrivedAt + seconds * 1_000}
          .clock=${reading.clock}
          .says=${texts.idleCountdown}
          .late=${texts.idle}
        ></connect-chat-countdown>`
  }
  ${renderStillHere(reading)}`;
}

/** A rough time: whole minutes, and never none. */
const minutesOf = (seconds: number, locale: string | undefined): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.max(1, Math.round(seconds / 60)),
  );

/** The button that keeps a chat from being ended: only a message does. */
function renderStillHere({ texts, answer }: Pick<Reading, 'texts' | 'answer'>): TemplateResult {
  const { stillHere } = texts as Catalogue;
  return html`<button part="option" class="option" @click=${() => void answer(stillHere)}>
    ${stillHere}
  </button>`;
}
