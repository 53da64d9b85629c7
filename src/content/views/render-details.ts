import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import { renderLink } from '../render-link.js';
import { safeUrl } from '../safe-url.js';
import { listOf, recordOf, textOf } from './members.js';

/** What is nested deeper than this, nobody can follow. */
const DEEPEST = 4;

/** Something to read: a text, names with values, or a list of such. */
export function renderDetails(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return nothing;
  if (Array.isArray(value)) return listOf(value).map((part) => renderDetails(part, depth + 1));
  const text = textOf(value);
  if (text) return html`<p>${text}</p>`;
  const { TemplateString, Heading, Label, Value, Items, ...rest } = recordOf(value);
  if (TemplateString !== undefined) return renderDetails(TemplateString, depth + 1);
  if (Items !== undefined) return html`${renderHeading(Heading)} ${renderDetails(Items, depth + 1)}`;
  if (Label !== undefined) return renderPairs([[textOf(Label), Value]], depth);
  return html`${renderHeading(Heading)} ${renderPairs(Object.entries(rest), depth)}`;
}

/** A heading within a view; nothing where there is none. */
export const renderHeading = (heading: unknown): unknown =>
  textOf(heading) ? html`<h4>${textOf(heading)}</h4>` : nothing;

/** A value in a line: a yes or a no the same in every language. */
const valueOf = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? '✓' : '✗') : textOf(value);

/** Names with values. Names that begin with an underscore are the editor's, not the reader's. */
function renderPairs(pairs: readonly (readonly [string, unknown])[], depth: number): unknown {
  const shown = pairs.filter(([name, value]) => !/^_|^(?:Type|isEditable)$/.test(name) && value != null);
  if (!shown.length) return nothing;
  return html`<dl>
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${valueOf(value) || renderDetails(value, depth + 1)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The facts above a view. One of them may lead to another page, or be wanted elsewhere. A case has no page for customers, but a number. */
export const renderAttributes = (bar: unknown, { copy }: Catalogue): unknown => {
  const attributes = listOf(bar).map(recordOf);
  if (!attributes.length) return nothing;
  return html`<dl>
    ${attributes.map(({ Label, Value, Url, ResourceId, Copyable }) => {
      const label = textOf(Label);
      const text = valueOf(Value);
      return html`<div>
        <dt>${label}</dt>
        <dd>
          ${text || Url ? renderTarget(text, Url) : renderDetails(Value || ResourceId)}
          ${
            Copyable === true && text
              ? html`<button type="button" class="button plain" @click=${copying(text)}>
                  ${copy} <span class="unseen">${label}</span> <span></span>
                </button>`
              : nothing
          }
        </dd>
      </div>`;
    })}
  </dl>`;
};

/** Copies `text`, and says so on the button. Where the browser refuses it, the text can still be marked. */
const copying =
  (text: string) =>
  async ({ currentTarget }: Event): Promise<void> => {
    const { lastElementChild } = currentTarget as Element;
    try {
      await navigator.clipboard.writeText(text);
      lastElementChild?.replaceChildren('✓');
    } catch {
      // There is none, or not for us.
    }
  };

/** A text that leads to `url`, if that is safe to open. */
export function renderTarget(text: string, url: unknown): string | TemplateResult {
  const href = safeUrl(textOf(url));
  return href ? renderLink(href, text || href) : text;
}
