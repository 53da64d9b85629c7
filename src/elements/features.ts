import { loadReader } from '../content/index.js';
import { loadRareTexts, type CommonTexts, type Strings, type Texts } from '../i18n/index.js';
import { lazily } from '../protocol/index.js';
import { adoptStyles } from './adopt-styles.js';
import type { ConnectChatSettings } from './settings.js';

/**
 * What not every chat needs: modules, each fetched when it is wanted for the first time. The second argument is the name of an export,
 * by which a module is recognized when it has to be fetched again. One that exports `styles`, a sheet or several, has them adopted.
 */
export const FEATURES = {
  attachments: lazily(() => import('./attachments.js'), 'renderUploads'),
  alerts: lazily(() => import('./alerts.js'), 'createAlerts'),
  closing: lazily(() => import('./closing.js'), 'endSentence'),
  menu: lazily(() => import('./menu.js'), 'renderMenu'),
  prechat: lazily(() => import('./prechat.js'), 'renderForm'),
  prompts: lazily(() => import('./prompts.js'), 'arrange'),
  walk: lazily(() => import('./walk.js'), 'walk'),
  saving: lazily(() => import('./saved-transcript.js'), 'saveTranscript'),
  contrast: lazily(() => import('./contrast.js'), 'checkContrast'),
  files: lazily(() => import('./files.js'), 'renderFiles'),
  options: lazily(() => import('./start-options.js'), 'readOptions'),
  own: lazily(() => import('./own-part.js'), 'renderOwn'),
  text: lazily(loadReader.text, 'read'),
  formatting: lazily(() => import('./formatting.js'), 'renderFormatting'),
  emoji: lazily(() => import('./emoji.js'), 'renderEmoji'),
  interactive: lazily(loadReader.interactive, 'arrange'),
  waiting: lazily(loadReader.waiting, 'arrange'),
  view: lazily(() => import('./guides.js'), 'replyTo'),
};

export type FeatureName = keyof typeof FEATURES;

type Feature<Name extends FeatureName> = Awaited<ReturnType<(typeof FEATURES)[Name]>>;

/** What has been fetched: a member is not there before it is wanted, and null when it could not be fetched. */
export type Features = { readonly [Name in FeatureName]?: Feature<Name> | null };

/** What there is of the features and texts of one chat. */
export interface FeatureStore {
  /** A new object whenever something was fetched. */
  readonly fetched: Features;
  /**
   * The texts in the visitor's language, with what the page has replaced; with the rare ones once a feature was fetched. The same
   * object for as long as nothing has changed.
   */
  readonly texts: Texts;
  /** Fetches a feature and the rare texts, unless they are there. Resolves when it is on the screen, or cannot be. */
  readonly fetch: (name: FeatureName) => Promise<void>;
}

/** Makes the store for the chat of `host`, whose language is that of `catalogue`. */
export function createFeatures(host: ConnectChatSettings, catalogue: CommonTexts): FeatureStore {
  let fetched: Features = {};
  let known: Texts = catalogue;
  let strings: Strings | undefined;
  let texts = known;

  return {
    get fetched() {
      return fetched;
    },
    get texts() {
      if (host.strings !== strings) texts = { ...known, ...(strings = host.strings) };
      return texts;
    },
    async fetch(name) {
      if (!fetched[name]) {
        const [feature, rare] = await Promise.all([FEATURES[name](), loadRareTexts(catalogue.lang)]).catch(
          () => [null],
        );
        if (rare && known === catalogue) {
          known = { ...catalogue, ...rare };
          texts = { ...known, ...strings };
        }
        if (feature && 'styles' in feature) {
          adoptStyles(host.renderRoot as ShadowRoot, [feature.styles].flat());
        }
        // What could not be had once more changes nothing.
        if (feature || fetched[name] === undefined) {
          fetched = { ...fetched, [name]: feature };
          host.requestUpdate();
        }
      }
      await host.updateComplete;
    },
  };
}
