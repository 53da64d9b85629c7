import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Strings } from '../i18n/index.js';
import type { Platform } from '../protocol/index.js';

/** Headers of the start request, or what makes them; asked once more when the endpoint answers 401 or 403. */
export type RequestHeaders =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);

/**
 * What a page can say about a chat. What concerns the start is read when a chat starts; changing it later concerns the next
 * one. A value that makes no sense is reported to the developer and counts as not set.
 */
export class ConnectChatSettings extends LitElement {
  /** Start endpoint: the address of your own service that calls StartChatContact. May be relative to the document. */
  @property() api = '';

  /** Region of the Amazon Connect instance. Needed when neither the answer nor the host name of `api` tells. */
  @property() region = '';

  /** Base address of the participant service, if it is not `https://participant.connect.<region>.amazonaws.com`. */
  @property({ attribute: 'participant-endpoint' }) participantEndpoint = '';

  /** The customer's name, as the agent sees it. Default: the word for "Customer" in the visitor's language. */
  @property({ attribute: 'display-name' }) displayName = '';

  /** Contact attributes for the flow: an object, as an attribute in JSON. */
  @property({ attribute: 'contact-attributes' }) contactAttributes:
    Readonly<Record<string, string>> | string = '';

  /** Flow to start, if the endpoint lets the page choose. */
  @property({ attribute: 'contact-flow-id' }) contactFlowId = '';

  /** Amazon Connect instance, if the endpoint lets the page choose. */
  @property({ attribute: 'instance-id' }) instanceId = '';

  /** Identifies the customer in your own systems. */
  @property({ attribute: 'customer-id' }) customerId = '';

  /** The customer's first message, sent with the start. */
  @property({ attribute: 'initial-message' }) initialMessage = '';

  /** Content types that the flow may send, separated by spaces. Default: `text/plain`. */
  @property({ attribute: 'content-types' }) contentTypes = '';

  /** Longest life of a chat in minutes, 60 to 10080. Default: the service's. */
  @property({ attribute: 'chat-duration', type: Number }) chatDuration: number | undefined;

  /** Continues an earlier chat: the contact to take the transcript from. */
  @property({ attribute: 'source-contact-id' }) sourceContactId = '';

  /** How much of the earlier chat to take: `ENTIRE_PAST_SESSION` (default) or `FROM_SEGMENT`. */
  @property({ attribute: 'rehydration-type' }) rehydrationType: '' | 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT' =
    '';

  /** Another contact that this one belongs to. */
  @property({ attribute: 'related-contact-id' }) relatedContactId = '';

  /** A button that opens a panel, a chat in the flow of the page, or a button that opens a chat over the whole page. */
  @property() layout: 'floating' | 'inline' | 'fullscreen' = 'floating';

  /** Side of the page for the button: where a line ends, or where it starts. */
  @property() position: 'end' | 'start' = 'end';

  /**
   * Whether the panel is shown. Setting it only shows or hides; `show()`, like the visitor's click, also starts a chat if
   * `start` says so.
   */
  @property({ type: Boolean, reflect: true }) open = false;

  /** When a contact is created: with the opening of the panel, with the first message, or only by `startChat()`. */
  @property() start: 'open' | 'message' | 'manual' = 'open';

  /** Most characters (UTF-16 code units) of one message. */
  @property({ attribute: 'max-length', type: Number }) maxLength = 1024;

  /** Colours: the page's own scheme, else the system's; or always light or dark. */
  @property() theme: 'auto' | 'light' | 'dark' = 'auto';

  /** What Enter does: sends, breaks the line, or the first with a mouse and the second on a touch screen. */
  @property({ attribute: 'enter-key' }) enterKey: 'auto' | 'send' | 'newline' = 'auto';

  /** Headers for the start request, for example a token of the page's own session. */
  @property({ attribute: false }) requestHeaders: RequestHeaders | undefined;

  /** Texts to use instead of our own. */
  @property({ attribute: false }) strings: Strings | undefined;

  /** Network, clock and chance, replaced. Read once, before the first opening. */
  @property({ attribute: false }) platform: Platform | undefined;
}
