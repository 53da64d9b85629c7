import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage } from './harness.js';

describe('a phone that was in a pocket', () => {
  afterEach(closeChatPages);

  it('has all forty messages that were missed, once and in order, below the line of what is new [F86 F106]', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent();
    agent.says('Before');
    await page.advance(1_000);
    page.platform.hide();
    page.platform.muteSockets();
    await page.advance(1_000);
    for (let message = 1; message <= 40; message++) agent.says(String(message));
    agent.leaves();
    page.simulator.joinAgent(page.el.contactId!, { displayName: 'Eva' });
    await page.clock.advance(3 * 60_000);
    page.platform.show();
    await page.advance(5_000);

    expect(page.el.state).to.equal('connected');
    const screen = page.screen();
    const wanted = Array.from({ length: 40 }, (_, index) => `Ada: ${String(index + 1)}`);
    expect(screen.filter((line) => /^Ada: \d/.test(line))).to.deep.equal(wanted);
    expect(screen.filter((line) => /Ada has left|Eva has joined/.test(line))).to.have.lengthOf(2);
    const line = screen.findIndex((entry) => entry.includes('40 new messages'));
    expect(screen[line + 1]).to.equal('Ada: 1');
    expect(screen[line - 1]).to.equal('Ada: Before');
  });
});
