import type { ShownView } from './show-view.js';

/** One of each of the service's own views, and one of components, as a guide about a reservation shows them. */
export const guideViews = {
  form: {
    name: 'form',
    input: {
      Heading: 'Modify reservation',
      Wizard: {
        Items: [{ Heading: 'Pick-up' }, { Heading: 'Payment', Optional: true }],
        Selected: 'Pick-up',
      },
      AttributeBar: [
        { Label: 'Reservation', Value: 'R-1042', Copyable: true },
        { Label: 'Terms', Value: 'Read', LinkType: 'external', Url: 'https://example.com/terms' },
      ],
      Sections: [
        {
          _id: 'pickup',
          Type: 'FormSection',
          Heading: 'Pick-up',
          isEditable: true,
          Items: [
            {
              LayoutConfiguration: { Grid: [{ colspan: { default: '12', xs: '6' } }] },
              Items: [
                {
                  Type: 'FormInput',
                  InputType: 'text',
                  Label: 'Location',
                  Name: 'pickup-location',
                  Required: true,
                },
                { Type: 'DatePicker', Label: 'Day', Name: 'pickup-day', DefaultValue: '2026-12-10' },
                { Type: 'TimeInput', Label: 'Time', Name: 'pickup-time', DefaultValue: '13:00' },
              ],
            },
            {
              Items: [
                {
                  Type: 'Dropdown',
                  Label: 'Car',
                  Name: 'car',
                  Options: [
                    { Label: 'Small', Value: 'small' },
                    { Label: 'Large', Value: 'large' },
                  ],
                },
                {
                  Type: 'RadioGroup',
                  Label: 'Insurance',
                  Name: 'insurance',
                  DefaultValue: 'basic',
                  Options: [
                    { Label: 'Basic', Value: 'basic' },
                    { Label: 'Full', Value: 'full' },
                  ],
                },
                { Type: 'Checkbox', Label: 'Child seat', Name: 'child-seat' },
                {
                  Type: 'TextArea',
                  Label: 'Remarks',
                  Name: 'remarks',
                  HelperText: 'Anything we should know',
                },
              ],
            },
          ],
        },
        { _id: 'price', Type: 'DataSection', Heading: 'Price', Items: { 'Per day': '39.90 €', Days: 3 } },
      ],
      Next: 'Confirm',
      Cancel: { Label: 'Cancel' },
    },
    actions: ['Submit', 'Cancel'],
  },
  detail: {
    name: 'detail',
    input: {
      Heading: 'Your reservation',
      Description: 'This is what we have noted.',
      Sections: [{ TemplateString: 'A small car for three days' }, { Location: 'Seattle', Driver: 'Jane' }],
      Actions: ['Change it', 'Keep it'],
      Back: { Label: 'Back' },
    },
    actions: ['ActionSelected', 'Back'],
  },
  list: {
    name: 'list',
    input: {
      Heading: 'Which reservation?',
      Items: [
        { Heading: 'R-1042', Description: 'Seattle, 10 December', Id: 'r-1042' },
        { Heading: 'R-0981', Description: 'Portland, 3 March', Id: 'r-0981' },
        { Heading: 'R-0007', Description: 'Over: cannot be changed' },
      ],
    },
    actions: ['ActionSelected'],
  },
  cards: {
    name: 'cards',
    input: {
      Heading: 'What is it about?',
      Cards: [
        { Summary: { Id: 'lost', Heading: 'Something lost', Description: 'In a car of ours' } },
        {
          Summary: { Id: 'invoice', Heading: 'An invoice', Status: 'New' },
          Detail: {
            Heading: 'Invoice 77',
            Sections: { Amount: '119.70 €' },
            Actions: ['Send it again', 'Dispute it'],
          },
        },
      ],
      NoMatchFound: { Label: 'Something else' },
    },
    actions: ['ActionSelected', 'NoMatchFound'],
  },
  confirmation: {
    name: 'confirmation',
    input: {
      Heading: 'Done',
      SubHeading: 'Your reservation was changed.',
      Graphic: { Include: true },
      Next: { Label: 'Go home' },
    },
    actions: ['Next'],
  },
  custom: {
    name: 'survey',
    input: { Heading: 'One more thing', Question: 'How did we do?' },
    template: {
      Head: { Title: 'Survey' },
      Body: [
        {
          _id: 'form',
          Type: 'Form',
          Props: {},
          Content: [
            { _id: 'text', Type: 'TextBlock', Content: ['$.Question'] },
            {
              _id: 'stars',
              Type: 'RadioGroup',
              Props: {
                Name: 'stars',
                Label: 'Stars',
                Options: [
                  { Label: 'One', Value: '1' },
                  { Label: 'Five', Value: '5' },
                ],
              },
              Content: [],
            },
            { _id: 'send', Type: 'Button', Props: { Action: 'Send', Label: 'Send' }, Content: [] },
          ],
        },
      ],
    },
    actions: ['Send'],
  },
} as const satisfies Readonly<Record<string, ShownView>>;
