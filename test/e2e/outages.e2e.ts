import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Fault } from '../../src/simulator/index.js';
import type { SimulatorServer } from '../../src/simulator/node/index.js';
import { agentAt } from './agent-window.js';
import { setStage, startServer, type Stage, type Window } from './stage.js';
import { visitorAt, type VisitorAtWork } from './visitor-window.js';

/** Everything a network that is gone makes impossible, for as long as it lasts. */
const gone: readonly Fault[] = [
  { on: 'Start', times: Infinity, answer: 'lost' },
  { on: 'CreateParticipantConnection', times: Infinity, answer: 'lost' },
  { on: 'SendMessage', times: Infinity, answer: 'lost' },
  { on: 'SendEvent', times: Infinity, answer: 'lost' },
  { on: 'GetTranscript', times: Infinity, answer: 'lost' },
  { on: 'socket', times: Infinity, answer: 'refuse' },
];

describe('when the service cannot be reached', () => {
  let stage: Stage;
  let shop: Window;
  let visitor: VisitorAtWork;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());
  beforeEach(async () => {
    shop = await stage.open(stage.demoUrl);
    visitor = visitorAt(shop);
  });
  afterEach(async () => {
    heal();
    const uncaught = shop.accidents.filter((accident) => accident.startsWith('uncaught'));
    await shop.close();
    assert.deepEqual(uncaught, []);
  });

  let cancels: (() => void)[] = [];
  const inject = (faults: readonly Fault[]) => {
    cancels = faults.map((fault) => stage.server.simulator.inject(fault));
  };
  const heal = () => {
    for (const cancel of cancels.splice(0)) cancel();
  };
  const logged = (event: string) => shop.page.locator(`#events [data-event="${event}"]`);

  it('fails in words when the endpoint answers with a page, and starts at the second attempt', async () => {
    inject([{ on: 'Start', times: Infinity, answer: { html: 200 } }]);
    await visitor.opensChat();
    await shop.chat.getByRole('alert').waitFor();
    await logged('connect-chat-error').first().waitFor();
    assert.equal(stage.server.simulator.contacts().length, 0);
    heal();
    await shop.chat.getByRole('button', { name: 'Try again' }).click();
    await visitor.reads('Welcome, Customer!');
  });

  it('says so when nobody listens at the endpoint, and starts as soon as somebody does', async () => {
    inject(gone);
    await visitor.opensChat();
    await visitor.reads('The chat cannot be reached. Please check your connection.');
    heal();
    await shop.chat.getByRole('button', { name: 'Try again' }).click();
    await visitor.reads('Welcome, Customer!');
  });

  it('comes back by itself, with everything that was said meanwhile, once', async () => {
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    const contact = stage.server.simulator.contacts().at(-1)!;
    const agent = stage.server.simulator.joinAgent(contact.contactId, { displayName: 'Ada' });
    await visitor.reads('Ada has joined the chat');

    inject(gone);
    stage.server.simulator.closeSockets({ code: 1006 });
    agent.says('Said while you were away');
    await visitor.says('Written while I was away');
    await visitor.messages.getByText('Written while I was away').waitFor();
    await visitor.reads('The connection was lost. Trying to get it back.');
    heal();
    await visitor.reads('Said while you were away');
    await shop.chat.getByText('The connection was lost').waitFor({ state: 'hidden' });
    await visitor.messages.getByText('Sent', { exact: true }).waitFor();

    const { transcript } = stage.server.simulator.contact(contact.contactId);
    const said = (text: string) => transcript.filter(({ Content }) => Content === text).length;
    assert.equal(said('Written while I was away'), 1);
    assert.equal(await visitor.messages.getByText('Written while I was away', { exact: true }).count(), 1);
    assert.equal(await visitor.messages.getByText('Said while you were away').count(), 1);
    await logged('connect-chat-state').filter({ hasText: 'previous: reconnecting' }).waitFor();
  });
});

describe('when the server is stopped in the middle of a chat', () => {
  let stage: Stage;
  let second: SimulatorServer | undefined;

  before(async () => {
    stage = await setStage();
  });
  after(async () => {
    await stage.close();
    await second?.close();
  });

  it('the chat is over, the next one works, and the console is back', async () => {
    const shop = await stage.open(stage.demoUrl);
    const desk = await stage.open(stage.server.consoleUrl);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    await agentAt(desk).opens(/Customer/);

    const { port, hash } = new URL(stage.server.consoleUrl);
    await stage.server.close();
    await visitor.reads('The connection was lost. Trying to get it back.');
    await desk.page.getByText('The simulator does not answer. Trying again…').waitFor();

    // It remembers nothing: to the customer, it is as if the chat had ended meanwhile.
    second = await startServer({ port: Number(port), consoleToken: hash.slice(1) });
    // The service is asked twice, and after so many attempts only each 15 s.
    await visitor.reads('This chat ended while you were away.', 45_000);
    await desk.page.getByText('Connected').waitFor();
    await desk.page.getByText('No chats yet.').waitFor();
    await shop.chat.getByRole('button', { name: 'Start a new chat' }).click();
    await visitor.reads('Welcome, Customer!');
    await desk.page
      .getByRole('navigation')
      .getByRole('button', { name: /Customer/ })
      .waitFor();
    const accidents = [...shop.accidents, ...desk.accidents];
    assert.deepEqual(
      accidents.filter((accident) => accident.startsWith('uncaught')),
      [],
    );
  });

  it('tells a console with the wrong key what to do', async () => {
    const desk = await stage.open(second!.consoleUrl.replace(/#.*/, '#wrong'));
    await desk.page.getByText('Use the address that it printed when it started.').waitFor();
    assert.deepEqual([...desk.accidents], []);
  });
});
