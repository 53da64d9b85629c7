import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import { menuStyles } from '../../styles/index.js';
import { icon } from '../icon.js';
import { CHECK_ICON } from '../icons.js';
import { PanelPart } from './panel-part.js';
import type { PanelView } from './panel-view.js';
import type { Preferences } from './preferences.js';

/** What the menu looks like. */
export const styles = menuStyles;

/** How a menu is left. */
export interface MenuExits {
  /** With the focus back on its button, unless that has gone elsewhere already. */
  readonly onClose: (options: { readonly focused: boolean }) => void;
  /** Asks whether to end the chat; not there while there is none. */
  readonly onEnd: (() => void) | false;
}

/** One thing to choose. */
interface Choice {
  readonly name: string;
  /** Said below the name. */
  readonly hint?: string;
  readonly role?: 'menuitemcheckbox' | 'menuitemradio';
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => unknown;
}

/** Ways to keep what was said, and what they are called. */
const KEPT = { html: 'menuSave', text: 'menuSaveText', print: 'menuPrint' } as const satisfies Record<
  string,
  keyof Catalogue
>;

/** How far a key moves. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/**
 * What a visitor can do with a chat besides talking: a menu as WAI-ARIA describes it (Authoring Practices, menu button). Arrows, Home,
 * End and first letters move, Escape and Tab leave.
 *
 * @internal
 */
export class ChatMenu extends PanelPart {
  static override properties = { view: { attribute: false }, exits: { attribute: false } };

  declare exits: MenuExits;

  protected override firstUpdated(): void {
    this.#items[0]?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { view, exits } = this;
    const texts = view.texts as Catalogue;
    const { sound, size } = this.#current;
    const percent = new Intl.NumberFormat(view.formats.locale, { style: 'percent' });
    return html`
      <div
        part="menu-list"
        class="menu"
        role="menu"
        tabindex="-1"
        aria-label=${texts.menu}
        @keydown=${this.#onKeydown}
        @focusout=${this.#onFocusout}
      >
        ${renderChoice({
          name: texts.menuSound,
          role: 'menuitemcheckbox',
          checked: sound,
          onChoose: () => {
            this.#prefer({ sound: !sound });
            // Heard at once, it is known what it means.
            if (!sound) this.view.alerts?.sound();
          },
        })}
        ${'Notification' in window ? this.#renderNotifications(texts) : nothing}
        <div class="sizes" role="group" aria-label=${texts.menuTextSize}>
          <span class="small" aria-hidden="true">${texts.menuTextSize}</span>
          ${this.view.alerts?.preferences.sizes.map((possible) =>
            renderChoice({
              name: percent.format(possible),
              role: 'menuitemradio',
              checked: possible === size,
              onChoose: () => {
                this.#prefer({ size: possible });
              },
            }),
          )}
        </div>
        ${Object.entries(KEPT).map(([form, name]) =>
          renderChoice({
            name: texts[name],
            disabled: !view.snapshot.items.size,
            onChoose: () => this.#keep(form as keyof typeof KEPT),
          }),
        )}
        ${exits.onEnd ? renderChoice({ name: texts.endChat, onChoose: exits.onEnd }) : nothing}
      </div>
    `;
  }

  #renderNotifications(texts: Catalogue): TemplateResult {
    const granted = Notification.permission === 'granted';
    const checked = this.#current.notify && granted;
    return renderChoice({
      name: texts.menuNotifications,
      ...(Notification.permission === 'denied' && { hint: texts.menuBlocked }),
      role: 'menuitemcheckbox',
      checked,
      onChoose: async () => {
        // Some browsers throw instead of saying no.
        const answer = granted || (await Notification.requestPermission().catch(() => '')) === 'granted';
        this.#prefer({ notify: answer && !checked });
      },
    });
  }

  get #current(): Preferences {
    return this.view.alerts?.preferences.current ?? { sound: false, notify: false, size: 1 };
  }

  get #items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }

  #prefer(part: Partial<Preferences>): void {
    const { alerts } = this.view;
    alerts?.preferences.change(part);
    alerts?.apply();
    this.requestUpdate();
  }

  async #keep(form: keyof typeof KEPT): Promise<void> {
    const { view } = this;
    this.exits.onClose({ focused: true });
    const saving = await view.actions.fetch('saving');
    await saving?.saveTranscript(view, form);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key } = event;
    const items = this.#items;
    const at = items.indexOf(event.target as HTMLElement);
    const backwards = key.length > 5 && key !== 'ArrowUp' && key !== 'ArrowDown' && this.matches(':dir(rtl)');
    const step = (STEPS[key] ?? 0) * (backwards ? -1 : 1);
    let next: HTMLElement | undefined;
    if (key === 'Escape' || key === 'Tab') this.exits.onClose({ focused: true });
    else if (step) next = items.at((at + step) % items.length);
    else if (key === 'Home' || key === 'End') next = items.at(key === 'Home' ? 0 : -1);
    else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey) {
      next = [...items.slice(at + 1), ...items].find((item) =>
        item.innerText.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()),
      );
    } else return;
    if (key !== 'Tab') event.preventDefault();
    next?.focus({ preventScroll: true });
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    // A question of the browser takes the focus for a while only.
    if (!document.hasFocus() || this.contains(relatedTarget as Node | null)) return;
    this.exits.onClose({ focused: false });
  };
}

const renderChoice = ({ name, hint, role, checked, disabled, onChoose }: Choice): TemplateResult => html`
  <button
    role=${role ?? 'menuitem'}
    tabindex="-1"
    aria-checked=${role ? String(!!checked) : nothing}
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${disabled ? nothing : onChoose}
  >
    <span class="check">${checked ? icon(CHECK_ICON) : nothing}</span>
    <span>${name}${hint ? html`<small class="small">${hint}</small>` : nothing}</span>
  </button>
`;

/** The menu, open. */
export function renderMenu(view: PanelView, exits: MenuExits): TemplateResult {
  if (!customElements.get('connect-chat-menu')) customElements.define('connect-chat-menu', ChatMenu);
  return html`<connect-chat-menu .view=${view} .exits=${exits}></connect-chat-menu>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-chat-menu': ChatMenu;
  }
}
