import { ChatError, EventContentType, type ChatItem, type ParticipantService } from '../protocol/index.js';

/** Most items per page (Amazon Connect Participant Service, GetTranscript). */
const PAGE_SIZE = 100;
/** Ends a paging that the service would never end. */
const MOST_PAGES = 50;

/** Events that GetTranscript knows (amazon-connect-chatjs 5.0.0 and the stored transcripts agree). */
const STORED_EVENTS: readonly string[] = [
  EventContentType.participantInvited,
  EventContentType.participantJoined,
  EventContentType.participantLeft,
  EventContentType.transferSucceeded,
  EventContentType.transferFailed,
  EventContentType.chatEnded,
];

/** Whether the service keeps an item, so that its id can be the start of a later page. */
export const isStored = (item: ChatItem): boolean =>
  item.kind === 'message' || item.kind === 'attachment' || (item.kind === 'event' && STORED_EVENTS.includes(item.contentType));

/** Reads one page with a valid token. */
export type ReadPage = (
  query: Parameters<ParticipantService['getTranscript']>[1],
) => ReturnType<ParticipantService['getTranscript']>;

/**
 * Everything the service has said since `lastKnownId`, oldest first; without it, the newest page. Items may be known already:
 * the start item is one of them, and frames arrive meanwhile.
 */
export async function readMissed(read: ReadPage, lastKnownId: string | undefined): Promise<readonly ChatItem[]> {
  if (lastKnownId === undefined) return readNewest(read, () => true);
  try {
    return await readForward(read, lastKnownId);
  } catch (error) {
    // The service does not accept this id as a start: walk back until it comes up instead.
    if (!(error instanceof ChatError) || error.kind !== 'rejected') throw error;
    return readNewest(read, (items) => items.some((item) => 'id' in item && item.id === lastKnownId));
  }
}

async function readForward(read: ReadPage, lastKnownId: string): Promise<readonly ChatItem[]> {
  const found: ChatItem[] = [];
  const seen = new Set<string>();
  let nextToken: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await read({
      startPosition: { id: lastKnownId },
      scanDirection: 'FORWARD',
      sortOrder: 'ASCENDING',
      maxResults: PAGE_SIZE,
      ...(nextToken !== undefined && { nextToken }),
    });
    found.push(...answer.items);
    nextToken = answer.nextToken;
    if (nextToken === undefined || seen.has(nextToken)) break;
    seen.add(nextToken);
  }
  return found;
}

async function readNewest(
  read: ReadPage,
  complete: (items: readonly ChatItem[]) => boolean,
): Promise<readonly ChatItem[]> {
  const found: ChatItem[] = [];
  const seen = new Set<string>();
  let nextToken: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await read({
      scanDirection: 'BACKWARD',
      sortOrder: 'ASCENDING',
      maxResults: PAGE_SIZE,
      ...(nextToken !== undefined && { nextToken }),
    });
    found.unshift(...answer.items);
    nextToken = answer.nextToken;
    if (complete(answer.items) || nextToken === undefined || seen.has(nextToken)) break;
    seen.add(nextToken);
  }
  return found;
}
