import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { WireItem } from '../../src/simulator/index.js';
import { agentAt } from './agent-window.js';
import { setStage, type Sight, type Stage, type Window } from './stage.js';
import { visitorAt, type VisitorAtWork } from './visitor-window.js';

describe('the agent console', () => {
  let stage: Stage;
  const windows: Window[] = [];

  before(async () => {
    stage = await setStage({ limits: { participants: 2 } });
  });
  after(() => stage.close());
  afterEach(async () => {
    const accidents = windows.flatMap((window) => window.accidents);
    for (const window of windows.splice(0)) await window.close();
    assert.deepEqual(accidents, []);
  });

  const open = async (url: string, sight?: Sight) => {
    const window = await stage.open(url, sight);
    windows.push(window);
    return window;
  };
  const openDesk = (sight?: Sight) => open(stage.server.consoleUrl, sight);
  /** A customer who has asked for an agent. */
  const waiting = async (name: string): Promise<VisitorAtWork> => {
    const shop = await open(stage.demoUrl);
    await shop.page.getByLabel('Display name').fill(name);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    await visitor.says('agent');
    await visitor.reads('I will get you an agent.');
    return visitor;
  };

  it('can be used without a mouse', async () => {
    const visitor = await waiting('Kim');
    const { page } = await openDesk();
    const button = page.getByRole('navigation').getByRole('button', { name: /^Kim/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kim' }).and(page.locator(':focus')).waitFor();
    await page.getByLabel('Join as').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Your answer' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('First line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('and second');
    await page.keyboard.press('Enter');
    await visitor.reads('First line\nand second');
    await page.getByRole('button', { name: 'Leave' }).focus();
    await page.keyboard.press('Enter');
    await visitor.reads('Ada has left the chat');
    await page.getByLabel('Join as').and(page.locator(':focus')).waitFor();
  });

  it('confirms what the agent has read, and only when it can be seen', async () => {
    const items: WireItem[] = [];
    const stop = stage.server.simulator.watch((change) => {
      if (change.kind === 'item') items.push(change.item);
    });
    const visitor = await waiting('Lee');
    const desk = await openDesk({ width: 360 });
    const agent = agentAt(desk);
    await agent.opens(/^Lee/);
    await agent.joins('Ada');
    await desk.page.getByRole('button', { name: 'All chats' }).click();
    await visitor.says('Are you there?');
    await desk.page.getByRole('button', { name: /^Lee.*1 new/ }).waitFor();
    const message = items.find(({ Content }) => Content === 'Are you there?')!;
    const read = () =>
      items.some(
        ({ MessageMetadata }) =>
          MessageMetadata?.MessageId === message.Id &&
          MessageMetadata.Receipts?.some((receipt) => receipt.ReadTimestamp),
      );
    assert.equal(read(), false);
    await agent.opens(/^Lee/);
    await desk.page.getByRole('log').getByText('Are you there?').waitFor();
    await agent.says('Yes');
    await visitor.reads('Yes');
    assert.equal(read(), true);
    stop();
  });

  it('shows one thing after the other in a narrow window', async () => {
    await waiting('Nia');
    const { page } = await openDesk({ width: 360, height: 640 });
    const list = page.getByRole('navigation');
    await list.getByRole('button', { name: /^Nia/ }).click();
    await list.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'All chats' }).click();
    await list.getByRole('button', { name: /^Nia/ }).and(page.locator(':focus')).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });

  it('speaks in two windows for the same agent', async () => {
    const visitor = await waiting('Ola');
    const [one, other] = [await openDesk(), await openDesk()];
    await agentAt(one).opens(/^Ola/);
    await agentAt(one).joins('Ada');
    await agentAt(other).opens(/^Ola/);
    await agentAt(other).says('From the other window');
    await visitor.reads('From the other window');
    await one.page.getByRole('log').getByText('From the other window').waitFor();
    await one.page.reload();
    await agentAt(one).opens(/^Ola/);
    await agentAt(one).says('And after a reload');
    await visitor.reads('And after a reload');
  });

  it('passes on why the service refuses', async () => {
    await waiting('Pat');
    const { contactId } = stage.server.simulator.contacts().at(-1)!;
    stage.server.simulator.joinAgent(contactId, { displayName: 'Ada' });
    const { page } = await openDesk();
    await page.getByRole('button', { name: /^Pat/ }).click();
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('alert').getByText('The chat is full.').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('alert').waitFor({ state: 'hidden' });
  });
});
