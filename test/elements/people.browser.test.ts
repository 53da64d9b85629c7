import { expect } from '@open-wc/testing';
import { scenarios } from '../../src/simulator/index.js';
import '../session/preload.js';
import { listen, type Ears } from './ears.js';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';

/** Opens a chat in which a scenario is played, with ears on what is read aloud. */
async function begin(scenario: string): Promise<{ readonly page: ChatPage; readonly ears: Ears }> {
  const page = await createChatPage({
    scenario: scenarios[scenario]!,
    properties: { displayName: 'Jane' },
  });
  const ears = listen(page);
  await page.connect();
  await page.advance(5_000);
  return { page, ears };
}

/** What the customer says, and all that is said to it. */
async function say(page: ChatPage, text: string): Promise<void> {
  await page.send(text);
  for (let second = 0; second < 10; second++) await page.advance(1_000);
}

/** The names beside what others have said, each once. */
const names = (page: ChatPage): readonly string[] => [
  ...new Set(
    [...page.el.shadowRoot!.querySelectorAll('[part~="incoming"] [part~="name"]')].map(({ textContent }) =>
      textContent.trim(),
    ),
  ),
];

/** What of the screen is read aloud as it comes: all but the customer's own words. */
const spoken = (page: ChatPage): readonly string[] =>
  page.screen().flatMap((line) => (line.startsWith('me: ') ? [] : [line.replace('* ', '')]));

describe('other people in a chat', () => {
  afterEach(closeChatPages);

  it('have talked before: that stands above the line, is not read aloud, and is gone on from', async () => {
    const { page, ears } = await begin('earlier');
    const before = [
      'me: My parcel has not arrived.',
      'Ada: I am sorry. I will ask the carrier today.',
      'me: Thank you, I will come back tomorrow. (Sent)',
      '* The chat has ended',
      '* Earlier conversation above',
    ];
    const screen = page.screen().filter((line) => !/^\* (yesterday|today|\w+, )/.test(line));
    expect(screen).to.deep.equal([
      ...before,
      'Assistant: Welcome back! Ada is with you in a moment.',
      '* Ada has joined the chat',
      'Ada: Hello again, Jane. The carrier has found your parcel.',
    ]);
    await say(page, 'Good');
    ears.stop();
    expect(page.screen().slice(-3)).to.deep.equal([
      'me: Good (Sent)',
      'Ada: It will be with you today. Goodbye!',
      '* Ada has left the chat',
    ]);
    expect(names(page)).to.deep.equal(['Ada', 'Assistant']);
    const said = ears.said();
    expect(
      said.filter((line) => /parcel has not|ask the carrier|come back tomorrow/.test(line)),
    ).to.deep.equal([]);
    expect(said).to.include('Ada: Hello again, Jane. The carrier has found your parcel.');
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
  });

  it('hand the chat over: it is one chat, and says who it is with now', async () => {
    const { page, ears } = await begin('transfer');
    await say(page, 'My bill');
    await say(page, 'It is too high');
    ears.stop();
    expect(page.screen()).to.deep.equal([
      '* Ada has joined the chat',
      'Ada: Hello, my name is Ada. What is it about?',
      'me: My bill',
      'Ada: Grace knows more about that. One moment, please.',
      '* You have been transferred',
      '* Ada has left the chat',
      '* Grace has joined the chat',
      'Grace: Hello, this is Grace. I have read what you told Ada.',
      'me: It is too high (Read)',
      'Grace: I will see to it: “It is too high”.',
    ]);
    expect(names(page)).to.deep.equal(['Ada', 'Grace']);
    expect(page.calls('Start')).to.equal(1);
    expect(page.eventNames()).not.to.include('ended');
    expect(ears.said()).to.deep.equal(['Connecting. You can write already.', 'Connected', ...spoken(page)]);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
  });

  it('barge in beside an agent, and leave again', async () => {
    const { page, ears } = await begin('supervisor');
    await say(page, 'A refund');
    ears.stop();
    expect(page.screen()).to.deep.equal([
      '* Ada has joined the chat',
      'Ada: Hello, my name is Ada. What can I do for you?',
      'me: A refund (Sent)',
      'Ada: I am not sure. Let me ask somebody.',
      '* Grace has joined the chat',
      'Grace: I am Ada’s supervisor. She may do that for you.',
      '* Grace has left the chat',
      'Ada: I have done it. Anything else?',
    ]);
    expect(names(page)).to.deep.equal(['Ada', 'Grace']);
    expect(
      page.el.shadowRoot!.querySelector('[part~="message"][part~="supervisor"]')!.textContent,
    ).to.contain('Ada’s supervisor');
    expect(ears.said()).to.deep.equal(['Connecting. You can write already.', 'Connected', ...spoken(page)]);
  });
});
