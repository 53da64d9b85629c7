import { expect } from '@open-wc/testing';
import { createPagePlatform } from '../../src/controller/index.js';

describe('the page around a chat', () => {
  for (const [what, event, told] of [
    ['that it is frozen', new Event('freeze'), ['frozen']],
    ['that it goes on', new Event('resume'), ['restored']],
    ['that the network is there', new Event('online'), ['online']],
    ['that the network is gone', new Event('offline'), ['offline']],
    ['that it is left', new PageTransitionEvent('pagehide'), ['leaving']],
    [
      'that somebody has come back to it',
      new PageTransitionEvent('pageshow', { persisted: true }),
      ['restored'],
    ],
    ['nothing when it is shown for the first time', new PageTransitionEvent('pageshow'), []],
    ['that somebody looks at it', new Event('focus'), [document.hidden ? 'hidden' : 'shown']],
  ] as const) {
    it(`tells ${what} [F106]`, () => {
      const heard: string[] = [];
      const cancel = createPagePlatform().page?.subscribe((news) => heard.push(news));
      dispatchEvent(event);
      expect(heard).to.deep.equal(told);
      cancel?.();
      dispatchEvent(event);
      expect(heard).to.deep.equal(told);
    });
  }
});
