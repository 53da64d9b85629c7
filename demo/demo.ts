import { bindAttributes } from './attribute-controls.js';
import { createEventLog } from './event-log.js';
import { eventNames } from './event-names.js';
import { PAGE_CHANNEL, playPageFault } from './page-faults.js';
import { required } from './required.js';
import { tagText } from './tag-text.js';

const chat = required('connect-chat', HTMLElement);
const tag = required('#tag-text', HTMLElement);

// Whoever copies the tag takes it to another address.
chat.setAttribute('api', new URL(chat.getAttribute('api') ?? '', location.href).href);
// The start endpoint says the region, whose participant service would be Amazon's own: the page has to name the simulator's.
chat.setAttribute('participant-endpoint', location.origin);

createEventLog(document, {
  list: required('#events', HTMLElement),
  empty: required('#no-events', HTMLElement),
  count: required('#event-count', HTMLElement),
  filter: required('#event-filter', HTMLInputElement),
  clear: required('#clear-events', HTMLButtonElement),
});
required('#event-names', HTMLDataListElement).append(...eventNames.map((name) => new Option(name, name)));

const showTag = (): void => {
  tag.textContent = tagText(chat, { script: new URL('../cdn/connect-chat.js', location.href).href });
  document.documentElement.dataset['layout'] = chat.getAttribute('layout') ?? 'floating';
  document.documentElement.dataset['position'] = chat.getAttribute('position') ?? 'end';
};
new MutationObserver(showTag).observe(chat, { attributes: true });
showTag();
bindAttributes(required('#controls', HTMLFormElement), chat);

required('#copy-tag', HTMLButtonElement).addEventListener('click', () => {
  const status = required('#copy-status', HTMLElement);
  navigator.clipboard.writeText(tag.textContent).then(
    () => (status.textContent = 'Copied'),
    () => (status.textContent = 'Copying was not allowed'),
  );
});

new BroadcastChannel(PAGE_CHANNEL).addEventListener('message', ({ data }) => {
  playPageFault(chat, data);
});

// The console's key travels in the hash, which no server and no log ever sees.
const consoleLink = required('#console-link', HTMLAnchorElement);
consoleLink.hash = location.hash;
