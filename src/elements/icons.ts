/* Pictures that only an open chat needs, as paths on a grid of 24. */

/** Closes what it stands in. */
export const CLOSE_ICON = 'm7 7 10 10M17 7 7 17';
/** Opens the menu. */
export const MORE_ICON = 'M5 11.5v1m7-1v1m7-1v1';
/** Sends what was written. Points to where a text goes; the style sheet turns it from right to left. */
export const SEND_ICON = 'M5 12h14m-6-6 6 6-6 6';
/** Leads to what is new. */
export const DOWN_ICON = 'M12 5v14m-6-6 6 6 6-6';
/** Sent, or chosen. */
export const CHECK_ICON = 'm5 13 4 4L19 7';
/** On its way. */
export const CLOCK_ICON = 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z';
/** Something went wrong. */
export const WARNING_ICON = 'M12 8v5m0 3v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z';
/** Who is no person. */
export const BOT_ICON =
  'M12 4v3M7 7h10a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3ZM9 12v2m6-2v2';
