import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import { renderLink } from '../render-link.js';
import { safeUrl } from '../safe-url.js';
import { listOf, recordOf, textOf } from './members.js';

/** What is nested deeper than this, nobody can follow. */
const DEEPEST = 4;

/** Something to read: a text, names with values, or a list of such. `nothing` where it says nothing. */
export function renderDetails(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return nothing;
  if (Array.isArray(value)) return joined(listOf(value).map((part) => renderDetails(part, depth + 1)));
  // A description that is false is none.
  const text = depth ? valueOf(value) : textOf(value);
  if (text) return html`<p>${text}</p>`;
  const { TemplateString, Heading, Label, Value, Items, ...rest } = recordOf(value);
  if (TemplateString !== undefined) return renderDetails(TemplateString, depth + 1);
  if (Items !== undefined) return joined([renderHeading(Heading), renderDetails(Items, depth + 1)]);
  if (Label !== undefined) return renderRows([[textOf(Label), renderValue(Value, depth)]]);
  return joined([renderHeading(Heading), renderPairs(Object.entries(rest), depth)]);
}

const joined = (parts: readonly unknown[]): unknown =>
  parts.some((part) => part !== nothing) ? parts : nothing;

/** A heading within a view; nothing where there is none. */
export const renderHeading = (heading: unknown): unknown =>
  textOf(heading) ? html`<h4>${textOf(heading)}</h4>` : nothing;

/** A value in a line: a yes or a no the same in every language. */
const valueOf = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? '✓' : '✗') : textOf(value);

/** A value beside its name. */
const renderValue = (value: unknown, depth: number): unknown =>
  valueOf(value) || renderDetails(value, depth + 1);

/** Names with values. Names that begin with an underscore are the editor's, not the reader's. */
const renderPairs = (pairs: readonly (readonly [string, unknown])[], depth: number): unknown =>
  renderRows(
    pairs
      .filter(([name]) => !/^_|^(?:Type|isEditable)$/.test(name))
      .map(([name, value]) => [name, renderValue(value, depth)]),
  );

/** Names beside what there is to them. One to which there is nothing says nothing. */
function renderRows(rows: readonly (readonly [name: string, shown: unknown])[]): unknown {
  const full = rows.filter(([, shown]) => shown && shown !== nothing);
  if (!full.length) return nothing;
  return html`<dl>
    ${full.map(
      ([name, shown]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${shown}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The facts above a view. One of them may lead to another page, or be wanted elsewhere. A case has no page for customers, but a number. */
export const renderAttributes = (bar: unknown, { copy }: Catalogue): unknown =>
  renderRows(
    listOf(bar)
      .map(recordOf)
      .map(({ Label, Value, Url, ResourceId, Copyable }) => {
        const label = textOf(Label);
        const text = valueOf(Value);
        const fact = text || Url ? renderTarget(text, Url) : renderValue(Value || ResourceId, 0);
        return [
          label,
          Copyable === true && text
            ? html`${fact}
                <button type="button" class="button plain" @click=${copying(text)}>
                  ${copy} <span class="unseen">${label}</span> <span></span>
                </button>`
            : fact,
        ];
      }),
  );

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
