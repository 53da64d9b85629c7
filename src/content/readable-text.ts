/** Content types as Amazon Connect spells them (Amazon Connect API reference, SendMessage). */
const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';
const PLAIN: readonly string[] = ['text/plain', 'text/markdown'];

/** A choice is a line of its own. */
const BULLET = '•';
/** A carousel holds cards and a card holds choices; nothing is deeper. */
const DEEPEST = 3;

/**
 * What a message says, as plain text: text and markdown as they are, an interactive message as its title and its options, one
 * a line. Nothing when this version cannot read it: content of another type is not meant to be shown as it is.
 */
export function readableText(contentType: string, content: string): string | undefined {
  const [type = ''] = contentType.toLowerCase().split(';');
  if (PLAIN.includes(type.trim())) return content;
  if (type.trim() !== INTERACTIVE) return undefined;
  try {
    const lines = linesOf(JSON.parse(content), 0);
    return lines.length > 0 ? lines.join('\n') : undefined;
  } catch {
    return undefined;
  }
}

/** Title, subtitle and options of a template: ListPicker, TimePicker, Panel, QuickReply and Carousel share these members. */
function linesOf(template: unknown, depth: number): readonly string[] {
  const content = member(member(template, 'data'), 'content');
  const elements = member(content, 'elements') ?? member(content, 'timeslots');
  const options = Array.isArray(elements) && depth < DEEPEST ? elements : [];
  return [
    ...text(member(content, 'title')),
    ...text(member(content, 'subtitle')),
    ...options.flatMap((option: unknown) =>
      member(option, 'data') === undefined
        ? text(member(option, 'title') ?? member(option, 'date')).map((line) => `${BULLET} ${line}`)
        : linesOf(option, depth + 1),
    ),
  ];
}

const text = (value: unknown): readonly string[] =>
  typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
