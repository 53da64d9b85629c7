/* Pictures of files, as paths on a grid of 24. */

/** Stands before the name of a file. */
export const FILE_ICON = 'M7 3h7l5 5v11a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm7 0v5h5';
/** Saves a file. */
export const DOWNLOAD_ICON = 'M12 4v11m-5-5 5 5 5-5M5 20h14';
/** Shows or plays a file. */
export const EYE_ICON = 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7Zm13 0a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z';
/** Sends a file once more. */
export const AGAIN_ICON = 'M20 5v5h-5m5 0a8 8 0 1 0 .5 5';
