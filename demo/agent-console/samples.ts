import { interactiveMessage, messageType, serviceList, templates } from '../../src/simulator/index.js';

/** Something that an agent can send with one click. */
export interface Sample {
  readonly contentType: string;
  readonly content: string;
}

const card = (template: object): Sample => {
  const [contentType, content] = interactiveMessage(template);
  return { contentType, content };
};

/** One of each kind, by the name on its button. */
export const samples: Readonly<Record<string, Sample | File>> = {
  'Formatted text': {
    contentType: messageType.markdown,
    content: 'Your parcel is **late**:\n\n- due *Monday*\n- [track it](https://example.com/t/1)',
  },
  'List to choose from': card(templates.listPicker),
  'List with pages': card(serviceList(0)),
  Times: card(templates.timePicker),
  Panel: card(templates.panel),
  'Quick replies': card(templates.quickReply),
  'Cards side by side': card(templates.carousel),
  'A file': new File(['What was said, counts.\n'], 'terms.txt', { type: 'text/plain' }),
};
