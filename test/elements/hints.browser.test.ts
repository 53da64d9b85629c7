import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, type ChatPageOptions } from './harness.js';
import { warningsDuring } from './overheard.js';

/** What the developer is told when somebody opens a chat on such a page, twice. */
const warningsFor = (options: ChatPageOptions): Promise<readonly string[]> =>
  warningsDuring(async () => {
    for (let visit = 0; visit < 2; visit++) {
      const page = await createChatPage(options);
      page.storages.sessionStorage.fault = page.el.persist === 'local' ? undefined : 'reading';
      page.part('launcher')!.click();
      while (page.el.state !== 'connected') await page.advance(100);
      await page.settle();
    }
  });

const inLanguage = (lang: string): ChatPageOptions => ({ attributes: { lang, persist: 'local' } });

describe('the developer of a page', () => {
  afterEach(closeChatPages);

  it('is told once of a language that nobody has translated', async () => {
    expect(await warningsFor(inLanguage('tlh'))).to.deep.equal(['has no texts for lang="tlh"']);
  });

  for (const lang of ['en-AU', 'EN_us', 'de-AT', 'iw', 'no', 'zh-Hant-HK']) {
    it(`is not told of one that has texts by another name: ${lang}`, async () => {
      expect(await warningsFor(inLanguage(lang))).to.deep.equal([]);
    });
  }

  it('is told once where nothing can be kept, unless nothing is to be kept', async () => {
    expect(await warningsFor({ attributes: { persist: 'none' } })).to.deep.equal([]);
    expect(await warningsFor({})).to.deep.equal(['has no storage here']);
  });

  it('is told what is missing where no chat can be started, and the visitor only that', async () => {
    const warnings = await warningsDuring(async () => {
      const page = await createChatPage();
      page.el.participantEndpoint = '';
      await page.open();
      await page.advance(1_000);
      expect(page.part('error')!.textContent).not.to.include('region');
    });
    expect(warnings).to.deep.equal(['config/region-missing: Set region or participant-endpoint']);
  });

  for (const name of ['Notification', 'AudioContext'] as const) {
    it(`is told once of a browser without ${name}`, async () => {
      const own = Object.getOwnPropertyDescriptor(window, name)!;
      Reflect.deleteProperty(window, name);
      try {
        expect(await warningsFor(inLanguage('en'))).to.deep.equal([`has no ${name} here`]);
      } finally {
        Object.defineProperty(window, name, own);
      }
    });
  }
});
