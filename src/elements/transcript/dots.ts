import { html, type TemplateResult } from 'lit';

/** Something goes on. */
export const renderDots = (): TemplateResult =>
  html`<span class="dots" aria-hidden="true"
    ><i class="round"></i><i class="round"></i><i class="round"></i
  ></span>`;
