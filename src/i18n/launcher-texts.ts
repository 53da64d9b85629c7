/** What the launcher says before the chat, and with it the catalogue, has been loaded. */
export interface LauncherTexts {
  /** The name of the launcher. */
  readonly chat: string;
  /** The rest of the chat could not be loaded. */
  readonly unavailable: string;
}

const UNAVAILABLE: Readonly<Record<string, string>> = {
  de: 'Der Chat lässt sich nicht laden.',
  es: 'No se puede cargar el chat.',
  fr: 'Le chat ne peut pas être chargé.',
};

/** The texts for a language tag such as `fr-CA`, else English: what has not been loaded cannot speak every language. */
export const launcherTexts = (tag: string): LauncherTexts => ({
  // The chat itself, once it is there, brings the visitor's own word: thirty of them would weigh more than they help.
  chat: 'Chat',
  unavailable: UNAVAILABLE[tag.slice(0, 2).toLowerCase()] ?? 'The chat cannot be loaded.',
});
