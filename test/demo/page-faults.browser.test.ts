import { expect } from '@open-wc/testing';
import { pageFaults, playPageFault } from '../../demo/page-faults.js';
import { createPagePlatform } from '../../src/controller/index.js';

describe('what the fault lab does to a demo page', () => {
  let chat: HTMLElement;
  const play = (...names: readonly string[]): void => {
    for (const name of names) playPageFault(chat, name);
  };

  beforeEach(() => {
    chat = document.createElement('div');
    document.body.append(chat, document.createElement('footer'));
  });
  afterEach(() => {
    play('show', 'online', 'unthrottle', 'storage-works', 'storage-clear');
    document.body.replaceChildren();
  });

  it('is told to the chat as the browser would tell it', () => {
    const { page } = createPagePlatform();
    const told: string[] = [];
    const stop = page!.subscribe((event) => {
      told.push(`${event} ${page!.visible ? 'seen' : 'unseen'} ${page!.online ? 'online' : 'offline'}`);
    });
    play('offline', 'online', 'hide', 'show', 'freeze', 'resume', 'pagehide', 'pageshow');
    stop();
    expect(told).to.deep.equal([
      'offline seen offline',
      'online seen online',
      'hidden unseen online',
      'shown seen online',
      'frozen seen online',
      'restored seen online',
      'leaving seen online',
      'restored seen online',
    ]);
  });

  it('takes the element out, puts it back where it was, and moves it', () => {
    play('remove');
    expect(chat.isConnected).to.equal(false);
    play('add');
    expect(document.body.firstElementChild === chat).to.equal(true);
    play('move');
    expect(document.body.lastElementChild === chat).to.equal(true);
    play('remove', 'move-before');
    expect(chat.isConnected).to.equal(true);
    play('attr');
    expect(chat.getAttribute('api')).to.equal('/elsewhere');
  });

  it('fills, spoils and clears the storage of chats, and of nobody else', () => {
    sessionStorage.setItem('connect-chat:x', '12345678');
    localStorage.setItem('of the page', '12345678');
    play('storage-full');
    expect(() => {
      sessionStorage.setItem('connect-chat:x', 'more');
    }).to.throw(DOMException, 'quota');
    play('storage-works', 'storage-corrupt');
    expect(sessionStorage.getItem('connect-chat:x')).to.equal('1234');
    play('storage-clear');
    expect(sessionStorage.getItem('connect-chat:x')).to.equal(null);
    expect(localStorage.getItem('of the page')).to.equal('12345678');
    localStorage.removeItem('of the page');
  });

  it('holds up timers until they are let go', () => {
    const real = setTimeout;
    play('throttle');
    expect(setTimeout === real).to.equal(false);
    play('throttle', 'unthrottle');
    expect(setTimeout === real).to.equal(true);
  });

  it('is nothing for a name that it does not know', () => {
    for (const name of ['toString', '', undefined, {}]) playPageFault(chat, name);
    expect(document.body.firstElementChild === chat).to.equal(true);
    expect(Object.values(pageFaults).every(({ label }) => label !== '')).to.equal(true);
  });
});
