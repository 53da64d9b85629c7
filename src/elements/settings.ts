import { LitElement, type PropertyDeclaration, type PropertyDeclarations } from 'lit';
import type { Strings } from '../i18n/index.js';
import type { Platform } from '../protocol/index.js';
import type { MessageItem } from '../session/index.js';

/** Headers of the start request, or what makes them; asked once more when the endpoint answers 401 or 403. */
export type RequestHeaders =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);

/** Draws a message of a kind that the page knows, instead of the chat. */
export type RenderMessage = (message: MessageItem, before: Node | undefined) => Node | null | undefined;

/** What one start is to be like, instead of what the settings say. */
export type StartOptions = Partial<
  Pick<
    ConnectChatSettings,
    | 'displayName'
    | 'contactAttributes'
    | 'contactFlowId'
    | 'instanceId'
    | 'customerId'
    | 'initialMessage'
    | 'contentTypes'
    | 'chatDuration'
    | 'sourceContactId'
    | 'rehydrationType'
    | 'relatedContactId'
  >
>;

/** Default of every setting. The manifest is made from this table, too. */
const DEFAULTS = {
  api: '',
  region: '',
  participantEndpoint: '',
  displayName: '',
  contactAttributes: '',
  contactFlowId: '',
  instanceId: '',
  customerId: '',
  initialMessage: '',
  contentTypes: '',
  sourceContactId: '',
  rehydrationType: '',
  relatedContactId: '',
  layout: 'floating',
  position: 'end',
  open: false,
  start: 'open',
  maxLength: 1024,
  allowAttachments: false,
  accept: '',
  maxFileSize: 20971520,
  theme: 'auto',
  enterKey: 'auto',
  persist: 'session',
  receipts: 'on',
  sessionKey: '',
  signInRedirectUri: '',
  identityProvider: '',
};

