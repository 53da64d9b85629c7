import { expect } from '@open-wc/testing';
import { guideViews, type Flow, type Operation } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, type ChatPage } from './harness.js';
import { expectGoesOn, expectRest, refuse, REFUSALS, type Refusal } from './refused.js';

/** A chat whose flow asks something that it takes a call to show, which is refused. */
async function asked(on: Operation, status: Refusal, scenario: (flow: Flow) => Promise<void>) {
  const page = await createChatPage({ scenario });
  const allow = refuse(page, on, status);
  await page.connect();
  await page.advance(20_000);
  return { page, allow };
}

const view = (page: ChatPage): HTMLElement => page.el.shadowRoot!.querySelector('connect-chat-view')!;
const link = (page: ChatPage): HTMLAnchorElement | null => page.el.shadowRoot!.querySelector('.prompt a');

describe('a form of the flow', () => {
  afterEach(closeChatPages);

  const showsList = async (flow: Flow): Promise<void> => {
    flow.showsView(guideViews.list);
    const { content } = await flow.next();
    flow.says(`Understood ${content}`);
  };

  for (const status of REFUSALS) {
    it(`refused with ${status}: says so, and is there at another try`, async () => {
      const { page, allow } = await asked('DescribeView', status, showsList);
      for (let time = 0; time < 2; time++) {
        expect(view(page).innerText).to.include('cannot be shown at the moment').and.not.include('Loading');
        expectRest(page);
        await page.click('Try again');
        await page.advance(20_000);
      }
      allow();
      await page.click('Try again');
      await page.advance(1_000);
      const choice = [...view(page).querySelectorAll('button')].find(({ innerText }) =>
        innerText.includes('R-1042'),
      );
      choice?.click();
      await page.advance(1_000);
      expect(page.screen().at(-1)).to.include('Understood').and.include('r-1042');
    });

    it(`refused with ${status}: can be answered in words all the same`, async () => {
      const { page } = await asked('DescribeView', status, showsList);
      await page.send('The first one');
      await page.advance(1_000);
      expect(page.screen().at(-1)).to.include('Understood').and.include('The first one');
      await expectGoesOn(page, await page.agent());
    });
  }
});

describe('the way to sign in', () => {
  afterEach(closeChatPages);

  const asksWho = async (flow: Flow): Promise<void> => {
    flow.says(await flow.asksSignIn());
  };

  for (const status of REFUSALS) {
    it(`refused with ${status}: can be done without, and the flow goes on`, async () => {
      const { page } = await asked('GetAuthenticationUrl', status, asksWho);
      expect(page.screen()[0]).to.include('Please sign in to go on.');
      expect(link(page) === null).to.be.true;
      expectRest(page);
      await page.click('Go on without');
      await page.advance(1_000);
      expect(page.screen().at(-1)).to.equal('Assistant: cancelled');
      await expectGoesOn(page, await page.agent());
    });

    it(`refused with ${status}: the refusal to sign in may be refused as well, and can be said again`, async () => {
      const { page } = await asked('GetAuthenticationUrl', status, asksWho);
      const allow = refuse(page, 'CancelParticipantAuthentication', status);
      await page.click('Go on without');
      await page.advance(20_000);
      expect(page.button('Go on without')!.getAttribute('aria-disabled')).to.equal('false');
      allow();
      await page.click('Go on without');
      await page.advance(1_000);
      expect(page.screen().at(-1)).to.equal('Assistant: cancelled');
    });
  }

  for (const status of [429, 500, 503, 504] as const) {
    it(`refused with ${status}: can be asked for again within its minute`, async () => {
      const { page, allow } = await asked('GetAuthenticationUrl', status, asksWho);
      await page.click('Try again');
      await page.advance(5_000);
      allow();
      await page.click('Try again');
      await page.advance(1_000);
      expect(link(page)?.innerText.trim()).to.equal('Sign in');
    });
  }
});
