import { messageType } from '../service/wire.js';

/** The content of an interactive message, as a flow writes it. */
export interface InteractiveTemplate {
  readonly templateType: 'ListPicker' | 'TimePicker' | 'Panel' | 'QuickReply' | 'Carousel';
  readonly version: '1.0';
  readonly data: { readonly content: Readonly<Record<string, unknown>>; readonly replyMessage?: object };
}

/** What `flow.sends` and `bot.sends` take. */
export const interactiveMessage = (content: object): [contentType: string, content: string] => [
  messageType.interactive,
  JSON.stringify(content),
];

const template = (
  templateType: InteractiveTemplate['templateType'],
  content: Readonly<Record<string, unknown>>,
  replyMessage?: object,
): InteractiveTemplate => ({
  templateType,
  version: '1.0',
  data: { ...(replyMessage && { replyMessage }), content },
});

const services = ['Deliveries', 'Returns', 'Payments', 'Gift cards', 'Repairs', 'Opening hours', 'Careers'];
const PAGE = 3;

/** A page of a list that is too long for one message, as the Lambda function behind a bot makes it. */
export function serviceList(from: number): InteractiveTemplate {
  const last = from + PAGE >= services.length;
  return template('ListPicker', {
    title: 'Which service do you mean?',
    subtitle: `${String(from + 1)} to ${String(Math.min(from + PAGE, services.length))} of ${String(services.length)}`,
    listId: 'serviceList',
    referenceId: '320435df-2e3c-47ea-9206-e64f81dd8e3c',
    preIndex: from - PAGE,
    nextIndex: last ? -1 : from + PAGE,
    elements: [
      ...(from > 0 ? [{ title: 'Previous options', actionDetail: 'PREVIOUS_OPTIONS' }] : []),
      ...services.slice(from, from + PAGE).map((title) => ({ title })),
      ...(last ? [] : [{ title: 'Show more', actionDetail: 'SHOW_MORE' }]),
    ],
  });
}

const hotel = (templateIdentifier: string, title: string, elements: readonly object[]): object => ({
  templateIdentifier,
  ...template('Panel', { title, subtitle: 'Tap to select option', elements }),
});

const timeslots = ['2027-03-01', '2027-03-02'].flatMap((day) =>
  ['17:00', '18:30', '20:00'].map((time) => ({ date: `${day}T${time}+00:00`, duration: 60 })),
);

/** One of each kind, after the examples of the Amazon Connect administrator guide ("Add interactive messages to chat"). */
export const templates = {
  listPicker: template('ListPicker', {
    title: 'What produce would you like to buy?',
    subtitle: 'Tap to select option',
    elements: [
      { title: 'Apple', subtitle: '$1.00' },
      { title: 'Orange', subtitle: '$1.50' },
      { title: 'See the shop', type: 'hyperlink', url: 'https://example.com/shop' },
    ],
  }),
  timePicker: template('TimePicker', {
    title: 'Schedule appointment',
    subtitle: 'Tap to select option',
    timeZoneOffset: -450,
    location: { latitude: 47.616299, longitude: -122.4311, title: 'Oscar', radius: 1 },
    timeslots,
  }),
  panel: template(
    'Panel',
    {
      title: 'How can I help?',
      subtitle: 'Tap to select option',
      elements: [
        { title: 'Check self-service options' },
        { title: 'Talk to an agent' },
        { title: 'End chat' },
      ],
    },
    { title: 'Thanks for selecting!' },
  ),
  quickReply: template('QuickReply', {
    title: 'How was your experience?',
    elements: [
      { title: 'Very unsatisfied' },
      { title: 'Unsatisfied' },
      { title: 'Neutral' },
      { title: 'Satisfied' },
      { title: 'Very satisfied' },
    ],
  }),
  carousel: template('Carousel', {
    title: 'View our hotels',
    elements: [
      hotel('template0', 'California', [{ title: 'Book hotel' }, { title: 'Back' }]),
      hotel('template1', 'New York', [
        { title: 'Book hotel' },
        { title: 'See photos', type: 'hyperlink', url: 'https://example.com/new-york' },
      ]),
      hotel('template2', 'Berlin', [{ title: 'Book hotel' }, { title: 'Back' }]),
    ],
  }),
} as const;
