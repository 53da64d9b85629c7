import { html, type TemplateResult } from 'lit';
import { moveFocus } from '../roving.js';

export { emojiStyles as styles } from '../../styles/index.js';

/** Those that people use most in chats. They need no names of ours: a screen reader knows them in the visitor's language. */
const EMOJI =
  '😀 😄 😁 😂 🙂 😉 😊 😍 😘 🤗 🤔 😐 🙄 😏 😌 😴 😕 😟 😮 😢 😭 😱 😡 🥳 😎 🤓 😇 🤩 😬 🤞 👍 👎 👌 👏 🙏 💪 👋 🤝 ❤️ 💙 💚 💛 💔 🎉 🎁 🏆 🔥 ⭐ ✅ ❌ ❓ ❗ ☀️ 🌧️ 📦 🚚 🚗 📅 ⏰ 📞 📧 📷 💳 🏠'.split(
    ' ',
  );
const COLUMNS = 8;

/** What was picked on this page, newest first: the first row. */
let recent: readonly string[] = [];

/** A grid to pick from by mouse or arrow keys. */
export function renderEmoji({
  label,
  onEmoji,
}: {
  readonly label: string;
  readonly onEmoji: (event: Event, emoji: string) => void;
}): TemplateResult {
  const all = [...recent, ...EMOJI.filter((emoji) => !recent.includes(emoji))];
  const rows = Array.from({ length: Math.ceil(all.length / COLUMNS) }, (_, row) =>
    all.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  const pick = (event: Event, emoji: string): void => {
    onEmoji(event, emoji);
    recent = [emoji, ...recent.filter((other) => other !== emoji)].slice(0, COLUMNS);
    close(event);
  };
  return html`<div
    class="picker"
    role="grid"
    aria-label=${label}
    @keydown=${onKeydown}
    @focusout=${onFocusOut}
  >
    ${rows.map(
      (row, at) =>
        html`<div role="row">
          ${row.map(
            (emoji, index) =>
              html`<span role="gridcell"
                ><button
                  tabindex=${at + index ? -1 : 0}
                  @click=${(event: Event) => {
                    pick(event, emoji);
                  }}
                >
                  ${emoji}
                </button></span
              >`,
          )}
        </div>`,
    )}
  </div>`;
}

function close(event: Event): void {
  (event.currentTarget as Element).closest('details')?.removeAttribute('open');
}

function onKeydown(event: KeyboardEvent): void {
  // The toolbar around has arrow keys of its own, and the panel closes by Escape.
  event.stopPropagation();
  if (event.key === 'Escape') {
    close(event);
    (event.currentTarget as Element).closest('details')?.querySelector('summary')?.focus();
  } else moveFocus(event, COLUMNS);
}

/** Whoever goes on elsewhere does not want to pick any more. */
function onFocusOut(event: FocusEvent): void {
  const details = (event.currentTarget as Element).closest('details');
  if (event.relatedTarget instanceof Node && !details?.contains(event.relatedTarget)) close(event);
}
