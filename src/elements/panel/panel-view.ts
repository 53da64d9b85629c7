import type { Formats, Texts } from '../../i18n/index.js';
import type { Clock } from '../../protocol/index.js';
import type { ChatSession, ChatSnapshot, Extensible } from '../../session/index.js';
import type { Alerts } from '../alerts/alerts.js';
import type { ChatActions } from '../chat-actions.js';
import type { Features } from '../features.js';
import type { ConnectChatSettings } from '../settings.js';

/** Everything that the elements inside of a chat draw. A new one whenever something has changed. */
export interface PanelView extends Pick<
  ConnectChatSettings,
  'start' | 'enterKey' | 'maxLength' | 'allowAttachments' | 'renderMessage' | 'contentTypes'
> {
  /** What the views may ask for that needs nothing but the session. */
  readonly session: Pick<ChatSession, 'snapshot' | 'sendTyping' | 'reconnect' | 'endChat' | 'loadOlder'> &
    Extensible;
  readonly snapshot: ChatSnapshot;
  readonly texts: Texts;
  readonly features: Features;
  /** What tells of messages that are not seen, and keeps the visitor's preferences; once it was needed. */
  readonly alerts: Alerts | undefined;
  readonly formats: Formats;
  readonly clock: Clock;
  readonly actions: ChatActions;
  /** What the page asks before a chat is started, while it has to be asked. */
  readonly prechat: Element | null;
  /** How many messages the visitor has not read. */
  readonly unread: number;
  /** Whether the panel can be seen. */
  readonly seen: boolean;
  /** What is in the text field at the beginning. */
  readonly draft: string;
  /** Whether the panel is shown at all. */
  readonly visible: boolean;
  readonly layout: 'floating' | 'inline' | 'fullscreen';
}
