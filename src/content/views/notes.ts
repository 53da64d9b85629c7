/** A field, as far as the browser checks it. */
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

let count = 0;

/**
 * Refuses what was filled in wrongly: in the browser's words, which are the visitor's, but beside the field, where they stay. The
 * browser's own bubble would lie on them.
 */
export function refuse(event: Event): void {
  event.preventDefault();
  const field = event.target as Field;
  const first = (event.currentTarget as Element).querySelector('[name]:invalid');
  // Who is in the field already hears nothing by coming to it.
  write(field, field === first && field.matches(':focus'));
  if (field === first) field.focus();
}

/** Wants one at least of several boxes. Asked with each click, for a browser checks a form right after the one that sends it. */
export function wantOne({ currentTarget }: Event): void {
  for (const group of (currentTarget as Element).querySelectorAll('.any')) {
    const boxes = [...group.querySelectorAll('input')];
    // Radio buttons want the same, so the browser has words for it. Those without a name are no group.
    const { validationMessage } = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: 'any',
      required: !boxes.some(({ checked }) => checked),
    });
    boxes[0]?.setCustomValidity(validationMessage);
  }
}

/** Takes back what was said of fields that are right now. Of several radio buttons, each stands for all. */
export function reconsider({ currentTarget }: Event): void {
  for (const field of (currentTarget as Element).querySelectorAll<Field>('[aria-invalid]')) write(field);
}

/** Writes what the browser thinks of a field; nothing of one that is right. */
function write(field: Field, aloud = false): void {
  const words = field.validationMessage;
  const note = field.closest('.view-field')?.querySelector('.wrong');
  if (!note) return;
  note.id ||= `wrong-${String(++count)}`;
  const attributes = [
    [note, 'role', aloud && 'alert'],
    [field, 'aria-invalid', words && 'true'],
    [field, 'aria-describedby', words && note.id],
  ] as const;
  for (const [element, name, value] of attributes) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  note.textContent = words;
}
