import { html, render, type TemplateResult } from 'lit';
import { required } from '../required.js';
import type { Sight, SightGroup } from './sight.js';
import { sightGroups } from './sights/index.js';
import { languageNames } from './sights/languages.js';

const groups = required('#groups', HTMLElement);
const looks = required('#looks', HTMLFormElement);
const languages = required('[name="lang"]', HTMLSelectElement);
const address = new URL(location.href);

/** What the form says, without what is left as it is. */
const chosen = (): Record<string, string> =>
  Object.fromEntries(
    [...looks.querySelectorAll('select')].flatMap(({ name, value }) => (value ? [[name, value]] : [])),
  );

function renderSight({ name, title, frame = [400, 600] }: Sight): TemplateResult {
  const { window, ...look } = chosen();
  const [width, height] = window ? window.split('x') : frame.map(String);
  const href = `sight.html?${new URLSearchParams(look).toString()}#${name}`;
  return html`<figure id=${name}>
    <figcaption><a href=${href}>${title}</a></figcaption>
    <iframe src=${href} title=${title} width=${width ?? ''} height=${height ?? ''} loading="lazy"></iframe>
  </figure>`;
}

const renderGroup = ({ name, title, sights }: SightGroup): TemplateResult => html`
  <section aria-labelledby=${name}>
    <h2 id=${name}><a href="#${name}">${title}</a></h2>
    <div class="frames">${sights.map(renderSight)}</div>
  </section>
`;

function draw(): void {
  render(
    html`
      <nav aria-label="Groups">
        <ul>
          ${sightGroups.map(({ name, title }) => html`<li><a href="#${name}">${title}</a></li>`)}
        </ul>
      </nav>
      ${sightGroups.map(renderGroup)}
    `,
    groups,
  );
}

languages.append(...languageNames().map(([lang, name]) => new Option(name, lang)));
for (const field of looks.querySelectorAll('select'))
  field.value = address.searchParams.get(field.name) ?? '';
looks.addEventListener('change', () => {
  address.search = new URLSearchParams(chosen()).toString();
  history.replaceState(null, '', address);
  draw();
});
draw();
// What the address points at is only now there.
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
