import { interactiveMessage, serviceList, templates } from '../../../src/simulator/index.js';
import type { Sight, SightGroup, Stage } from '../sight.js';

/** Lets a bot ask each of `questions`. */
async function asks(stage: Stage, ...questions: readonly object[]): Promise<void> {
  await stage.connect();
  const bot = stage.control().bot();
  for (const question of questions) bot.sends(...interactiveMessage(question));
  await stage.advance(1_000);
  await stage.find('[part~="card"]');
}

const pictured = (title: string, subtitle: string, picture: string): object => ({
  title,
  subtitle,
  imageType: 'URL',
  imageData: new URL(picture, document.baseURI).href,
  imageDescription: title,
});

const fruit = {
  templateType: 'ListPicker',
  version: '1.0',
  data: {
    content: {
      ...pictured('What would you like?', 'From **our own** garden', '../icon.svg'),
      elements: [
        pictured('Apple', '$1.00', '../icon.svg'),
        // A style sheet is no picture, but it is there: nothing is told on the console.
        pictured('Pear', 'Its picture is none', '../page.css'),
        { title: 'All about fruit', type: 'hyperlink', url: 'https://example.com/fruit' },
      ],
    },
  },
};

const shelf = (templateIdentifier: string, title: string, ...choices: readonly string[]): object => ({
  templateIdentifier,
  templateType: 'ListPicker',
  version: '1.0',
  data: { content: { title, elements: choices.map((choice) => ({ title: choice })) } },
});

const shelves = {
  templateType: 'Carousel',
  version: '1.0',
  data: {
    content: {
      title: 'What is it for?',
      carouselIsVertical: true,
      elements: [
        shelf('home', 'At home', 'Kitchen', 'Garden'),
        shelf('work', 'At work', 'Office', 'Workshop'),
      ],
    },
  },
};

const sight = (name: string, title: string, question: object): Sight => ({
  name: `interactive-${name}`,
  title,
  play: (stage) => asks(stage, question),
});

export const interactive: SightGroup = {
  name: 'interactive',
  title: 'Interactive messages',
  sights: [
    sight('list', 'A list to choose from', templates.listPicker),
    sight('pages', 'A list with pages', serviceList(3)),
    sight('times', 'Times to choose from', templates.timePicker),
    sight('panel', 'A panel', templates.panel),
    sight('quick-reply', 'Quick replies', templates.quickReply),
    sight('carousel', 'Cards side by side', templates.carousel),
    sight('pictures', 'With pictures, one of which is missing', fruit),
    {
      name: 'interactive-vertical',
      title: 'Cards one below the other',
      frame: [400, 900],
      play: (stage) => asks(stage, shelves),
    },
    {
      name: 'interactive-narrow',
      title: 'On the smallest screen',
      frame: [320, 568],
      play: (stage) => asks(stage, templates.carousel),
    },
    {
      name: 'interactive-standing',
      title: 'Too late, answered, open',
      frame: [400, 900],
      async play(stage) {
        await asks(stage, templates.quickReply, templates.panel);
        await stage.click('button[part~="option"]:not([aria-disabled])');
        await stage.advance(1_000);
        stage
          .control()
          .bot()
          .sends(...interactiveMessage(templates.listPicker));
        await stage.advance(1_000);
      },
    },
  ],
};