/**
 * What a page can say about a chat, and how it can style one. What concerns the start is read when a chat starts; `persist`, `receipts`
 * and `sessionKey` are read once, when the code of the chat is loaded. A value that makes no sense counts as not set.
 *
 * @cssprop [--connect-chat-accent-color=#1d4fd7] - The brand: launcher, the customer's messages, the button to press.
 * @cssprop [--connect-chat-on-accent-color] - What is written on the accent colour. Default: black or white, whichever can be read.
 * @cssprop [--connect-chat-danger-color=#b3261e] - What went wrong.
 * @cssprop [--connect-chat-font-family=system-ui, sans-serif] - By name: `inherit` means the default.
 * @cssprop [--connect-chat-font-size=medium] - All sizes of text are relative to this one.
 * @cssprop [--connect-chat-radius=16px] - The corners of the panel.
 * @cssprop [--connect-chat-control-radius=24px] - The corners of buttons and of the text field.
 * @cssprop [--connect-chat-density=1] - How much room messages have: a number, less than 1 for a compact chat, more for an airy one.
 * @cssprop [--connect-chat-surface-color=#fff] - Behind everything.
 * @cssprop [--connect-chat-text-color=#191c22] - What is read.
 * @cssprop [--connect-chat-muted-color=#596170] - Text that matters less: times, notices.
 * @cssprop [--connect-chat-line-color=#e3e6eb] - Lines that only separate.
 * @cssprop [--connect-chat-control-color=#858d9a] - Lines around what can be used.
 * @cssprop [--connect-chat-sunken-color=#f1f3f6] - Areas that are set off: banners, the messages of others.
 * @cssprop [--connect-chat-focus-color=var(--connect-chat-text-color)] - The ring around what has the focus, and the frame for files that are dragged.
 * @cssprop [--connect-chat-shadow] - Below the panel and the launcher.
 * @cssprop [--connect-chat-launcher-color=var(--connect-chat-accent-color)] - The launcher.
 * @cssprop [--connect-chat-launcher-size=56px] - Its height, and without words its width.
 * @cssprop [--connect-chat-badge-color=#c02418] - The number of unread messages.
 * @cssprop [--connect-chat-on-badge-color=#fff] - What is written there.
 * @cssprop [--connect-chat-offset-block=20px] - From the lower edge of the page.
 * @cssprop [--connect-chat-offset-inline=20px] - From the side of the page.
 * @cssprop [--connect-chat-z-index=99999] - Stacking order of the floating chat.
 * @cssprop [--connect-chat-panel-width=380px] - Of the floating panel. Less where the page is narrower.
 * @cssprop [--connect-chat-panel-height=640px] - Of the floating panel, less where the page is lower; and of an inline chat.
 * @cssprop [--connect-chat-header-color=transparent] - The header.
 * @cssprop [--connect-chat-on-header-color=var(--connect-chat-text-color)] - What is written there.
 * @cssprop [--connect-chat-incoming-color=var(--connect-chat-sunken-color)] - The messages of others.
 * @cssprop [--connect-chat-on-incoming-color=var(--connect-chat-text-color)] - What they say.
 * @cssprop [--connect-chat-outgoing-color=var(--connect-chat-accent-color)] - The customer's messages.
 * @cssprop [--connect-chat-bubble-radius=18px] - The corners of messages.
 * @cssprop [--connect-chat-input-color=transparent] - Behind the text field.
 *
 * @csspart launcher - The button that opens the chat.
 * @csspart badge - The number of unread messages.
 * @csspart preview - The newest message, beside the launcher; above the text field, what a formatted message will look like.
 * @csspart panel - All of the chat but the launcher.
 * @csspart header - The title and the buttons beside it.
 * @csspart title - What the chat is called.
 * @csspart menu - The button that opens the menu.
 * @csspart menu-list - What the menu offers.
 * @csspart end - The button that ends the chat.
 * @csspart close - The button that closes the panel.
 * @csspart banner - News of the connection, with what can be done.
 * @csspart status - News of the connection.
 * @csspart empty - What fills the panel until something is said.
 * @csspart transcript - The scrolling list of messages.
 * @csspart message - One message. Also `incoming` or `outgoing`, and the sender's role, as in `::part(message agent)`.
 * @csspart incoming - A message of somebody else.
 * @csspart outgoing - A message of the customer.
 * @csspart agent - Messages and pictures of agents.
 * @csspart supervisor - Those of supervisors who have joined.
 * @csspart system - Those of bots and of the flow.
 * @csspart customer - Messages of the customer.
 * @csspart meta - Who and when, above a message.
 * @csspart name - Who has sent a message.
 * @csspart avatar - A picture of the sender. Also their role, as in `::part(avatar agent)`.
 * @csspart bubble - What a message says.
 * @csspart card - An interactive message: what it asks and what there is to choose.
 * @csspart option - Something to choose, or a link. Also `chosen` when it was the customer's choice.
 * @csspart chosen - What the customer has chosen.
 * @csspart delivery - What has become of a message of the customer.
 * @csspart notice - Something that happened, between the messages.
 * @csspart day-separator - A date, between the messages.
 * @csspart unread - The line between the messages, below which they are new.
 * @csspart typing - Who is typing.
 * @csspart new-messages - The button that leads to what is new.
 * @csspart prechat - Around the page's form before the chat.
 * @csspart composer - The text field and what belongs to it.
 * @csspart toolbar - The buttons that format, where the page names `text/markdown` in `content-types`.
 * @csspart input - The text field.
 * @csspart attach - The button that chooses files.
 * @csspart uploads - Files of the customer that are not sent so far.
 * @csspart upload - One of them.
 * @csspart drop - What is shown over the panel while files are dragged over it.
 * @csspart attachment - A file in the transcript.
 * @csspart send - The button that sends.
 * @csspart submit - The button that starts a chat, again or anew.
 * @csspart error - What went wrong.
 * @csspart ended - That the chat is over.
 *
 * @cssstate floating - The layout: a button that opens a panel.
 * @cssstate inline - The layout: in the flow of the page.
 * @cssstate fullscreen - The layout: a button that opens a chat over the whole page.
 * @cssstate light - `theme` is `light`.
 * @cssstate dark - `theme` is `dark`.
 */
