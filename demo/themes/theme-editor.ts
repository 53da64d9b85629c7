import { html, render, type TemplateResult } from 'lit';
import { createStage } from '../gallery/create-stage.js';
import { talk } from '../gallery/sights/talk.js';
import { required } from '../required.js';
import { blursOf } from './contrast.js';
import { themes } from './themes.js';
import { cssOf, dress, inBoth, tokenGroups, valueOf, type Token, type TokenValues } from './tokens.js';

const previews = await Promise.all(
  (['light', 'dark'] as const).map(async (theme) => {
    const title = document.createElement('span');
    title.slot = 'title';
    title.textContent = `A ${theme} chat`;
    const sight = {
      name: theme,
      title: theme,
      attributes: { layout: 'inline', theme },
      children: () => [title],
    };
    const stage = await createStage(sight, required(`#${theme}`, HTMLElement));
    await talk(stage);
    (stage.chat.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    return stage.chat;
  }),
);
const css = required('#css', HTMLElement);
const status = required('#status', HTMLElement);
let values: TokenValues = {};

/** A token has another value, or, where that is empty, none any more. */
function set(name: string, value: string): void {
  const { [name]: _, ...others } = values;
  change(value ? { ...others, [name]: value } : others);
}

function change(next: TokenValues): void {
  values = next;
  for (const chat of previews) dress(chat, values);
  css.textContent = cssOf(values);
  status.textContent = '';
  draw();
}

function renderColour({ name, title }: Token): TemplateResult {
  const [light, dark] = (['light', 'dark'] as const).map((scheme) => valueOf(values, name, scheme));
  const swatch = (value: string | undefined, scheme: string, put: (value: string) => string) =>
    html`<input
      type="color"
      aria-label="${title}, ${scheme}"
      class=${value ? '' : 'unset'}
      .value=${value ?? '#808080'}
      @input=${({ target }: InputEvent) => set(name, put((target as HTMLInputElement).value))}
    />`;
  return html`
    ${swatch(light, 'light', (value) => inBoth(value, dark ?? value))}
    ${swatch(dark, 'dark', (value) => inBoth(light ?? value, value))}
  `;
}

function renderText({ name, title, initial }: Token): TemplateResult {
  return html`<input
    class="text ${/family|shadow/.test(name) ? 'wide' : ''}"
    aria-label=${title}
    .value=${values[name] ?? ''}
    placeholder=${String(initial)}
    @input=${({ target }: InputEvent) => set(name, (target as HTMLInputElement).value.trim())}
  />`;
}

const renderToken = (token: Token): TemplateResult => html`
  <div class="token">
    <code title="--connect-chat-${token.name}">${token.title}</code>
    ${token.kind === 'colour' ? renderColour(token) : renderText(token)}
    <button
      type="button"
      class="reset"
      aria-label="Reset ${token.title}"
      ?disabled=${!values[token.name]}
      @click=${() => set(token.name, '')}
    >
      ↺
    </button>
  </div>
`;

function draw(): void {
  render(
    tokenGroups.map(
      ({ title, tokens }) =>
        html`<fieldset>
          <legend>${title}</legend>
          ${tokens.map(renderToken)}
        </fieldset>`,
    ),
    required('#editor', HTMLElement),
  );
  render(
    themes.map(
      (theme) =>
        html`<button
          type="button"
          class="button"
          aria-pressed=${theme.values === values}
          @click=${() => change(theme.values)}
        >
          ${theme.title}
        </button>`,
    ),
    required('#themes', HTMLElement),
  );
  render(
    blursOf(values).map(
      ({ front, back, scheme, is, needed }) =>
        html`<li>${front} on ${back}, ${scheme}: ${is.toFixed(1)} to 1, needs ${needed} to 1</li>`,
    ),
    required('#blurs', HTMLElement),
  );
}

required('#editor', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
required('#copy', HTMLButtonElement).addEventListener('click', () => {
  navigator.clipboard.writeText(css.textContent).then(
    () => (status.textContent = 'Copied'),
    () => (status.textContent = 'Copying was not allowed'),
  );
});
// The address may name a theme to begin with.
change(themes.find(({ name }) => name === location.hash.slice(1))?.values ?? {});
