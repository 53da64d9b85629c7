import { html, nothing, render } from 'lit';
import { required } from '../required.js';
import { createStage, type OpenStage } from './create-stage.js';
import { findSight, sightGroups } from './sights/index.js';
import type { Sight } from './sight.js';

/** How long nothing may change before everything counts as drawn. */
const stillMs = 80;

const place = required('#place', HTMLElement);
const title = required('#title', HTMLElement);
const root = document.documentElement;
const asked = new URL(location.href).searchParams;
let stage: OpenStage | undefined;

/** Whatever the page was told to look like: language, direction, colours. */
function dress(sight: Sight | undefined): void {
  const lang = sight?.lang ?? asked.get('lang') ?? 'en';
  root.lang = lang;
  root.dir = asked.get('dir') ?? (/^(ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr');
  root.style.colorScheme = asked.get('theme') ?? '';
}

/** Waits until the chat has stopped changing: what is fetched comes when it comes. */
async function stillness(chat: Element): Promise<void> {
  let changedAt = performance.now();
  const observer = new MutationObserver(() => (changedAt = performance.now()));
  const observed = { subtree: true, childList: true, attributes: true, characterData: true };
  if (chat.shadowRoot) observer.observe(chat.shadowRoot, observed);
  while (performance.now() - changedAt < stillMs) await new Promise(requestAnimationFrame);
  observer.disconnect();
  await document.fonts.ready;
}

async function show(name: string): Promise<void> {
  stage?.close();
  delete root.dataset['shown'];
  const sight = findSight(name);
  dress(sight);
  if (!sight) {
    list();
    return;
  }
  document.title = title.textContent = sight.title;
  render(nothing, place);
  stage = await createStage(sight, place);
  await (sight.play ?? ((on) => on.connect()))(stage);
  await stage.advance(0);
  const { activeElement } = stage.chat.shadowRoot ?? document;
  if (!sight.focused && activeElement instanceof HTMLElement) activeElement.blur();
  await stillness(stage.chat);
  root.dataset['shown'] = name;
}

/** Every sight by its name, for people and for the program that takes the pictures. */
function list(): void {
  document.title = title.textContent = 'Sights';
  const link = ({ name, title, frame = [400, 600], lang, unpictured }: Sight) => html`
    <li>
      <a
        href="#${name}"
        data-frame=${frame.join()}
        ?data-own-language=${lang !== undefined}
        ?data-unpictured=${unpictured}
        >${title}</a
      >
    </li>
  `;
  render(
    html`<ul class="list">
      ${sightGroups.flatMap(({ sights }) => sights.map(link))}
    </ul>`,
    place,
  );
}

const onHash = (): void => {
  show(decodeURIComponent(location.hash.slice(1))).catch((error: unknown) => {
    root.dataset['shown'] = `failed: ${String(error)}`;
    reportError(error);
  });
};
addEventListener('hashchange', onHash);
onHash();
