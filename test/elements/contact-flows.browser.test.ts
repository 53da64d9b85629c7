import { expect } from '@open-wc/testing';
import { runContactFlow, type Contact, type ContactFlow } from '../support/contact-flow.js';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';

/** A flow as the package has it. */
async function shipped(name: string): Promise<ContactFlow> {
  const answer = await fetch(new URL(`../../deploy/flows/${name}.json`, import.meta.url));
  return (await answer.json()) as ContactFlow;
}
const [main, survey] = await Promise.all([shipped('connect-chat'), shipped('connect-chat-survey')]);

/** A chat that runs through the flows to import: an agent has said hello, and has left. */
async function helped(): Promise<{ readonly page: ChatPage; readonly contact: Contact }> {
  const contact: Contact = { attributes: {} };
  const page = await createChatPage({
    properties: { displayName: 'Ada' },
    scenario: async (flow) => {
      Object.assign(contact.attributes, flow.customer.attributes);
      await runContactFlow(flow, main, contact);
      expect(contact.queue).to.match(/QUEUE$/);
      const agent = flow.agentJoins('Grace');
      agent.says('Hello, I am Grace.');
      agent.leaves();
      expect(contact.disconnectFlow).to.match(/connect-chat-survey$/);
      await runContactFlow(flow, survey, contact);
    },
  });
  await page.connect();
  await page.advance(500);
  return { page, contact };
}

const view = (page: ChatPage): HTMLElement => page.el.shadowRoot!.querySelector('connect-chat-view')!;

describe('the contact flows to import', () => {
  afterEach(closeChatPages);

  it('greet by name, hand over to an agent, ask how it was, keep the answer, say thanks and end', async () => {
    const { page, contact } = await helped();
    expect(page.screen().join('\n')).to.match(/Hello Ada, somebody will be with you.+\n(.*\n)*.*I am Grace/);
    expect(view(page).querySelector('h3')!.textContent).to.equal('How was this chat?');
    expect(view(page).querySelector('label > span')!.textContent.trim()).to.equal(
      'What was good, what was not?',
    );
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    view(page).querySelector<HTMLInputElement>('[name="survey"]')!.value = 'The tea was good.';
    const button = view(page).querySelector('button')!;
    expect(button.textContent.trim()).to.equal('Send');
    button.click();
    await page.advance(500);
    expect(contact.attributes.survey).to.equal('The tea was good.');
    expect(page.screen().join('\n')).to.contain('Thank you.');
    expect(page.contact().endedAt).not.to.equal(undefined);
  });

  it('end, and keep nothing, where nobody answers within five minutes', async () => {
    const { page, contact } = await helped();
    await page.advance(280_000);
    expect(page.contact().endedAt).to.equal(undefined);
    await page.advance(20_000);
    expect(page.contact().endedAt).not.to.equal(undefined);
    expect(contact.attributes.survey).to.equal(undefined);
    expect(page.screen().join('\n')).not.to.contain('Thank you.');
  });
});
