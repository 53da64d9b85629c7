import { html, type TemplateResult } from 'lit';

/** A speech bubble: stands for the chat as a whole. */
export const CHAT_ICON =
  'M7 4h10a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-5l-4 3v-3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3ZM8.5 9h7m-7 3.5h4.5';

/**
 * A picture, drawn with strokes in the colour of the text on a grid of 24. Decoration: what shows one has a name besides.
 */
export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
