import { loadReader } from '../content/index.js';
import { loadRareTexts, type RareTexts } from '../i18n/index.js';
import { lazily } from '../protocol/index.js';

/**
 * What not every chat needs: modules, each fetched when it is wanted for the first time. The second argument is the name of an export,
 * by which a module is recognized when it has to be fetched again. One that exports `styles`, a sheet or several, has them adopted.
 */
export const FEATURES = {
  attachments: lazily(() => import('./files/attachments.js'), 'renderAttach'),
  uploads: lazily(() => import('./files/uploads.js'), 'renderUploads'),
  alerts: lazily(() => import('./alerts/alerts.js'), 'createAlerts'),
  closing: lazily(() => import('./panel/closing.js'), 'endSentence'),
  menu: lazily(() => import('./panel/menu.js'), 'renderMenu'),
  prechat: lazily(() => import('./start/prechat.js'), 'renderForm'),
  prompts: lazily(() => import('./transcript/prompts.js'), 'arrange'),
  walk: lazily(() => import('./transcript/walk.js'), 'walk'),
  saving: lazily(() => import('./transcript/saved-transcript.js'), 'saveTranscript'),
  hints: lazily(() => import('./hints.js'), 'giveHints'),
  files: lazily(() => import('./files/files.js'), 'renderFiles'),
  options: lazily(() => import('./start/start-options.js'), 'readOptions'),
  own: lazily(() => import('./transcript/own-part.js'), 'renderOwn'),
  text: lazily(loadReader.text, 'read'),
  formatting: lazily(() => import('./composer/formatting.js'), 'renderFormatting'),
  emoji: lazily(() => import('./composer/emoji.js'), 'renderEmoji'),
  interactive: lazily(loadReader.interactive, 'arrange'),
  waiting: lazily(() => import('./transcript/wait.js'), 'arrange'),
  view: lazily(() => import('./transcript/guides.js'), 'replyTo'),
};

/** What a feature is called. */
export type FeatureName = keyof typeof FEATURES;

/** The module of a feature. */
export type Feature<Name extends FeatureName> = Awaited<ReturnType<(typeof FEATURES)[Name]>>;

/** Fetches a feature, and the rare texts for a language tag. Rejects when either cannot be fetched. */
export const loadFeature = <Name extends FeatureName>(
  name: Name,
  lang: string,
): Promise<[Feature<Name>, RareTexts]> =>
  Promise.all([FEATURES[name]() as Promise<Feature<Name>>, loadRareTexts(lang)]);
