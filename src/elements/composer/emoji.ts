import { html, type TemplateResult } from 'lit';
import { moveFocus } from '../roving.js';

export { emojiStyles as styles } from '../../styles/index.js';

/** Those that people use most in chats. They need no names of ours: a screen reader knows them in the visitor's language. */
const EMOJI =
  '😀 😄 😁 😂 🙂 😉 😊 😍 😘 🤗 🤔 😐 🙄 😏 😌 😴 😕 😟 😮 😢 😭 😱 😡 🥳 😎 🤓 😇 🤩 😬 🤞 👍 👎 👌 👏 🙏 💪 👋 🤝 ❤️ 💙 💚 💛 💔 🎉 🎁 🏆 🔥 ⭐ ✅ ❌ ❓ ❗ ☀️ 🌧️ 📦 🚚 🚗 📅 ⏰ 📞 📧 📷 💳 🏠'.split(
    ' ',
  );
/** As the style sheet has them. Fingers need more room. */
const columns = (): number => (matchMedia('(pointer: coarse)').matches ? 6 : 8);

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
  const count = columns();
  const rows = Array.from({ length: Math.ceil(all.length / count) }, (_, row) =>
    all.slice(row * count, (row + 1) * count),
  );
  const pick = (event: Event, emoji: string): void => {
    onEmoji(event, emoji);
    recent = [emoji, ...recent.filter((other) => other !== emoji)].slice(0, count);
    (event.currentTarget as Element).closest('details')?.removeAttribute('open');
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return;
    // The toolbar around has arrow keys of its own.
    event.stopPropagation();
    moveFocus(event, count);
  };
  return html`<div class="picker" role="grid" aria-label=${label} @keydown=${onKeydown}>
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
