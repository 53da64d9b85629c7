import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventNames } from '../../demo/event-names.js';
import { agentAt, type AgentAtWork } from './agent-window.js';
import { setStage, type Stage, type Window } from './stage.js';
import { visitorAt, type VisitorAtWork } from './visitor-window.js';

// One story: each part goes on where the one before has stopped.
describe('a chat, from the first click to the second contact', () => {
  let stage: Stage;
  let shop: Window;
  let desk: Window;
  let visitor: VisitorAtWork;
  let agent: AgentAtWork;

  const logged = (event: string) => shop.page.locator(`#events [data-event="${event}"]`);
  const transcript = () => stage.server.simulator.contacts()[0]!.transcript;

  before(async () => {
    stage = await setStage();
    shop = await stage.open(stage.demoUrl);
    visitor = visitorAt(shop);
    desk = await stage.open(stage.server.consoleUrl, { width: 900, height: 760 });
    agent = agentAt(desk);
  });
  after(() => stage.close());

  it('shows a launcher, and asks for nothing before the click', async () => {
    await visitor.launcher.waitFor();
    assert.equal(await visitor.launcher.getAttribute('aria-expanded'), 'false');
    assert.equal(stage.server.simulator.contacts().length, 0);
    await shop.page.getByText('What the element tells the page appears here').waitFor();
  });

  it('leads to the agent console with its key', async () => {
    const opened = shop.page.context().waitForEvent('page');
    await shop.page.getByRole('link', { name: /Agent console/ }).click();
    const other = await opened;
    await other.getByText('Connected').waitFor();
    await other.close();
  });

  it('says that it is connecting, and takes a text already', async () => {
    stage.server.simulator.inject({ on: 'CreateParticipantConnection', answer: { delayMs: 700 } });
    await visitor.opensChat();
    await visitor.reads('Connecting. You can write already.');
    await visitor.field.waitFor();
    assert.equal(await visitor.field.isEnabled(), true);
    assert.equal(await visitor.field.evaluate((field) => field.matches(':focus')), true);
  });

  it('is greeted by the bot', async () => {
    await visitor.reads('Welcome, Customer!');
    await visitor.reads('I am a bot. Write "agent" to talk to a person.');
    await shop.chat.getByText('Connecting').waitFor({ state: 'hidden' });
  });

  it('shows at the console that the customer types', async () => {
    await agent.opens(/Customer/);
    await visitor.field.pressSequentially('Hello bot');
    await desk.page.getByText('Customer is typing…').waitFor();
  });

  it('shows a message at once, and then as sent', async () => {
    // Neither answer nor echo comes for a while.
    stage.server.simulator.inject({ on: 'SendMessage', answer: { delayMs: 700 } });
    stage.server.simulator.inject({ on: 'frame', answer: { delayMs: 700 } });
    await visitor.field.press('Enter');
    await visitor.messages.getByText('Hello bot', { exact: true }).waitFor();
    await visitor.messages.getByText('Sending').waitFor();
    assert.equal(await visitor.field.inputValue(), '');
    await visitor.messages.getByText('Sent', { exact: true }).waitFor();
    await visitor.reads('Hello! Nice to meet you.');
    assert.equal(transcript().filter(({ Content }) => Content === 'Hello bot').length, 1);
    await desk.page.getByText('Customer is typing…').waitFor({ state: 'hidden' });
  });

  it('is put into the queue, and the console lists it as waiting', async () => {
    await visitor.says('I want an agent');
    await visitor.reads('You are next.');
    await desk.page.getByRole('heading', { name: /^Waiting/ }).waitFor();
    await desk.page.getByRole('button', { name: /Customer.*waiting \d+:\d\d/ }).waitFor();
    assert.equal(await desk.page.title(), '(1) Agent console');
  });

  it('lets the agent read what was said, and join', async () => {
    await desk.page.getByRole('log').getByText('Hello bot').waitFor();
    await agent.joins('Ada');
    await visitor.reads('Ada has joined the chat');
  });

  it('shows the customer that the agent types', async () => {
    await agent.writes('Good');
    await visitor.reads('Ada is typing');
  });

  it('carries messages both ways', async () => {
    await agent.says('Good morning, how can I help?');
    await visitor.reads('Good morning, how can I help?');
    await shop.chat.getByText('Ada is typing').waitFor({ state: 'hidden' });
    await visitor.says('My parcel is late.\nWhere is it?');
    await desk.page.getByRole('log').getByText('My parcel is late.').waitFor();
  });

  it('counts on the launcher what came while the panel was closed', async () => {
    await shop.chat.getByRole('button', { name: 'Close' }).click();
    await agent.says('It arrives tomorrow.');
    await shop.chat.getByRole('button', { name: 'Chat, 1 new message' }).click();
    await visitor.reads('It arrives tomorrow.');
    await shop.chat.getByRole('button', { name: 'Chat', exact: true }).waitFor();
  });

  it('goes on with another agent after a transfer', async () => {
    await desk.page.getByText('Transfer…').click();
    await desk.page.getByRole('textbox', { name: 'To which agent' }).fill('Grace');
    await desk.page.getByRole('button', { name: 'Transfer', exact: true }).click();
    await visitor.reads('You have been transferred');
    await visitor.reads('Grace has joined the chat');
    await agent.says('Grace here.');
    await visitor.reads('Grace here.');
    await visitor.says('Thank you');
    await desk.page.getByRole('log').getByText('Thank you').waitFor();
  });

  it('ends when the agent ends it', async () => {
    await desk.page.getByRole('button', { name: 'End chat' }).click();
    await visitor.reads('The chat has ended');
    await desk.page.getByText('This chat is over.').waitFor();
    assert.equal(await visitor.field.isVisible(), false);
    assert.equal(stage.server.simulator.contacts()[0]!.state, 'ended');
  });

  it('starts a new chat on demand', async () => {
    await shop.chat.getByRole('button', { name: 'Start a new chat' }).click();
    await visitor.messages.getByText('It arrives tomorrow.').waitFor({ state: 'hidden' });
    await visitor.reads('Welcome, Customer!');
    assert.equal(stage.server.simulator.contacts().length, 2);
    await desk.page.getByRole('heading', { name: /^With the bot/ }).waitFor();
  });

  it('ends when the customer ends it, after a question', async () => {
    await shop.chat.getByRole('button', { name: 'End chat' }).click();
    await shop.chat.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
    await visitor.reads('You have ended this chat.');
    assert.equal(stage.server.simulator.contacts()[1]!.state, 'ended');
  });

  it('has told the page about all of it', async () => {
    // Nothing goes wrong in this story, and no file is sent: files.e2e.ts does that.
    const others = ['connect-chat-error', 'connect-chat-attachment'];
    for (const name of eventNames.filter((event) => !others.includes(event))) {
      assert.notEqual(await logged(name).count(), 0, `${name} is in the log`);
    }
    assert.equal(await logged('connect-chat-error').count(), 0);
    const log = (await shop.page.locator('#events').textContent()) ?? '';
    assert.match(log, /"content": "My parcel is late/);
    assert.doesNotMatch(log, /ParticipantToken|ConnectionToken|participantToken/);
  });

  it('has gone without an accident in either window', () => {
    assert.deepEqual([...shop.accidents], []);
    assert.deepEqual([...desk.accidents], []);
  });
});
