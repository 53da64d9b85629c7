import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, type ChatPage } from './harness.js';

/** What agents are told of the visitor's reading: by message, in the order of telling. */
function receipts(page: ChatPage): () => readonly string[] {
  const told: string[] = [];
  page.simulator.watch((change) => {
    if (change.kind !== 'item' || change.item.Type !== 'MESSAGEMETADATA') return;
    const { MessageId, Receipts: [receipt] = [] } = change.item.MessageMetadata ?? {};
    const message = page.contact().transcript.find(({ Id }) => Id === MessageId);
    if (message && receipt)
      told.push(`${message.Content ?? ''} ${receipt.ReadTimestamp ? 'read' : 'delivered'}`);
  });
  return () => told;
}

describe('what an agent is told of the visitor', () => {
  afterEach(closeChatPages);

  it('is that a message was read when it could be seen, and only received while it could not [F81]', async () => {
    const page = await createChatPage();
    await page.connect();
    const ada = await page.agent();
    const told = receipts(page);
    ada.says('One');
    await page.advance(6_000);
    expect(told()).to.deep.equal(['One read']);

    // In another tab.
    page.platform.hide();
    ada.says('Two');
    await page.advance(6_000);
    expect(told()).to.deep.equal(['One read', 'Two delivered']);
    page.platform.show();
    await page.advance(6_000);
    expect(told()).to.deep.equal(['One read', 'Two delivered', 'Two read']);

    // Behind the launcher.
    await page.click('Close');
    ada.says('Three');
    await page.advance(6_000);
    expect(told().slice(3)).to.deep.equal(['Three delivered']);
    await page.open();
    await page.advance(6_000);
    expect(told().slice(3)).to.deep.equal(['Three delivered', 'Three read']);
  });

  it('is one thing in five seconds, about the newest message, however many there are [F81]', async () => {
    const page = await createChatPage();
    await page.connect();
    const ada = await page.agent();
    const told = receipts(page);
    for (let count = 1; count <= 12; count++) {
      ada.says(String(count));
      await page.advance(500);
    }
    await page.advance(6_000);
    expect(told().at(-1)).to.equal('12 read');
    expect(told().length).to.be.at.most(4);
  });

  it('is that a message was read which came before the page was put away, and nothing twice', async () => {
    const page = await createChatPage();
    await page.connect();
    const ada = await page.agent();
    const told = receipts(page);
    ada.says('One');
    await page.advance(6_000);
    page.platform.freeze();
    await page.advance(60_000);
    page.platform.resume();
    await page.advance(6_000);
    expect(told()).to.deep.equal(['One read']);

    await page.click('Close');
    ada.says('Two');
    await page.advance(6_000);
    page.platform.freeze();
    await page.advance(60_000);
    page.platform.resume();
    await page.advance(6_000);
    expect(told()).to.deep.equal(['One read', 'Two delivered']);
    await page.open();
    await page.advance(6_000);
    expect(told()).to.deep.equal(['One read', 'Two delivered', 'Two read']);
  });

  it('is nothing while a supervisor is there, and goes on when they have left [F81]', async () => {
    const page = await createChatPage();
    await page.connect();
    const ada = await page.agent();
    const told = receipts(page);
    const eve = page.simulator.joinAgent(page.el.contactId!, { displayName: 'Eve', role: 'SUPERVISOR' });
    ada.says('One');
    await page.advance(6_000);
    ada.says('Two');
    await page.advance(6_000);
    expect(told()).to.deep.equal([]);
    expect(page.calls('SendEvent')).to.equal(1);

    eve.leaves();
    await page.advance(6_000);
    ada.says('Three');
    await page.advance(6_000);
    expect(told().at(-1)).to.equal('Three read');
  });

  it('is nothing where the page does not want it', async () => {
    const page = await createChatPage({ attributes: { receipts: 'off' } });
    await page.connect();
    const ada = await page.agent();
    const told = receipts(page);
    ada.says('One');
    await page.advance(10_000);
    expect(told()).to.deep.equal([]);
  });
});
