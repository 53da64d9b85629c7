import type { ConnectChatSettings } from './settings.js';

/** How long a chat is kept. An attribute that makes no sense counts as not set. */
export const persistOf = ({ persist }: ConnectChatSettings): 'session' | 'local' | 'none' =>
  persist === 'local' || persist === 'none' ? persist : 'session';

/** Whether an earlier page has left a chat of this name. */
export function hasKeptChat(host: ConnectChatSettings, name: string): boolean {
  const { platform } = host;
  const mode = persistOf(host);
  try {
    if (mode === 'none') return false;
    // The storage that a page's own platform brings along, else the browser's.
    const storage = platform ? platform.storage?.(mode) : window[`${mode}Storage`];
    return !!storage?.getItem(`connect-chat:${name}`);
  } catch {
    // Forbidden by the visitor.
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
