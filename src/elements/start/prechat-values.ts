import type { StartOptions } from '../settings.js';

/** What `data-connect-chat` can say about a field, and the setting it stands for. */
const SETTINGS = {
  'display-name': 'displayName',
  'initial-message': 'initialMessage',
  'customer-id': 'customerId',
} as const;

type Role = keyof typeof SETTINGS;

/** Longest texts that StartChatContact takes (Amazon Connect API reference). */
const LONGEST: Partial<Record<Role, number>> = { 'display-name': 256, 'initial-message': 1_024 };

/** A control as far as every kind of it has these, custom elements included. */
type Field = HTMLElement & Partial<Pick<HTMLInputElement, 'type' | 'value' | 'setCustomValidity'>>;

const fieldsOf = (form: HTMLFormElement): readonly Field[] => [...form.elements] as Field[];
const roleOf = ({ dataset }: Field): string => dataset['connectChat'] ?? '';
const isRole = (role: string): role is Role => role in SETTINGS;

/** One answer, and where it stands. */
interface Answer {
  readonly at: number;
  readonly role: string;
  readonly name: string;
  readonly value: string;
}

/** Fields that nobody would expect to be answered. */
const BUTTONS = 'button, fieldset, output, object, [type=submit], [type=button], [type=reset]';

/** The answers in the order of the form. */
function answersOf(form: HTMLFormElement, { submitter, onMistake }: Reading): readonly Answer[] {
  const roles = new Map<string, readonly [at: number, role: string]>();
  const answers: Answer[] = [];
  for (const [at, field] of fieldsOf(form).entries()) {
    const name = field.getAttribute('name') ?? '';
    const secret = field.type === 'password';
    const role = secret ? 'omit' : roleOf(field);
    if (secret) onMistake('Passwords are not sent');
    if (name) roles.set(name, roles.get(name) ?? [at, role]);
    else if (isRole(role) && !field.matches(':disabled'))
      answers.push({ at, role, name, value: field.value ?? '' });
    else if (!role && !field.matches(BUTTONS)) onMistake('A field without a name is not sent');
  }
  for (const [name, value] of new FormData(form, submitter)) {
    const [at, role] = roles.get(name) ?? [Infinity, ''];
    if (typeof value === 'string') answers.push({ at, role, name, value });
    else onMistake(`Files are not sent: ${name}`);
  }
  return answers.sort((one, other) => one.at - other.at);
}

/** What {@link readForm} needs besides the form. */
export interface Reading {
  /** The button that was pressed: it may be an answer, too. */
  readonly submitter: HTMLElement | null;
  /** Gets a sentence for the page's developer for each thing that is left out or changed. */
  readonly onMistake: (mistake: string) => void;
}

/** The settings that a form can say. */
export type FormSettings = Pick<StartOptions, 'displayName' | 'initialMessage' | 'customerId'>;

/**
 * What a form says: fields with a role are settings, the others contact attributes. Several values of one name are joined by commas,
 * several fields of one role by spaces; what is empty says nothing. Passwords and files are left out.
 */
export function readForm(
  form: HTMLFormElement,
  reading: Reading,
): FormSettings & { readonly contactAttributes: Readonly<Record<string, string>> } {
  const settings = new Map<string, string>();
  const attributes = new Map<string, string>();
  const add = (map: Map<string, string>, key: string, text: string, glue: string): void => {
    const before = map.get(key);
    map.set(key, before === undefined ? text : before + glue + text);
  };
  for (const { role, name, value } of answersOf(form, reading)) {
    const text = value.trim();
    if (!text || role === 'omit') continue;
    if (isRole(role)) {
      add(settings, SETTINGS[role], text, ' ');
      continue;
    }
    if (role) reading.onMistake(`data-connect-chat="${role}" means nothing: ${name}`);
    // Attribute keys have letters, digits, hyphens and underscores only (Amazon Connect API reference, StartChatContact).
    const key = name.replace(/[^\w-]/g, '_');
    if (key !== name) reading.onMistake(`The attribute for "${name}" is called ${key}`);
    add(attributes, key, text, ', ');
  }
  return { ...Object.fromEntries(settings), contactAttributes: Object.fromEntries(attributes) };
}

/** Marks what is longer than the service takes; `sentenceFor` gets the number of characters too many. */
export function markTooLong(form: HTMLFormElement, sentenceFor: (count: number) => string): void {
  for (const field of fieldsOf(form)) {
    const longest = LONGEST[roleOf(field) as Role];
    const surplus = (field.value ?? '').trim().length - (longest ?? Infinity);
    if (surplus <= 0) continue;
    field.setCustomValidity?.(sentenceFor(surplus));
    field.addEventListener('input', () => field.setCustomValidity?.(''), { once: true });
  }
}

/**
 * Empties what has been written as the question: the next chat has another one. Who asks is still the same, and what was chosen or is the
 * page's own has values that only the page can give back.
 */
export function forgetQuestion(form: HTMLFormElement): void {
  for (const field of fieldsOf(form))
    if (roleOf(field) === 'initial-message' && (field.type ?? 'text').startsWith('text')) field.value = '';
}
