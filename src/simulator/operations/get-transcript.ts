import { transcriptPage } from '../service/transcript.js';
import type { ParticipantOperation } from './operation.js';
import { validationError } from '../service/service-error.js';

/** GetTranscript: a page of what is stored. The direction decides which items, the order only how they lie in it. */
export const getTranscript: ParticipantOperation = {
  name: 'GetTranscript',
  method: 'POST',
  path: '/participant/transcript',
  token: 'connection',
  run({ service, chat, members }) {
    const start = members.structure('StartPosition');
    const position = {
      id: start?.text('Id', { min: 1, max: 256 }),
      absoluteTime: start?.text('AbsoluteTime', { min: 1, max: 100 }),
      mostRecent: start?.integer('MostRecent', { min: 0, max: 100 }),
    };
    if (Object.values(position).filter((value) => value !== undefined).length > 1) {
      throw validationError('StartPosition has more than one member');
    }
    const contactId = members.text('ContactId', { min: 1, max: 256 });
    if (contactId !== undefined && !chat.contactIds.includes(contactId)) {
      return { InitialContactId: chat.initialContactId, Transcript: [], NextToken: '' };
    }
    const page = transcriptPage(service, chat, {
      contactId,
      position,
      maxResults: members.integer('MaxResults', { min: 0, max: 100 }) ?? 10,
      nextToken: members.text('NextToken', { max: 1000 }) || undefined,
      direction: members.oneOf('ScanDirection', ['FORWARD', 'BACKWARD']),
    });
    const descending = members.oneOf('SortOrder', ['ASCENDING', 'DESCENDING']) !== 'ASCENDING';
    return {
      InitialContactId: chat.initialContactId,
      Transcript: descending ? page.items.toReversed() : page.items,
      ...(page.nextToken !== undefined
        ? { NextToken: page.nextToken }
        : service.switches.lastNextToken === 'empty' && { NextToken: '' }),
    };
  },
};
