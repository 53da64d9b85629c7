import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import { MessageContentType } from '../../protocol/index.js';
import { formattingStyles } from '../../styles/index.js';
import { insertLink, replaceText, toggleList, toggleMarks } from './edit-text.js';
import type { Features } from '../features.js';
import { icon } from '../icon.js';
import type { PanelView } from '../panel/panel-view.js';
import { moveFocus } from '../roving.js';
import { wanted } from '../wanted.js';

/** What the toolbar and the preview look like. */
export const styles = formattingStyles;

type ToolName = 'bold' | 'italic' | 'bulletedList' | 'numberedList' | 'link';

interface Tool {
  readonly picture: string;
  readonly apply: (field: HTMLTextAreaElement) => void;
  /** With Ctrl, or Cmd on a Mac. */
  readonly key?: string;
}

const TOOLS: Readonly<Record<ToolName, Tool>> = {
  bold: {
    picture: 'M8 5h5a3.5 3.5 0 0 1 0 7H8zm0 7h6a3.5 3.5 0 0 1 0 7H8z',
    apply: (field) => {
      toggleMarks(field, '**');
    },
    key: 'b',
  },
  italic: {
    picture: 'M10 5h8M6 19h8m0-14-4 14',
    apply: (field) => {
      toggleMarks(field, '_');
    },
    key: 'i',
  },
  bulletedList: {
    picture: 'M9 6h11M9 12h11M9 18h11M4 6v.01M4 12v.01M4 18v.01',
    apply: (field) => {
      toggleList(field, 'bulleted');
    },
  },
  numberedList: {
    picture: 'M10 6h10m-10 6h10m-10 6h10M4 5l1-1v5m-1 5h2l-2 4h2',
    apply: (field) => {
      toggleList(field, 'numbered');
    },
  },
  link: {
    picture: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1m2 4a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
    apply: insertLink,
    key: 'k',
  },
};

const EMOJI_PICTURE = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM8 14a5 5 0 0 0 8 0M9 9v.01m6-.01v.01';

/** What a text has to be sent as. What cannot be read as markdown here is not sent as such. */
export const typeOf = (text: string, { text: reader }: Features): string =>
  reader?.isFormatted(text) ? MessageContentType.markdown : MessageContentType.text;

/** Formats what is selected in the text field if that is what the keys are for; answers whether they are. */
export function onKeydown(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (ctrlKey === metaKey || altKey || shiftKey) return false;
  const tool = Object.values(TOOLS).find((one) => one.key === key.toLowerCase());
  if (!tool) return false;
  event.preventDefault();
  tool.apply(target as HTMLTextAreaElement);
  return true;
}

/** The text field that a control belongs to. */
const fieldOf = (event: Event): HTMLTextAreaElement | null | undefined =>
  (event.currentTarget as Element).closest('.composer')?.querySelector('textarea');

/** What the text in the field will look like, and the buttons that format it. */
export function renderFormatting(view: PanelView, text: string): TemplateResult {
  const texts = view.texts as Catalogue;
  const { features, actions } = view;
  const reader = wanted(view, 'text');
  const onEmoji = (event: Event, emoji: string): void => {
    const field = fieldOf(event);
    if (field) replaceText(field, [field.selectionStart, field.selectionEnd], emoji);
  };
  return html`
    ${
      reader?.isFormatted(text)
        ? html`<details part="preview">
            <summary class="small">${texts.preview}</summary>
            <div class="prose" dir="auto">${reader.renderMarkdown(text)}</div>
          </details>`
        : nothing
    }
    <div part="toolbar" class="tools" role="toolbar" aria-label=${texts.formatting} @keydown=${moveFocus}>
      ${Object.entries(TOOLS).map(([name, { picture, apply, key }], index) => {
        const label = texts[name as ToolName];
        return html`<button
          tabindex=${index ? -1 : 0}
          class="round"
          aria-label=${label}
          aria-keyshortcuts=${key ? `Control+${key.toUpperCase()}` : nothing}
          title=${label}
          @mousedown=${keepFocus}
          @click=${(event: Event) => {
            const field = fieldOf(event);
            if (field) apply(field);
          }}
        >
          ${icon(picture)}
        </button>`;
      })}
      <details
        class="emoji"
        @toggle=${(event: Event) => {
          void actions.fetch('emoji');
          closeElsewhere(event.currentTarget as HTMLDetailsElement);
        }}
        @focusout=${onFocusOut}
        @keydown=${onEmojiKeydown}
      >
        <summary tabindex="-1" class="round" aria-label=${texts.emoji} title=${texts.emoji}>
          ${icon(EMOJI_PICTURE)}
        </summary>
        ${features.emoji?.renderEmoji({ label: texts.emoji, onEmoji })}
      </details>
    </div>
  `;
}

/** The keyboard of a phone stays for as long as the text field has the focus. */
const keepFocus = (event: Event): void => {
  event.preventDefault();
};

/** Whoever goes on elsewhere does not want to pick any more. */
const onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
  const details = currentTarget as HTMLDetailsElement;
  if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
};

/** Not everything that can be pressed takes the focus. */
function closeElsewhere(details: HTMLDetailsElement): void {
  const onPress = (event: Event): void => {
    if (event.composedPath().includes(details)) return;
    details.open = false;
    window.removeEventListener('pointerdown', onPress);
  };
  if (details.open) window.addEventListener('pointerdown', onPress);
}

/** One thing at a time: the panel closes by Escape, too. */
const onEmojiKeydown = (event: KeyboardEvent): void => {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.preventDefault();
  details.open = false;
  details.querySelector('summary')?.focus();
};
