/** Attributes that have no default of their own in the demo: what the tag said when the page was loaded comes back. */
const remembered = new Set(['api', 'participant-endpoint']);

/**
 * Lets the fields of `form` set the attributes of `element` that they are named after. An empty field takes its attribute away, or
 * back to what the page began with.
 */
export function bindAttributes(form: HTMLFormElement, element: Element): void {
  const initial = new Map([...remembered].map((name) => [name, element.getAttribute(name)]));

  const apply = (name: string, value: string): void => {
    const wanted = value.trim() || (initial.get(name) ?? null);
    if (wanted === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== wanted) element.setAttribute(name, wanted);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (!target.checkValidity()) return;
    apply(target.name, target.value);
    // A chat with the real service must not be sent to the simulator's participant endpoint.
    if (target.name === 'api')
      keepEndpoint(element, initial.get('participant-endpoint') ?? null, target.value.trim());
  });
}

function keepEndpoint(element: Element, local: string | null, foreignApi: string): void {
  if (foreignApi !== '') element.removeAttribute('participant-endpoint');
  else if (local !== null) element.setAttribute('participant-endpoint', local);
}
