import { html, nothing, type TemplateResult } from 'lit';
import { labelOf, listOf, recordOf, textOf, type Members } from './members.js';

/** Something that a customer fills in. */
interface Field {
  readonly name: string;
  readonly label: string;
  readonly initial: unknown;
  readonly required: boolean;
  readonly hint: string;
  readonly options: readonly Option[];
}
interface Option {
  readonly label: string;
  readonly value: string;
}

/** What a control is called in the service's editor, in parts of its name, and what draws it. The last one takes everything else. */
const CONTROLS: readonly (readonly [kind: RegExp, draw: (field: Field, kind: string) => TemplateResult])[] = [
  [/radio/, (field) => renderChoices(field, 'radio')],
  [/check|multi/, (field) => renderChoices(field, 'checkbox')],
  [/select|dropdown/, renderSelect],
  [/area/, renderTextArea],
  [/./, renderInput],
];

/** The kinds of text field that a page may ask for by name. */
const INPUTS = ['email', 'tel', 'url', 'number', 'password', 'date', 'time'];

/** Whether a component is to be filled in: only what has a name ends up in the answer. */
export const isField = (component: Members): boolean => textOf(fieldOf(component)['Name']) !== '';

/** The members of a component, wherever its kind puts them. */
const fieldOf = (component: Members): Members => ({ ...component, ...recordOf(component['Props']) });

/** Draws a component to be filled in. One of a kind that nobody here knows is a text field: so it can be answered all the same. */
export function renderField(component: Members): TemplateResult {
  const { Type, InputType, Name, DefaultValue, Required, HelperText, Options, ...rest } = fieldOf(component);
  const name = textOf(Name);
  const kind = `${textOf(Type)} ${textOf(InputType)} `.toLowerCase();
  const field: Field = {
    name,
    label: labelOf(rest) || name,
    initial: DefaultValue,
    required: Required === true,
    hint: textOf(HelperText),
    options: listOf(Options).map((option) => ({
      label: labelOf(option) || textOf(recordOf(option)['Value']),
      value: textOf(recordOf(option)['Value']) || labelOf(option),
    })),
  };
  const [, draw] = CONTROLS.find(([pattern]) => pattern.test(kind)) ?? [undefined, renderInput];
  return draw(field, kind);
}

/** What is wrong with a field, once that was seen. */
const NOTE = html`<p class="small wrong"></p>`;

/** A field with its label and what helps with it. What is wrong with it is no part of its name. */
const labelled = ({ label, required, hint }: Field, control: TemplateResult): TemplateResult =>
  html`<div class="view-field">
    <label
      ><span>${label}${required ? html`<b aria-hidden="true"> *</b>` : nothing}</span> ${control}
      ${hint ? html`<small class="small">${hint}</small>` : nothing}</label
    >
    ${NOTE}
  </div>`;

function renderInput(field: Field, kind: string): TemplateResult {
  const type = INPUTS.find((known) => kind.includes(known)) ?? 'text';
  return labelled(
    field,
    html`<input
      type=${type}
      name=${field.name}
      .defaultValue=${textOf(field.initial)}
      ?required=${field.required}
      autocomplete=${type === 'password' ? 'off' : nothing}
      dir="auto"
    />`,
  );
}

function renderTextArea(field: Field): TemplateResult {
  return labelled(
    field,
    html`<textarea
      name=${field.name}
      rows="3"
      .defaultValue=${textOf(field.initial)}
      ?required=${field.required}
      dir="auto"
    ></textarea>`,
  );
}

function renderSelect(field: Field): TemplateResult {
  return labelled(
    field,
    html`<select name=${field.name} ?required=${field.required}>
      ${field.required ? html`<option value=""></option>` : nothing}
      ${field.options.map(
        ({ label, value }) =>
          html`<option value=${value} .defaultSelected=${isInitial(field, value)}>${label}</option>`,
      )}
    </select>`,
  );
}

/** One or several of what there is; a single box without options is a yes or a no. */
function renderChoices(field: Field, type: 'radio' | 'checkbox'): TemplateResult {
  const { name, label, required, hint } = field;
  const options = field.options.length ? field.options : [{ label, value: 'true' }];
  // Of several boxes, the browser would ask for each.
  const each = required && (type === 'radio' || options.length === 1);
  return html`<fieldset class="view-field ${required && !each ? 'any' : ''}">
    ${field.options.length ? html`<legend>${label}${required ? html`<b aria-hidden="true"> *</b>` : nothing}</legend>` : nothing}
    ${options.map(
      (option) =>
        html`<label
          ><input
            type=${type}
            name=${name}
            .value=${option.value}
            .defaultChecked=${isInitial(field, option.value)}
            ?required=${each}
          />
          <span>${option.label}</span></label
        >`,
    )}
    ${hint ? html`<small class="small">${hint}</small>` : nothing} ${NOTE}
  </fieldset>`;
}

const isInitial = ({ initial }: Field, value: string): boolean =>
  (Array.isArray(initial) ? initial : [initial]).some(
    (one) => (textOf(one) !== '' && textOf(one) === value) || (one === true && value === 'true'),
  );

/** What was filled in, by name: one text each, or a list where there are several. */
export function valuesOf(form: HTMLFormElement): Readonly<Record<string, unknown>> {
  const entries = new FormData(form);
  return Object.fromEntries(
    [...entries.keys()].map((name) => {
      const all = entries.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
}
