import { recordOf as membersOf, type Members as MembersOf } from '../members.js';

export { listOf } from '../members.js';

/** Members of a template, by the names that the service gives them. Written by whoever wrote the bot, so none is certain. */
export type Members = MembersOf<
  | 'templateType'
  | 'templateIdentifier'
  | 'data'
  | 'content'
  | 'replyMessage'
  | 'title'
  | 'subtitle'
  | 'imageData'
  | 'imageDescription'
  | 'elements'
  | 'timeslots'
  | 'date'
  | 'duration'
  | 'type'
  | 'url'
  | 'actionDetail'
  | 'actionName'
  | 'preIndex'
  | 'nextIndex'
  | 'listId'
  | 'referenceId'
  | 'location'
  | 'timeZoneOffset'
  | 'carouselIsVertical'
  | 'omitTitleFromCarouselResponse'
  | 'listTitle'
  | 'selectionText'
>;

/** The members of a template that were really sent. */
export const recordOf: (value: unknown) => Members = membersOf;

/** `value` when it is a text that says something, else an empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' && value.trim() ? value : '');
