import { createDownloads, type Downloads, type Extensible } from '../../session/index.js';

const known = new WeakMap<object, Downloads>();

/** The files that can be fetched in a chat: the same object each time. */
export function downloadsOf(session: Extensible): Downloads {
  const downloads = known.get(session) ?? session.extend(createDownloads);
  known.set(session, downloads);
  return downloads;
}
