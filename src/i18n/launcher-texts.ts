/** What the launcher says before the chat, and with it the catalogue, has been loaded. */
export interface LauncherTexts {
  /** The name of the launcher. */
  readonly chat: string;
  /** The rest of the chat could not be loaded. */
  readonly unavailable: string;
}

const TEXTS: Readonly<Record<string, LauncherTexts>> = {
  en: { chat: 'Chat', unavailable: 'The chat cannot be loaded. Please try again.' },
  de: { chat: 'Chat', unavailable: 'Der Chat lässt sich nicht laden. Bitte versuchen Sie es noch einmal.' },
  es: { chat: 'Chat', unavailable: 'No se puede cargar el chat. Vuelva a intentarlo.' },
  fr: { chat: 'Chat', unavailable: 'Le chat ne peut pas être chargé. Veuillez réessayer.' },
};

/** The texts for a language tag such as `fr-CA`, else English. */
export function launcherTexts(tag: string): LauncherTexts {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  return (Object.hasOwn(TEXTS, language) && TEXTS[language]) || (TEXTS['en'] as LauncherTexts);
}
