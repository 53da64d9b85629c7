import { expect } from '@open-wc/testing';

/** As another copy of the script would have it. */
class EarlierCopy extends HTMLElement {}

describe('the script of the tag', () => {
  it('does nothing but warn where another copy was there first, however often it is loaded [F121]', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => {
      warnings.push(...words);
    };
    try {
      customElements.define('connect-chat', EarlierCopy);
      await import('../../src/elements/define.js');
      await import('../../src/elements/define.js');
    } finally {
      console.warn = warn;
    }

    expect(customElements.get('connect-chat')).to.equal(EarlierCopy);
    expect(warnings.map(String)).to.deep.equal([
      '<connect-chat> was defined by another script; this one does nothing.',
    ]);
  });

  it('has a class for a tag of the page’s own, which honours what was set before [F120]', async () => {
    const el = document.createElement('bank-chat') as HTMLElement & { api?: string; open?: boolean };
    el.api = '/start';
    el.setAttribute('display-name', 'Jane');
    document.body.append(el);

    const { ConnectChat } = await import('../../src/index.js');
    expect(customElements.get('bank-chat')).to.equal(undefined);
    customElements.define('bank-chat', class extends ConnectChat {});
    if (!(el instanceof ConnectChat)) throw new Error('not upgraded');
    const upgraded = el;
    await upgraded.ready;

    expect(upgraded.api).to.equal('/start');
    expect(Object.hasOwn(upgraded, 'api')).to.be.false;
    expect(upgraded.displayName).to.equal('Jane');
    expect(upgraded.shadowRoot?.querySelector('[part="launcher"]')).to.exist;
    el.remove();
  });
});
