import type { ConnectChatSettings } from '../settings.js';

/** The settings that files depend on, who is told of them, and where they are drawn. */
export type FilesHost = Pick<ConnectChatSettings, 'accept' | 'maxFileSize' | 'start' | 'renderRoot'> &
  EventTarget;
