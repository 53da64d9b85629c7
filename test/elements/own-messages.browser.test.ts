import { expect } from '@open-wc/testing';
import type { RenderMessage } from '../../src/index.js';
import { guideViews, messageType } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';
import '../../src/elements/transcript/own-part.js';

const ORDER = 'application/json';

/** Draws orders as a page might. */
const renderOrder: RenderMessage = ({ contentType, content }) => {
  if (contentType !== ORDER) return undefined;
  const card = document.createElement('article');
  card.className = 'order';
  card.textContent = `Order ${(JSON.parse(content) as { readonly order: string }).order}`;
  return card;
};

async function chatWith(renderMessage: RenderMessage): Promise<ChatPage> {
  const page = await createChatPage({
    properties: { renderMessage },
    attributes: { 'content-types': `text/plain ${ORDER}` },
  });
  await page.connect();
  return page;
}

/** What is fetched when it is drawn for the first time is there. */
async function drawn(page: ChatPage): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(requestAnimationFrame);
    await page.settle();
  }
}

const said = (page: ChatPage): string => page.el.querySelector('[slot=announcer]')?.textContent ?? '';

describe('a message that the page draws itself', () => {
  afterEach(closeChatPages);

  it('is a child of the element, where the style sheets of the page apply, with sender and time from us', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.order { outline: 3px solid rgb(1, 2, 3) }');
    document.adoptedStyleSheets.push(sheet);
    const page = await chatWith(renderOrder);
    const agent = await page.agent();
    agent.says('Here it is:');
    agent.sends(ORDER, '{"order":"4711"}');
    await page.advance(100);
    await drawn(page);
    const card = page.el.querySelector<HTMLElement>('.order')!;
    expect(card.textContent).to.equal('Order 4711');
    expect(getComputedStyle(card).outlineColor).to.equal('rgb(1, 2, 3)');
    const place = card.assignedSlot ?? card.parentElement!.assignedSlot!;
    expect(place.closest('[part~=bubble]')).not.to.equal(null);
    expect(card.checkVisibility()).to.equal(true);
    expect(page.screen().slice(-2)[0]).to.equal('Ada: Here it is:');
    expect(place.closest('[part~=message]')!.querySelector('[part=name]')!.textContent).to.equal('Ada');
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
    document.adoptedStyleSheets.pop();
  });

  it('is read aloud with its sender, as what can be read in it', async () => {
    const page = await chatWith(renderOrder);
    const agent = await page.agent();
    await page.advance(2_000);
    agent.sends(ORDER, '{"order":"4711"}');
    await page.advance(10);
    await drawn(page);
    await page.advance(100);
    expect(said(page)).to.equal('Ada: Order 4711');
  });

  it('goes from the page with the chat, and comes back with the element', async () => {
    const page = await chatWith(renderOrder);
    const agent = await page.agent();
    agent.sends(ORDER, '{"order":"4711"}');
    await page.advance(100);
    await drawn(page);
    const { parentNode } = page.el;
    page.el.remove();
    expect(page.el.querySelector('.order')).to.equal(null);
    parentNode!.append(page.el);
    await page.advance(2_000);
    await drawn(page);
    expect(page.el.querySelectorAll('.order')).to.have.length(1);
    page.el.reset();
    await drawn(page);
    expect(page.el.querySelector('.order')).to.equal(null);
  });

  it('can be a step-by-step guide, which the page answers', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        flow.showsView(guideViews.confirmation);
        flow.says(`Understood ${(await flow.next()).content}`);
      },
      properties: {
        renderMessage({ content }) {
          if (!content.includes('viewToken')) return undefined;
          const button = document.createElement('button');
          button.textContent = 'Our own button';
          button.onclick = () => {
            const action = { action: 'Next', data: {}, templateType: 'ViewResource', version: '1.0' };
            void page.el.sendMessage(JSON.stringify(action), {
              contentType: messageType.interactiveResponse,
            });
          };
          return button;
        },
      },
    });
    await page.connect();
    await drawn(page);
    expect(page.el.shadowRoot!.querySelector('connect-chat-view')).to.equal(null);
    page.el.querySelector<HTMLButtonElement>('button')!.click();
    await page.advance(500);
    expect(page.screen().at(-1)).to.contain('Understood {"action":"Next"');
  });

  it('is ours again when the page fails to draw it', async () => {
    const reported: string[] = [];
    const report = window.reportError.bind(window);
    window.reportError = (error) => {
      reported.push(String(error));
    };
    const page = await chatWith(() => {
      throw new Error('a mistake of the page');
    });
    const agent = await page.agent();
    agent.says('Hello');
    await page.advance(100);
    await drawn(page);
    window.reportError = report;
    expect(page.screen().at(-1)).to.equal('Ada: Hello');
    expect(reported).to.include('Error: a mistake of the page');
  });

  it('is asked for anew when the page draws otherwise', async () => {
    const page = await chatWith(renderOrder);
    const agent = await page.agent();
    agent.sends(ORDER, '{"order":"4711"}');
    await page.advance(100);
    await drawn(page);
    page.el.renderMessage = ({ contentType }) => (contentType === ORDER ? new Text('An order') : null);
    await drawn(page);
    expect(page.el.querySelector('.order')).to.equal(null);
    expect(page.el.textContent).to.contain('An order');
    page.el.renderMessage = undefined;
    await drawn(page);
    expect(page.el.textContent).not.to.contain('An order');
  });
});
