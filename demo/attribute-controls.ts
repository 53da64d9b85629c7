/**
 * Lets the fields of `form` set the attributes of `element` that they are named after. An empty field takes its attribute away.
 */
export function bindAttributes(form: HTMLFormElement, element: Element): void {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { name, value } = target;
    if (value === '') element.removeAttribute(name);
    else element.setAttribute(name, value);
  });
}
