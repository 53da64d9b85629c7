import type { Catalogue, Formats } from '../i18n/index.js';
import type { ChatSnapshot } from '../session/index.js';
import type { ChatActions } from './chat-actions.js';
import type { EnterKey } from './composer.js';

/** Everything a panel draws. */
export interface PanelView {
  readonly snapshot: ChatSnapshot;
  readonly texts: Catalogue;
  readonly formats: Formats;
  readonly actions: ChatActions;
  /** Whether the panel is shown at all. */
  readonly visible: boolean;
  readonly layout: 'floating' | 'inline' | 'fullscreen';
  readonly start: 'open' | 'message' | 'manual';
  readonly maxLength: number;
  readonly enterKey: EnterKey;
}
