import { expect } from '@open-wc/testing';
import { scenarios } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, drawn, type ChatPage } from './harness.js';

const BACK = 'What would you like to see?';

/** Presses the newest button that says so and can be pressed. */
async function press(page: ChatPage, label: string): Promise<void> {
  const button = [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[role=log] button')].findLast(
    (one) =>
      one.textContent.replace(/\s+/g, ' ').includes(label) &&
      one.ariaDisabled !== 'true' &&
      one.checkVisibility(),
  );
  if (!button) throw new Error(`There is no button "${label}" in: ${page.visibleText()}`);
  button.click();
  await page.advance(1_000);
}

const fill = (page: ChatPage, name: string, value: string): void => {
  const fields = page.el.shadowRoot!.querySelectorAll<HTMLInputElement>(`[name="${name}"]`);
  [...fields].at(-1)!.value = value;
};

const last = (page: ChatPage): string => page.screen().at(-1) ?? '';

async function begin(): Promise<ChatPage> {
  const page = await createChatPage({ scenario: scenarios['kitchen-sink']! });
  await page.connect();
  expect(last(page)).to.contain(BACK);
  return page;
}

describe('everything that a flow can show', () => {
  afterEach(closeChatPages);

  it('is clicked through, from one thing to the next', async () => {
    const page = await begin();
    await press(page, 'Formatted text');
    expect(page.el.shadowRoot!.querySelector('[role=log] .prose strong')).not.to.equal(null);
    await press(page, 'Text that is being written');
    await page.advance(2_000);
    expect(page.screen().at(-2)).to.equal('Assistant: What is said comes as it is thought of.');

    await press(page, 'Questions to choose an answer from');
    await press(page, 'Quick replies');
    await press(page, 'Very satisfied');
    expect(page.screen().at(-2)).to.equal('Assistant: You chose "Very satisfied".');
    await press(page, 'Something else');
    expect(page.el.state).to.equal('connected');

    await press(page, 'Signing in');
    await press(page, 'Go on without');
    expect(page.screen().join('\n')).to.contain('Signing in: cancelled');
    await press(page, 'News of the wait');
    expect(page.visibleText()).to.contain('Your place in the queue: 4');
    await page.advance(20_000);
    expect(page.visibleText()).to.contain('The chat closes in 1:5');
    expect(last(page)).to.contain(BACK);
    expect(page.errorCodes()).to.deep.equal([]);
  });

  it('goes on from an earlier conversation, and comes back to the list', async () => {
    const page = await begin();
    await press(page, 'An earlier conversation');
    await page.advance(4_000);
    expect(last(page)).to.match(/^Ada: Hello again/);
    // What is earlier is read when the reader comes to the top.
    page.part('transcript')!.scrollTop = 0;
    while (!page.screen().includes('* Earlier conversation above')) {
      await drawn();
      await page.settle();
    }
    await page.send('Good');
    await page.advance(4_000);
    expect(last(page)).to.contain(BACK);
  });

  it('has a guide whose every view can be answered', async () => {
    const page = await begin();
    await press(page, 'A step-by-step guide');
    fill(page, 'pickup-location', 'Seattle');
    for (const label of ['Confirm', 'Keep it', 'R-1042', 'Something lost', 'Go home', 'Send'])
      await press(page, label);
    expect(page.screen().join('\n')).to.contain('survey: Send');
    expect(last(page)).to.contain(BACK);
  });

  for (const [offer, hears] of [
    ['An agent who sends files', 'Ada: not-a-picture.png'],
    ['An agent who hands over', 'Ada: Hello, my name is Ada. What is it about?'],
    ['An agent', 'Assistant: You are next. An agent will be with you shortly.'],
  ] as const) {
    it(`leads to somebody in the end: ${offer}`, async () => {
      const page = await begin();
      // The names of two offers begin alike.
      const options = [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[part~="option"]')];
      options.find(({ textContent }) => textContent.trim() === offer)!.click();
      await page.advance(2_000);
      expect(last(page)).to.equal(hears);
    });
  }
});
