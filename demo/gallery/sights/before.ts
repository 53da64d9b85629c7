import type { SightGroup } from '../sight.js';

/** A form as a page writes it. */
function form(): HTMLFormElement {
  const element = document.createElement('form');
  element.slot = 'prechat';
  const fields = [
    {
      label: 'Your name',
      name: 'who',
      autocomplete: 'name',
      'data-connect-chat': 'display-name',
      required: '',
    },
    { label: 'Order number', name: 'order' },
  ];
  for (const { label, ...attributes } of fields) {
    const around = document.createElement('label');
    const input = document.createElement('input');
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    around.append(label, input);
    element.append(around);
  }
  return element;
}

export const before: SightGroup = {
  name: 'before',
  title: 'Before the chat',
  sights: [
    {
      name: 'prechat-form',
      title: 'A form of the page’s own',
      children: () => [form()],
      async play(stage) {
        await stage.open();
        await stage.find('[part~="prechat"]');
      },
    },
    {
      name: 'prechat-failed',
      title: 'What was filled in stays when the start fails',
      children: () => [form()],
      async play(stage) {
        stage.simulator.inject({ on: 'Start', answer: 'lost', times: Infinity });
        await stage.open();
        const input = stage.chat.querySelector('input');
        if (input) input.value = 'Sam';
        await stage.click('[part~="submit"]');
        await stage.advance(120_000);
        await stage.find('[part~="error"]');
      },
    },
  ],
};
