import { html, type TemplateResult } from 'lit';
import { icon } from '../icon.js';

/** A button for something that can be done with a file: what it says, what it shows, and what it does. */
export const fileButton = (text: string, path: string, onClick: () => void, busy = false): TemplateResult =>
  html`<button class="round" aria-label=${text} aria-disabled=${busy} @click=${onClick}>
    ${icon(path)}
  </button>`;
