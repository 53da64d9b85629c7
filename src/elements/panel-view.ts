import type { Catalogue, Formats } from '../i18n/index.js';
import type { Clock } from '../protocol/index.js';
import type { ChatSnapshot } from '../session/index.js';
import type { ChatActions } from './chat-actions.js';
import type { ConnectChatSettings } from './settings.js';

/** Everything that the elements inside of a chat draw. A new one whenever something has changed. */
export interface PanelView extends Pick<ConnectChatSettings, 'start' | 'enterKey' | 'maxLength'> {
  readonly snapshot: ChatSnapshot;
  readonly texts: Catalogue;
  readonly formats: Formats;
  readonly clock: Clock;
  readonly actions: ChatActions;
  /** Whether the panel is shown at all. */
  readonly visible: boolean;
  readonly layout: 'floating' | 'inline' | 'fullscreen';
}
