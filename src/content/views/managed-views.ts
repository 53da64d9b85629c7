import { html, nothing, type TemplateResult } from 'lit';
import { labelOf, listOf, recordOf, textOf, type Members } from './members.js';
import { renderDetails, renderHeading } from './render-details.js';
import { isField, renderField } from './render-field.js';
import { renderAction, renderChoice, type ViewContext } from './view-parts.js';

/** What a view cannot do without, and what draws it. */
type Managed = readonly [needs: (input: Members) => unknown, draw: (context: ViewContext) => unknown];

/**
 * The service's own views by name (Amazon Connect administrator guide, "AWS managed views"): what is below the heading. What each
 * answers is in the same guide.
 */
const MANAGED: Readonly<Record<string, Managed>> = {
  detail: [({ Sections }) => Sections, (context) => renderDetail(context, context.input)],
  list: [({ Items }) => listOf(Items)[0], renderList],
  form: [({ Sections }) => listOf(Sections).some((section) => recordOf(section)['Items']), renderForm],
  confirmation: [({ Next }) => labelOf(Next), (context) => renderConfirmation(context)],
  cards: [({ Cards }) => listOf(Cards)[0], renderCards],
};

/** One of the service's own views; nothing when `name` is none of theirs, or the flow has left out what it is about. */
export function renderManaged(name: string, context: ViewContext): unknown {
  const managed = MANAGED[name];
  if (!managed) return undefined;
  const [needs, draw] = managed;
  return needs(context.input) ? draw(context) : undefined;
}

const renderDetail = (context: ViewContext, { Sections, Actions }: Members): TemplateResult => html`
  ${renderDetails(Sections)}
  <div class="options">
    ${listOf(Actions).map((action) => renderChoice(context, labelOf(action), labelOf(action)))}
  </div>
`;

const renderSummary = ({ Heading, Description, Status }: Members): TemplateResult =>
  html`${textOf(Heading)} ${[Description, Status].map(renderSmall)}`;

const renderSmall = (text: unknown): unknown =>
  textOf(text) ? html`<small>${textOf(text)}</small>` : nothing;

function renderList(context: ViewContext): TemplateResult {
  return html`<div class="options" role="list">
    ${listOf(context.input['Items']).map((value) => {
      const item = recordOf(value);
      const id = textOf(item['Id']);
      // What has no id can only be read.
      return html`<div role="listitem">
        ${id ? renderChoice(context, id, renderSummary(item)) : html`<p>${renderSummary(item)}</p>`}
      </div>`;
    })}
  </div>`;
}

function renderCards(context: ViewContext): TemplateResult {
  const { Cards, NoMatchFound } = context.input;
  return html`<div class="options" role="list">
      ${listOf(Cards).map((value) => {
        const card = recordOf(value);
        const summary = recordOf(card['Summary']);
        const detail = recordOf(card['Detail']);
        const hasDetail = Object.keys(detail).length > 0;
        return html`<div role="listitem">
          ${
            hasDetail
              ? html`<details>
                  <summary class="option"><span>${renderSummary(summary)}</span></summary>
                  ${renderHeading(detail['Heading'])} ${renderDetails(detail['Description'])}
                  ${renderDetail(context, detail)}
                </details>`
              : renderChoice(context, textOf(summary['Id']), renderSummary(summary))
          }
        </div>`;
      })}
    </div>
    ${renderAction(context, 'NoMatchFound', NoMatchFound)}`;
}

const renderConfirmation = (context: ViewContext): TemplateResult => html`
  ${recordOf(context.input['Graphic'])['Include'] === true ? html`<span class="view-done" aria-hidden="true">✓</span>` : nothing}
  ${renderAction(context, 'Next', context.input['Next'], 'filled')}
`;

/** Which step of how many, for those who fill in a long form. */
function renderWizard({ input }: ViewContext): unknown {
  const { Heading, Items } = recordOf(input['Wizard']);
  const current = stepOf(input);
  const steps = listOf(Items).filter(labelOf);
  if (!steps.length) return nothing;
  return html`${renderHeading(Heading)}
    <ol class="view-steps">
      ${steps.map(
        (step) =>
          html`<li aria-current=${labelOf(step) === current ? 'step' : nothing}>
            ${labelOf(step)} ${renderSmall(recordOf(step)['Description'])}
          </li>`,
      )}
    </ol>`;
}

/** The step that a form is about. Where the flow does not say, it is the first one. */
export const stepOf = (input: Members): string => {
  const { Selected, Items } = recordOf(input['Wizard']);
  return textOf(input['StepName']) || textOf(Selected) || labelOf(listOf(Items)[0]);
};

function renderForm(context: ViewContext): TemplateResult {
  const { Sections, Next, Previous, Cancel, Edit, ErrorText } = context.input;
  const problem = recordOf(ErrorText);
  const problems = [ErrorText, problem['Header'], problem['Content']].map(textOf).filter(Boolean);
  return html`
    ${renderWizard(context)}
    ${problems.length ? html`<p class="wrong" role="alert">${problems.join(' ')}</p>` : nothing}
    ${listOf(Sections).map(recordOf).map(renderSection)}
    <div class="view-actions">
      ${renderAction(context, 'Cancel', Cancel)} ${renderAction(context, 'Edit', Edit)}
      ${renderAction(context, 'Previous', Previous)}
      <button part="option" class="button filled">${labelOf(Next) || context.texts.viewSubmit}</button>
    </div>
  `;
}

const renderSection = (section: Members): unknown =>
  section['Type'] === 'DataSection'
    ? renderDetails(section)
    : html`${renderHeading(section['Heading'])} ${fieldsIn(section['Items']).map(renderField)}`;

/** The components in rows, and rows of rows. */
const fieldsIn = (items: unknown, depth = 0): readonly Members[] =>
  depth > 4
    ? []
    : listOf(items)
        .map(recordOf)
        .flatMap((item) => (isField(item) ? [item] : fieldsIn(item['Items'], depth + 1)));
