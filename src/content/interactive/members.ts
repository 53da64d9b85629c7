/** Members of a template, by the names that the service gives them. Written by whoever wrote the bot, so none is certain. */
export type Members = Readonly<
  Partial<
    Record<
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
      | 'selectionText',
      unknown
    >
  >
>;

/** The members that were really sent: what a page has put on `Object.prototype` is none of them. */
export const recordOf = (value: unknown): Members =>
  Object.assign(Object.create(null) as Members, typeof value === 'object' && value);

/** `value` when it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** `value` when it is a text that says something, else an empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' && value.trim() ? value : '');
