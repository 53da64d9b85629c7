import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { agentAt } from './agent-window.js';
import { barriersOn } from './axe.js';
import { setStage, type Sight, type Stage, type Window } from './stage.js';
import { visitorAt } from './visitor-window.js';

const folder = fileURLToPath(new URL('../../artifacts/screenshots/', import.meta.url));

const sights: Readonly<Record<string, Sight>> = {
  light: { width: 1280, height: 800 },
  dark: { width: 1280, height: 800, colorScheme: 'dark' },
  'phone-light': { width: 360, height: 740, touch: true },
  'phone-dark': { width: 360, height: 740, touch: true, colorScheme: 'dark' },
};

/** Every state in which somebody can see the chat, as a picture (artifacts/screenshots) and to axe. */
for (const [name, sight] of Object.entries(sights)) {
  describe(`the looks: ${name}`, () => {
    let stage: Stage;

    before(async () => {
      mkdirSync(folder, { recursive: true });
      stage = await setStage();
    });
    after(() => stage.close());

    const look = async ({ page }: Window, state: string) => {
      await page.screenshot({ path: `${folder}${state}-${name}.png`, animations: 'disabled' });
      assert.deepEqual(await barriersOn(page), [], state);
    };

    const edges = async ({ chat }: Window, direction: string, side: 'left' | 'right') => {
      const bubbles = chat.locator(`[part~="${direction}"] [part~="bubble"]`);
      return new Set(
        await bubbles.evaluateAll(
          (all, edge) => all.map((bubble) => bubble.getBoundingClientRect()[edge]),
          side,
        ),
      );
    };

    it('of a chat that works, on both sides', async () => {
      const shop = await stage.open(stage.demoUrl, sight);
      const desk = await stage.open(stage.server.consoleUrl, { ...sight, touch: false });
      const visitor = visitorAt(shop);
      const agent = agentAt(desk);
      await visitor.launcher.waitFor();
      await look(shop, 'idle');
      await desk.page.getByText('No chats yet.').waitFor();
      await look(desk, 'console-empty');

      stage.server.simulator.inject({ on: 'CreateParticipantConnection', answer: { delayMs: 2500 } });
      await visitor.opensChat();
      await visitor.reads('Connecting');
      await look(shop, 'connecting');

      await visitor.reads('I am a bot.');
      await visitor.field.fill('I would like to talk to an agent, please.');
      await shop.chat.getByRole('button', { name: 'Send' }).click();
      await visitor.reads('You are next.');
      await desk.page.getByRole('heading', { name: /^Waiting/ }).waitFor();
      await look(desk, 'console-waiting');
      await agent.opens(/Customer/);
      await agent.joins('Ada');
      await agent.says('Good morning! What can I do for you?');
      await visitor.reads('Good morning!');
      await visitor.field.fill(
        'My parcel has not arrived yet. It was due on Monday: https://example.com/track/1234',
      );
      await shop.chat.getByRole('button', { name: 'Send' }).click();
      await desk.page.getByRole('log').getByText('My parcel').waitFor();
      await agent.says('I am sorry to hear that. Let me have a look, this takes a moment.');
      await visitor.reads('I am sorry to hear that.');
      await agent.writes('It is');
      await visitor.reads('Ada is typing');
      await look(shop, 'connected');
      assert.equal((await edges(shop, 'incoming', 'left')).size, 1, 'what others say begins at one edge');
      assert.equal(
        (await edges(shop, 'outgoing', 'right')).size,
        1,
        'what the customer says ends at the other',
      );
      await look(desk, 'console-talking');

      await desk.page.getByRole('button', { name: 'End chat' }).click();
      await visitor.reads('Start a new chat');
      await look(shop, 'ended');
      await desk.page.getByText('This chat is over.').waitFor();
      await look(desk, 'console-ended');
      assert.deepEqual([...shop.accidents, ...desk.accidents], []);
    });

    it('of a chat that fails, and of one that is cut off', async () => {
      const shop = await stage.open(stage.demoUrl, sight);
      const visitor = visitorAt(shop);
      stage.server.simulator.inject({ on: 'Start', answer: 'lost' });
      await visitor.opensChat();
      await shop.chat.getByRole('button', { name: 'Try again' }).waitFor();
      await look(shop, 'failed');

      await shop.chat.getByRole('button', { name: 'Try again' }).click();
      await visitor.reads('I am a bot.');
      stage.server.simulator.inject({ on: 'CreateParticipantConnection', times: Infinity, answer: 'lost' });
      stage.server.simulator.closeSockets({ code: 1006 });
      await visitor.reads('The connection was lost.');
      await look(shop, 'reconnecting');
    });
  });
}
