import { loadCatalogue, type Catalogue, type RareTexts, type Strings, type Texts } from '../i18n/index.js';
import { lazily } from '../protocol/index.js';
import { adoptStyles } from './adopt-styles.js';
import type { Feature, FeatureName } from './feature-loaders.js';
import type { ConnectChatSettings } from './settings.js';

/** Even what loads them is loaded with the first of them: many chats need none. */
const loadLoaders = lazily(() => import('./feature-loaders.js'), 'loadFeature');

const load = <Name extends FeatureName>(
  name: Name,
  lang: string,
): Promise<readonly [Feature<Name> | null, RareTexts?]> =>
  loadLoaders()
    .then(({ loadFeature }) => loadFeature(name, lang))
    .catch(() => [null]);

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
  readonly fetch: FetchFeature;
  /** Fetches all texts of a language; nothing where that cannot be done. */
  readonly fetchTexts: (lang: string) => Promise<Catalogue | undefined>;
  /** Takes the texts of another language. They are drawn with the next update. */
  readonly speak: (catalogue: Catalogue) => void;
}

/** Fetches a feature and the rare texts, unless they are there. Resolves with it when it is on the screen, or cannot be. */
export type FetchFeature = <Name extends FeatureName>(name: Name) => Promise<Features[Name]>;

/** Makes the store for the chat of `host`, whose language is that of `catalogue` at first. */
export function createFeatures(host: ConnectChatSettings, catalogue: Texts): FeatureStore {
  let fetched: Features = {};
  let strings: Strings | undefined;
  let texts = catalogue;
  const speak = (next: Texts): void => {
    catalogue = next;
    texts = { ...next, ...(strings = host.strings) };
  };

  return {
    get fetched() {
      return fetched;
    },
    get texts() {
      if (host.strings !== strings) speak(catalogue);
      return texts;
    },
    speak,
    async fetchTexts(lang) {
      const common = await loadCatalogue(lang);
      // Rare texts come with a feature: with one that every chat needs in the end.
      const [, rare] = await load('closing', common.lang);
      return rare && { ...common, ...rare };
    },
    async fetch(name) {
      if (!fetched[name]) {
        const spoken = catalogue;
        const [feature, rare] = await load(name, spoken.lang);
        // Whoever has them, or another language meanwhile, needs them no more.
        if (rare && spoken === catalogue && !spoken.next) speak({ ...spoken, ...rare });
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
      return fetched[name];
    },
  };
}
