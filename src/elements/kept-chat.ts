import type { ChatStorage } from '../protocol/index.js';
import type { ConnectChatSettings } from './settings.js';

/** How long a chat is kept. An attribute that makes no sense counts as not set. */
export const persistOf = ({ persist }: ConnectChatSettings): 'session' | 'local' | 'none' =>
  persist === 'local' || persist === 'none' ? persist : 'session';

/** The storage that a page's own platform brings along, else the browser's. Nothing where that is forbidden. */
export function storageOf(
  { platform }: ConnectChatSettings,
  mode: 'session' | 'local',
): ChatStorage | undefined {
  try {
    return platform ? platform.storage?.(mode) : window[`${mode}Storage`];
  } catch {
    return undefined;
  }
}

/** Whether an earlier page has left a chat of this name. */
export function hasKeptChat(host: ConnectChatSettings, name: string): boolean {
  const mode = persistOf(host);
  try {
    return mode !== 'none' && !!storageOf(host, mode)?.getItem(`connect-chat:${name}`);
  } catch {
    return false;
  }
}

const names = new Set<string>();

/** A name for the chat of an element, the same on the next page, and another one for each element of a page. */
export function claimName({ sessionKey, api }: ConnectChatSettings): string {
  let name = `${sessionKey || ''}:${api}`;
  while (names.has(name)) name += '+';
  names.add(name);
  return name;
}

/** Another element may have the name. */
export const releaseName = (name: string): void => void names.delete(name);
