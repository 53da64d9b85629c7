import type { ChatError } from '../../protocol/index.js';
import type { PanelView } from './panel-view.js';

/**
 * What a visitor reads about an error. Nothing while what knows the sentences is on its way; and when it cannot be fetched, that is
 * most likely the trouble itself.
 */
export const errorSentence = (
  error: ChatError,
  { features: { closing }, texts }: Pick<PanelView, 'features' | 'texts'>,
): string => (closing ? closing.errorSentence(error, texts) : closing === null ? texts.errorNetwork : '');
