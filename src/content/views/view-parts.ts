import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import type { Members } from './members.js';
import { labelOf } from './members.js';

/** What views are drawn with. */
export interface ViewContext {
  readonly texts: Catalogue;
  readonly input: Members;
  /** The view as its author has built it, where it is none of the service's own. */
  readonly template: Members;
  /** Answers. `data` is what goes with the action; without it, what was filled in. */
  readonly act: (action: string, data?: object) => void;
}

/** A button that answers with `action`; nothing where the flow wants none. */
export const renderAction = (
  { act }: ViewContext,
  action: string,
  caption: unknown,
  look = 'plain',
): TemplateResult | typeof nothing => {
  const label = labelOf(caption);
  return label
    ? html`<button
        type="button"
        part="option"
        class="button ${look}"
        @click=${() => {
          act(action, { Label: label });
        }}
      >
        ${label}
      </button>`
    : nothing;
};

/** Something that was chosen by its name. */
export const renderChoice = ({ act }: ViewContext, name: string, caption: unknown): TemplateResult =>
  html`<button
    type="button"
    part="option"
    class="option"
    @click=${() => {
      act('ActionSelected', { actionName: name });
    }}
  >
    <span>${caption}</span>
  </button>`;
