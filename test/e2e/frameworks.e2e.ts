import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Simulator } from '../../src/simulator/index.js';
import { drawWithAngular } from './frameworks/angular.js';
import { documentedPolicies, documentedSecurity } from './frameworks/documented.js';
import { drawn, drawWithReact, renderWithReact, takenOver, typeCheckWithReact } from './frameworks/react.js';
import { drawWithSvelte } from './frameworks/svelte.js';
import { drawWithVue } from './frameworks/vue.js';
import { openWorkshop, type Workshop } from './frameworks/workshop.js';
import { setStage, type Stage, type Window } from './stage.js';
import { visitorAt } from './visitor-window.js';

interface Policies {
  createPolicy(name: string, rules: object): object;
}

/** What the flow of the simulator says to a hello. */
const answer = 'Hello! Nice to meet you.';

const frameworks = ['React', 'Vue', 'Svelte', 'Angular'] as const;

/** A start endpoint at `/start` for those who bring the token. */
const forThoseWithToken = (simulator: Simulator): Simulator => ({
  ...simulator,
  async fetch(request) {
    const { pathname, origin } = new URL(request.url);
    if (pathname !== '/start') return simulator.fetch(request);
    if (request.headers.get('authorization') !== 'Bearer secret') return new Response('{}', { status: 401 });
    const started = await simulator.fetch(new Request(`${origin}/Prod`, request));
    return Response.json({ ...((await started.json()) as object), ParticipantEndpoint: origin });
  },
});

describe('what docs/FRAMEWORKS.md says', () => {
  let workshop: Workshop;
  let stage: Stage;
  before(async () => {
    workshop = openWorkshop();
    stage = await setStage({
      around: forThoseWithToken,
      staticRoots: frameworks.map((framework) => ({
        path: `/${framework}/`,
        folder: workshop.path(`pages/${framework}`),
        contentSecurityPolicy: documentedSecurity(framework),
      })),
    });
  });
  after(async () => {
    await stage.close();
    workshop.remove();
  });

  const addressOf = (path: string): string => `${stage.server.httpOrigin}/${path}/`;

  /** Chats, looks whether the page's listener hears it, and whether anything went wrong. */
  async function chats(shop: Window): Promise<void> {
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('Welcome, Jane!');
    const heard = shop.page.waitForEvent('console', (said) => said.text() === answer);
    await Promise.all([heard, visitor.says('Hello'), visitor.reads(answer)]);
    assert.deepEqual(shop.accidents, []);
  }

  /** Whether the page has made each of the policies that the document names: none can be made twice. */
  async function needsItsPolicies({ page }: Window, framework: string): Promise<void> {
    const unused = await page.evaluate((names) => {
      const { trustedTypes } = window as { readonly trustedTypes?: Policies };
      return names.filter((name) => {
        try {
          return Boolean(trustedTypes?.createPolicy(name, {}));
        } catch {
          return false;
        }
      });
    }, documentedPolicies(framework));
    assert.deepEqual(unused, [], `${framework} does not need these`);
  }

  for (const [framework, draw] of [
    ['React', drawWithReact],
    ['Vue', drawWithVue],
    ['Svelte', drawWithSvelte],
    ['Angular', drawWithAngular],
  ] as const) {
    it(`chats with ${framework}, with headers and a listener of the page, under the policy of the document`, async () => {
      const path = `${framework}/drawn`;
      await draw(workshop, path);
      const shop = await stage.open(addressOf(path));
      await chats(shop);
      await needsItsPolicies(shop, framework);
      await shop.close();
    });
  }

  describe('in React, on a page that was rendered on the server,', () => {
    const takenOverBy = ({ page }: Window) =>
      page.locator('main[data-taken-over]').waitFor({ state: 'attached' });

    it('chats, though what was sent is the empty tag', async () => {
      const path = 'React/rendered';
      assert.equal(
        await renderWithReact(workshop, path, takenOver()),
        '<connect-chat api="/start" display-name="Jane"></connect-chat>',
      );
      const shop = await stage.open(addressOf(path));
      await takenOverBy(shop);
      await chats(shop);
      await shop.close();
    });

    it('needs the effect: React takes neither functions nor listeners over', async () => {
      const path = 'React/rendered-as-drawn';
      await renderWithReact(workshop, path, drawn());
      const shop = await stage.open(addressOf(path));
      await takenOverBy(shop);
      const heard: string[] = [];
      shop.page.on('console', (said) => heard.push(said.text()));
      await shop.chat.evaluate((chat) => {
        chat.dispatchEvent(new CustomEvent('connect-chat-message', { detail: { message: {} } }));
      });
      assert.deepEqual(heard, []);
      const refused = shop.page.waitForResponse((response) => response.status() === 401);
      await Promise.all([refused, visitorAt(shop).opensChat()]);
      await shop.close();
    });
  });

  it('is typed in React', () => {
    typeCheckWithReact(workshop);
  });
});
