import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../content/index.js';
import type { Catalogue } from '../../i18n/index.js';
import type { ChatError } from '../../protocol/index.js';
import type { EventItem } from '../../session/index.js';
import { flowCallsOf } from '../transcript/flow-calls.js';
import { PanelPart } from '../panel/panel-part.js';
import type { ConnectChatSettings } from '../settings.js';

/** What the page says about signing in. */
type SignInSettings = Element & Pick<ConnectChatSettings, 'signInRedirectUri' | 'identityProvider'>;

/** As amazon-connect-chat-interface opens it. */
const WINDOW = 'popup,width=600,height=600';

/**
 * Where the customer can sign in, or decline to. The address is fetched at once: it can be had for a minute only (Amazon Connect
 * Participant Service API reference, GetAuthenticationUrl), and a window that opens later than the click would be blocked. Whether the
 * minute is over the service says: the clock of this device may be wrong.
 *
 * @internal
 */
export class ChatSignIn extends PanelPart {
  static override properties = { ...PanelPart.properties, event: { attribute: false } };

  declare event: EventItem;

  #asked: EventItem | undefined;
  #href: string | undefined;
  #canRetry = false;
  #declined = false;

  protected override willUpdate(): void {
    if (this.#asked?.id === this.event.id) return;
    this.#asked = this.event;
    this.#href = undefined;
    this.#canRetry = this.#declined = false;
    void this.#fetch();
  }

  protected override render(): TemplateResult {
    const { signIn, signInDecline, tryAgain } = this.view.texts as Catalogue;
    return html`<span class="prompt">
      ${
        this.#href
          ? html`<a
              part="option"
              class="button filled"
              href=${this.#href}
              target="_blank"
              rel="noopener noreferrer"
              @click=${this.#onOpen}
              >${signIn}</a
            >`
          : this.#canRetry
            ? html`<button class="button filled" @click=${this.#onRetry}>${tryAgain}</button>`
            : nothing
      }
      <button part="option" class="button plain" aria-disabled=${this.#declined} @click=${this.#onDecline}>
        ${signInDecline}
      </button>
    </span>`;
  }

  async #fetch(): Promise<void> {
    const { signInRedirectUri, identityProvider } = (this.getRootNode() as ShadowRoot).host as SignInSettings;
    const back = new URL(signInRedirectUri || location.href, document.baseURI);
    // The identity provider need not see this page's query and fragment.
    if (!signInRedirectUri) back.search = back.hash = '';
    try {
      const address = await flowCallsOf(this.view.session).authenticationUrl(this.#sessionId, back.href);
      const url = new URL(safeUrl(address) ?? '');
      if (identityProvider) url.searchParams.set('identity_provider', identityProvider);
      this.#href = url.href;
    } catch (error) {
      // Otherwise they can only go on without.
      this.#canRetry = (error as Partial<ChatError>).retryable === true;
    }
    this.requestUpdate();
  }

  /** The focus stays where something can be pressed. */
  readonly #onRetry = async (): Promise<void> => {
    await this.#fetch();
    await this.updateComplete;
    this.querySelector<HTMLElement>('a, button')?.focus();
  };

  /** A window beside the page where there can be one, else this very page: the chat is there again afterwards. */
  readonly #onOpen = (event: MouseEvent): void => {
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    const beside = open('about:blank', '', WINDOW);
    if (!beside) {
      location.assign(currentTarget.href);
      return;
    }
    // Whoever signs people in need not reach into this page.
    beside.opener = null;
    beside.location.replace(currentTarget.href);
  };

  readonly #onDecline = async (): Promise<void> => {
    if (this.#declined) return;
    this.#declined = true;
    this.requestUpdate();
    try {
      await flowCallsOf(this.view.session).cancelAuthentication(this.#sessionId);
    } catch {
      this.#declined = false;
      this.requestUpdate();
    }
  };

  get #sessionId(): string {
    const [sessionId = ''] = /[\w-]{36}/.exec(this.event.content ?? '') ?? [];
    return sessionId;
  }
}
