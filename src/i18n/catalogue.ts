/** The texts that every chat needs, and those that it needs when nothing more can be fetched. */
export interface CommonTexts {
  /** Language of the texts, as in the `lang` attribute. */
  readonly lang: string;

  /** The title of the panel, and the name of the launcher while nothing is unread. */
  readonly chat: string;
  /** The name of the launcher with unread messages. */
  readonly chatWithUnread: (count: number) => string;
  readonly close: string;
  /** The name of the button, and of the menu it opens. */
  readonly menu: string;
  readonly welcome: string;
  readonly welcomeHint: string;
  readonly startChat: string;
  readonly startNewChat: string;

  /** The customer's name for the agent, when the page sets none. */
  readonly customer: string;
  /** The customer, in front of their own messages. */
  readonly you: string;
  /** A bot or a flow: whoever the service calls `BOT` or `SYSTEM_MESSAGE`. */
  readonly assistant: string;
  /** An agent whose name is not known. */
  readonly agent: string;
  readonly supervisor: string;

  /** The name of the list of messages. */
  readonly messages: string;
  readonly joined: (name: string) => string;
  readonly left: (name: string) => string;
  readonly invited: string;
  readonly transferred: string;
  readonly transferFailed: string;
  /** The chat will be ended by itself unless the customer says something. */
  readonly idle: string;
  readonly chatEnded: string;
  readonly file: (name: string) => string;
  readonly unreadable: string;
  readonly typing: (name: string) => string;
  readonly newMessages: (count: number) => string;

  /** Where a message of the customer stands. */
  readonly queued: string;
  readonly sending: string;
  /** Sent, but without an answer so far. */
  readonly unconfirmed: string;
  readonly sent: string;
  readonly delivered: string;
  readonly read: string;
  readonly failed: string;
  readonly rejected: string;
  /** Send a message again, or start a chat again. */
  readonly tryAgain: string;
  /** Take the text of a refused message back into the text field. */
  readonly edit: string;

  /** The name of the text field. */
  readonly message: string;
  readonly placeholder: string;
  readonly send: string;
  readonly charactersLeft: (count: number) => string;
  readonly tooLong: (count: number) => string;

  readonly connecting: string;
  readonly connected: string;
  readonly reconnecting: string;
  readonly tryNow: string;
  /** Something may have been missed, and cannot be read so far. */
  readonly incomplete: string;
  /** Messages arrive a few seconds late, because something on the way forbids sockets. */
  readonly delayed: string;
  /** Between an earlier conversation and this one. */
  readonly earlier: string;
  readonly endChat: string;
  readonly ending: string;

  /** No answer: the network, a firewall, a server that is down for a moment. */
  readonly errorNetwork: string;
}

/** The texts that most visitors never read: fetched together with the first thing that shows any of them. */
export interface RareTexts {
  readonly endQuestion: string;
  readonly endWarning: string;
  readonly keepChatting: string;
  readonly endedByCustomer: string;
  readonly endedMeanwhile: string;

  readonly errorBusy: string;
  /** The page or the service is set up wrongly; the visitor can do nothing about it. */
  readonly errorSetUp: string;
  readonly errorServer: string;
  /** Everything that trying again at once would not change. */
  readonly errorRefused: string;
  readonly errorTooLong: string;
  readonly errorOutboxFull: string;

  // Transcript.
  /** For screen readers, when somebody begins to read message by message. */
  readonly walkHint: string;

  /** Interactive messages: how many answers there are to choose from. */
  readonly optionCount: (count: number) => string;
  /** In front of the answer that was chosen, for those who do not see it. */
  readonly yourChoice: string;
  /** Below answers that cannot be chosen any more. */
  readonly tooLateToChoose: string;
  /** The time zone of the times below. */
  readonly timeZone: (name: string) => string;
  /** The place of a card among the cards side by side. */
  readonly position: (index: number, count: number) => string;
  readonly previous: string;
  readonly next: string;

  // Long and formatted texts.
  /** Unfolds a long message. */
  readonly showMore: string;
  readonly showLess: string;
  /** Files: the button that chooses some, and what is written where they may be dropped. */
  readonly attachFiles: string;
  readonly dropFiles: string;
  /** The name of the list of files that are being sent. */
  readonly filesToSend: string;
  /** Stop sending a file, or take one that was not sent out of the list. */
  readonly removeFile: (name: string) => string;
  readonly retryFile: (name: string) => string;
  readonly downloadFile: (name: string) => string;
  /** Show a picture, or play sound or film. */
  readonly showFile: (name: string) => string;
  /** A scanner for malware looks at the file. */
  readonly fileChecked: string;
  readonly fileBlocked: string;
  readonly fileTooLarge: (limit: string) => string;
  readonly fileEmpty: string;
  readonly fileTypeRefused: string;
  readonly tooManyFiles: string;
  readonly fileUnavailable: string;
  /** Below files that are not sent so far. */
  readonly filesNotKept: string;

  // The menu, and what can be done with a transcript.
  readonly menuSound: string;
  /** Of the system, about messages in a page that is not seen. */
  readonly menuNotifications: string;
  /** The browser lets the visitor only change that in its own settings. */
  readonly menuBlocked: string;
  readonly menuTextSize: string;
  /** Keep the transcript as a page that can be read without a network. */
  readonly menuSave: string;
  /** Keep the transcript as plain text. */
  readonly menuSaveText: string;
  readonly menuPrint: string;
  /** The button that sends a form whose flow has no word for it. */
  readonly viewSubmit: string;
  /** The button beside a fact, such as a number, that copies it. What the fact is called follows, unseen. */
  readonly copy: string;
  readonly viewLoading: string;
  readonly viewFailed: string;
  /** Below what can be read of a form that this version does not know. */
  readonly viewInWords: string;
  /** In place of a form that was answered. */
  readonly answered: string;
  /** The customer's own line, after they have sent a form. */
  readonly formSent: string;

  /** The flow wants to know who the customer is. */
  readonly signInAsked: string;
  readonly signIn: string;
  readonly signInDecline: string;
  readonly signedIn: string;
  /** It did not work, took too long, or is not wanted. */
  readonly notSignedIn: string;

  readonly queuePosition: (position: number) => string;
  /** How long it takes, roughly; `time` is a phrase such as "4 minutes". */
  readonly queueWait: (time: string) => string;
  readonly queueNext: string;
  readonly callMeBack: string;
  /** `time` is how long is left, such as "1:59". */
  readonly idleCountdown: (time: string) => string;
  /** The button that keeps the chat from being ended, and what it says to the others. */
  readonly stillHere: string;
  /** The name of the toolbar above the text field. */
  readonly formatting: string;
  readonly bold: string;
  readonly italic: string;
  readonly bulletedList: string;
  readonly numberedList: string;
  /** Makes a link of what is selected. */
  readonly link: string;
  readonly emoji: string;
  /** Shows what a formatted message will look like. */
  readonly preview: string;
}

/**
 * Every text that a visitor can see or hear. Insertions and plurals are functions, so that no translation can forget a
 * placeholder and every language keeps its own rules. A page replaces single entries with the `strings` property.
 */
export interface Catalogue extends CommonTexts, RareTexts {}

/**
 * What there is of a catalogue before the rare texts are wanted. They come with the first feature: to what was fetched as one, this
 * is a {@link Catalogue}.
 */
export type Texts = CommonTexts & Partial<RareTexts>;

/** What a page may replace. The rest stays as it is in the visitor's language. */
export type Strings = Partial<Omit<Catalogue, 'lang'>>;
