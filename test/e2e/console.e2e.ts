import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { WireItem } from '../../src/simulator/index.js';
import { agentAt } from './agent-window.js';
import { barriersOn } from './axe.js';
import { setStage, type Sight, type Stage, type Window } from './stage.js';
import { visitorAt, type VisitorAtWork } from './visitor-window.js';

const shots = fileURLToPath(new URL('../../artifacts/screenshots/', import.meta.url));

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

  describe('its fault lab', () => {
    const openLab = async (sight?: Sight) => {
      const desk = await openDesk(sight);
      await desk.page.getByRole('button', { name: 'Fault lab' }).click();
      const lab = desk.page.getByRole('region', { name: 'Fault lab' });
      await lab.getByText('Nothing goes wrong on purpose.').waitFor();
      return { ...desk, lab };
    };
    afterEach(() => {
      stage.server.simulator.cancelFaults();
      stage.server.simulator.skew(0);
    });

    it('slows a message down, and takes a fault back', async () => {
      const visitor = await waiting('Quinn');
      const { lab } = await openLab();
      await lab.getByLabel('Operation').selectOption('SendMessage');
      await lab.getByLabel('What happens').first().selectOption({ label: 'Done at once, answered late' });
      await lab.getByLabel('Milliseconds').fill('300');
      await lab.getByRole('button', { name: 'Inject' }).first().click();
      await lab.getByText('SendMessage: delayMs 300 (once)').waitFor();
      await visitor.says('Slowly');
      await lab.getByText('Nothing goes wrong on purpose.').waitFor();
      await lab.getByLabel('How often').first().selectOption('Until cancelled');
      await lab.getByRole('button', { name: 'Inject' }).first().click();
      await lab.getByRole('button', { name: 'Cancel: SendMessage: delayMs 300 (always)' }).click();
      await lab.getByText('Nothing goes wrong on purpose.').waitFor();
    });

    it('lets others act in the chat that is open', async () => {
      const visitor = await waiting('Rae');
      const { page, lab } = await openLab();
      await agentAt({ page } as Window).opens(/^Rae/);
      await lab.getByText('People and bots').click();
      await lab.getByRole('button', { name: 'Bot streams' }).click();
      await visitor.reads('Let me look that up for you.');
      await lab.getByRole('button', { name: 'Supervisor barges in' }).click();
      await visitor.reads('I am listening, too.');
    });

    it('throws switches, and sets the clock of the service wrong', async () => {
      const { lab } = await openLab();
      await lab.getByText('Switches').click();
      await lab.getByLabel('ClientToken again').selectOption('conflict');
      await lab.getByText('World').click();
      await lab.getByLabel('Service’s clock ahead, minutes').fill('-60');
      await lab.getByRole('button', { name: 'Set', exact: true }).click();
      await lab.getByText('The service’s clock is -60 min off').waitFor();
      assert.equal(stage.server.simulator.switches().repeatedClientToken, 'conflict');
      stage.server.simulator.throwSwitches({ repeatedClientToken: 'same-answer' });
      await lab.getByRole('button', { name: /^Set right/ }).click();
      await lab.getByText('Nothing goes wrong on purpose.').waitFor();
    });

    it('can be used without a mouse, and says what makes no sense', async () => {
      const { page } = await openDesk();
      await page.getByRole('button', { name: 'Fault lab' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Fault lab' }).and(page.locator(':focus')).waitFor();
      const lab = page.getByRole('region', { name: 'Fault lab' });
      await lab.getByLabel('What happens').first().selectOption({ label: 'Refuse with a status' });
      await lab.getByLabel('Status').fill('999');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('This number makes no sense here.').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Fault lab' }).and(page.locator(':focus')).waitFor();
    });

    for (const [name, sight] of [
      ['wide', { width: 1280, height: 800 }],
      ['a dark phone', { width: 360, height: 740, touch: true, colorScheme: 'dark' }],
    ] as const) {
      it(`has no barriers: ${name}`, async () => {
        const { page, lab } = await openLab(sight);
        stage.server.simulator.inject({ on: 'frame', answer: 'drop', times: Infinity });
        stage.server.simulator.inject({ on: 'Start', answer: 'lost', times: 2 });
        await lab.getByRole('button', { name: 'Cancel all' }).waitFor();
        for (const title of ['Sockets and frames', 'World', 'Demo pages', 'People and bots', 'Switches']) {
          await lab.getByText(title, { exact: true }).click();
        }
        assert.deepEqual(await barriersOn(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
        await page.screenshot({ path: `${shots}fault-lab-${name.replaceAll(' ', '-')}.png` });
      });
    }
  });
});
