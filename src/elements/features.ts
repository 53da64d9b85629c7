import type { CommonTexts, Strings, Texts } from '../i18n/index.js';
import { lazily } from '../protocol/index.js';
import { adoptStyles } from './adopt-styles.js';
import type { Feature, FeatureName } from './feature-loaders.js';
import type { ConnectChatSettings } from './settings.js';

/** Even what loads them is loaded with the first of them: many chats need none. */
const loadLoaders = lazily(() => import('./feature-loaders.js'), 'loadFeature');

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
        const [feature, rare] = await loadLoaders()
          .then(({ loadFeature }) => loadFeature(name, catalogue.lang))
          .catch(() => [null]);
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
