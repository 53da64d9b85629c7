/** A paper clip, as a path on a grid of 24. */
export const CLIP_ICON =
  'm20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.1a1.6 1.6 0 0 1-2.3-2.3l7-7';
