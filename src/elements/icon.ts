import { html, type TemplateResult } from 'lit';

/**
 * A picture, drawn with strokes in the colour of the text on a grid of 24. Decoration: what shows one has a name besides.
 */
export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
