import type { FeatureName } from './feature-loaders.js';
import type { Features } from './features.js';
import type { PanelView } from './panel/panel-view.js';

/** A feature if it is there; otherwise it is fetched, and everything is drawn again when it has come. */
export function wanted<Name extends FeatureName>(
  { features, actions }: Pick<PanelView, 'features' | 'actions'>,
  name: Name,
): Features[Name] {
  if (features[name] === undefined) void actions.fetch(name);
  return features[name];
}