export class ConnectChatSettings extends LitElement {
  /* eslint-disable lit/attribute-names -- createProperty names them. */
  static override properties: PropertyDeclarations = {
    ...Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, {}])),
    open: { type: Boolean, reflect: true },
    chatDuration: { type: Number },
    maxLength: { type: Number },
    allowAttachments: { type: Boolean },
    maxFileSize: { type: Number },
    strings: { attribute: false },
    renderMessage: { attribute: false },
    requestHeaders: { attribute: false }, // Frameworks make an attribute of what they do not find on the element.
    platform: { attribute: false },
  };
  /* eslint-enable lit/attribute-names */

  /**
   * Attributes are spelled as in HTML: the words of a property's name with hyphens between.
   *
   * @internal
   */
  static override createProperty(name: string, options: PropertyDeclaration): void {
    const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    super.createProperty(name, { attribute, ...options });
  }

  /** Start endpoint: the address of your own service that calls StartChatContact. May be relative to the document. */
  declare api: string;

  /** Region of the Amazon Connect instance. Needed when neither the answer nor the host name of `api` tells. */
  declare region: string;

  /** Base address of the participant service, if it is not `https://participant.connect.<region>.amazonaws.com`. */
  declare participantEndpoint: string;

  /** The customer's name, as the agent sees it. Default: the word for "Customer" in the visitor's language. */
  declare displayName: string;

  /** Contact attributes for the flow: an object, as an attribute in JSON. */
  declare contactAttributes: Readonly<Record<string, string>> | string;

  /** Flow to start, if the endpoint lets the page choose. */
  declare contactFlowId: string;

  /** Amazon Connect instance, if the endpoint lets the page choose. */
  declare instanceId: string;

  /** Identifies the customer in your own systems. */
  declare customerId: string;

  /** The customer's first message, sent with the start. */
  declare initialMessage: string;

  /**
   * Content types that the flow may send, separated by spaces. Default: plain text, markdown, and interactive messages with their
   * answers. Where `text/markdown` is named, visitors get buttons to format with.
   */
  declare contentTypes: string;

  /** Longest life of a chat in minutes, 60 to 10080. Default: the service's. */
  declare chatDuration: number | undefined;

  /** Continues an earlier chat: the contact to take the transcript from. */
  declare sourceContactId: string;

  /** How much of the earlier chat to take. Default: `ENTIRE_PAST_SESSION`. */
  declare rehydrationType: '' | 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT';

  /** Another contact that this one belongs to. */
  declare relatedContactId: string;

  /** A button that opens a panel, a chat in the flow of the page, or a button that opens a chat over the whole page. */
  declare layout: 'floating' | 'inline' | 'fullscreen';

  /** Side of the page for the button: where a line ends, or where it starts. */
  declare position: 'end' | 'start';

  /**
   * Whether the panel is shown. Setting it only shows or hides; `show()`, like the visitor's click, also starts a chat if
   * `start` says so.
   */
  declare open: boolean;

  /** When a contact is created: with the opening of the panel, with the first message, or only by `startChat()`. */
  declare start: 'open' | 'message' | 'manual';

  /** Most characters (UTF-16 code units) of one message. */
  declare maxLength: number;

  /** Whether the customer can send files. Amazon Connect must allow it, too: attachments are switched on per instance. */
  declare allowAttachments: boolean;

  /** Files that can be sent, as of a file field: `.pdf,image/*`. Default: the types that Amazon Connect takes. */
  declare accept: string;

  /** Most bytes of one file. Default: 20 MiB, the service's unless its administrator has raised it. */
  declare maxFileSize: number;

  /** Colours: the page's own scheme, else the system's; or always light or dark. */
  declare theme: 'auto' | 'light' | 'dark';

  /** What Enter does: sends, breaks the line, or the first with a mouse and the second on a touch screen. */
  declare enterKey: 'auto' | 'send' | 'newline';

  /**
   * How long a chat is kept, so that another page can go on with it: as long as the tab, across tabs and restarts of the browser, or
   * not at all.
   */
  declare persist: 'session' | 'local' | 'none';

  /** Whether agents are told what the customer has received and read. */
  declare receipts: 'on' | 'off';

  /** Tells apart several chats with one start endpoint on one origin. */
  declare sessionKey: string;

  /**
   * Where the customer comes back to after signing in, when the flow asks them to: a page that hands the code on to your backend. Default:
   * this page, without query and fragment.
   */
  declare signInRedirectUri: string;

  /** Identity provider to sign in with, as the user pool calls it. Default: the user pool asks. */
  declare identityProvider: string;

  /** Headers for the start request, for example a token of the page's own session. */
  declare requestHeaders: RequestHeaders | undefined;

  /** Texts to use instead of our own. */
  declare strings: Strings | undefined;

  /**
   * Draws the messages that the page wants to draw itself: returns a node for such a message and nothing for others. The node becomes a
   * child of this element, so the page's style sheets apply; sender, time and announcements stay ours. Called again when the
   * message has changed, with the node that it has returned last time.
   */
  declare renderMessage: RenderMessage | undefined;

  /** Network, clock and chance, replaced. Read once, before the first opening. */
  declare platform: Platform | undefined;

  constructor() {
    super();
    Object.assign(this, DEFAULTS);
  }
}
