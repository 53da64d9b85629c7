import { html, nothing } from 'lit';
import { labelOf, listOf, recordOf, textOf, type Members } from './members.js';
import { renderTarget } from './render-details.js';
import { isField, renderField } from './render-field.js';
import type { ViewContext } from './view-parts.js';

/** What is nested deeper than this, no editor has made. */
const DEEPEST = 12;

/**
 * A view that its author has built of components (inferred from what the service's editor exports: `Body` is a tree of `Type`, `Props`
 * and `Content`). Nothing when it has none that could be drawn.
 */
export function renderCustom(context: ViewContext): unknown {
  const body = listOf(context.template['Body']);
  return body.length ? body.map((component) => renderComponent(component, context, 0)) : undefined;
}

function renderComponent(value: unknown, context: ViewContext, depth: number): unknown {
  if (depth > DEEPEST) return nothing;
  const text = textOf(resolved(value, context));
  if (text) return html`<p>${text}</p>`;
  const component = recordOf(value);
  const props = propsOf(component, context);
  if (isField({ Props: props })) return renderField({ Type: component['Type'], Props: props });
  const type = textOf(component['Type']);
  const label = labelOf(props);
  const children = listOf(component['Content']).map((child) => renderComponent(child, context, depth + 1));
  if (type === 'Button') {
    const action = textOf(props['Action']) || label;
    return html`<button part="option" class="button filled" name="" value=${action}>
      ${label || children}
    </button>`;
  }
  if (type === 'Link') return html`<p>${renderTarget(label, props['Href'] ?? props['Url'])}</p>`;
  return html`${label ? html`<h4>${label}</h4>` : nothing} ${children}`;
}

const propsOf = (component: Members, context: ViewContext): Members =>
  Object.fromEntries(
    Object.entries(recordOf(component['Props'])).map(([name, value]) => [name, resolved(value, context)]),
  );

/** `$.Name` stands for what the flow has put in under that name. */
const resolved = (value: unknown, { input }: ViewContext): unknown => {
  const path = typeof value === 'string' && /^\$\.(\w+)$/.exec(value)?.[1];
  return path ? recordOf(input)[path] : value;
};
