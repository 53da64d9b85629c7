import { expect } from '@open-wc/testing';
import { ConnectChat, type ChatError } from '../../src/index.js';
import { closeChatPages, createChatPage } from './harness.js';

describe('an element', () => {
  afterEach(closeChatPages);

  it('is created bare, by either way', () => {
    for (const el of [document.createElement('connect-chat'), new ConnectChat()]) {
      expect(el.getAttributeNames()).to.deep.equal([]);
      expect(el.childNodes).to.have.lengthOf(0);
    }
  });

  it('asks nobody for anything before the visitor acts', async () => {
    const page = await createChatPage({ attributes: { open: '' } });
    await page.advance(60_000);

    expect(page.platform.openRequests).to.equal(0);
    expect(page.calls('Start')).to.equal(0);
    expect(page.timers()).to.equal(0);
    expect(page.button('Start chat')).to.exist;
  });

  it('needs no attribute to stay calm', async () => {
    const page = await createChatPage();
    for (const name of page.el.getAttributeNames()) page.el.removeAttribute(name);
    page.el.setAttribute('layout', 'sideways');
    page.el.setAttribute('theme', '');
    page.el.setAttribute('max-length', 'long');
    page.el.setAttribute('position', 'top');

    await page.connect();
    await page.send('Hello');
    await page.advance(1_000);

    expect(page.screen()).to.deep.equal(['me: Hello (Sent)']);
  });

  it('leaves what the page has set as it is', async () => {
    const given = {
      class: 'a',
      lang: 'en',
      dir: 'rtl',
      role: 'complementary',
      'aria-label': 'Help',
      tabindex: '3',
    };
    const page = await createChatPage({ attributes: given });

    await page.connect();

    for (const [name, value] of Object.entries(given)) expect(page.el.getAttribute(name)).to.equal(value);
  });

  it('reflects whether it is open, and nothing else', async () => {
    const page = await createChatPage();
    page.el.layout = 'fullscreen';
    await page.open();
    expect(page.el.getAttributeNames()).to.deep.equal(['open']);

    await page.click('Close');
    expect(page.el.getAttributeNames()).to.deep.equal([]);
  });

  it('opens and closes without an event when the page sets the property', async () => {
    const page = await createChatPage();
    page.el.open = true;
    await page.settle();
    await page.settle();
    expect(page.part('panel')!.checkVisibility()).to.be.true;

    page.el.open = false;
    await page.settle();

    expect(page.part('panel')!.checkVisibility()).to.be.false;
    expect(page.eventNames()).to.deep.equal([]);
  });

  it('opens and closes with an event when the page calls a method', async () => {
    const page = await createChatPage({ attributes: { start: 'manual' } });
    await page.el.show();
    expect(page.part('panel')!.checkVisibility()).to.be.true;
    await page.el.show();
    await page.el.hide();
    expect(page.part('panel')!.checkVisibility()).to.be.false;
    await page.el.toggle();

    expect(page.eventNames()).to.deep.equal(['shown', 'hidden', 'shown']);
  });

  it('stays closed when it is closed before it could open', async () => {
    const page = await createChatPage();
    const shown = page.el.show();
    await page.el.hide();
    await shown;
    await page.advance(1_000);

    expect(page.el.open).to.be.false;
    expect(page.calls('Start')).to.equal(0);
    expect(page.eventNames()).to.deep.equal([]);
  });

  it('refuses to work outside of a document, and works once it is in one', async () => {
    const page = await createChatPage();
    page.el.remove();
    await page.clock.settle();
    for (const attempt of [page.el.startChat(), page.el.show(), page.el.sendMessage('Hello')]) {
      expect(await attempt.catch((error: unknown) => error)).to.have.property('code', 'chat/suspended');
    }

    document.body.append(page.el);
    await page.connect();

    expect(page.el.state).to.equal('connected');
  });

  it('can be used without its panel', async () => {
    const page = await createChatPage();
    const started = page.el.startChat();
    await page.advance(1_000);
    await started;
    const sent = page.el.sendMessage('From the page');
    await page.advance(1_000);

    expect((await sent).status).to.equal('sent');
    expect(page.el.transcript.map((item) => item.kind === 'message' && item.content)).to.include(
      'From the page',
    );
    expect(page.el.contactId).to.equal(page.simulator.contacts()[0]?.contactId);
    expect(page.el.participantId).to.be.a('string');
    expect(page.el.open).to.be.false;

    const ended = page.el.endChat();
    await page.advance(15_000);
    await ended;
    expect(page.el.state).to.equal('ended');
  });

  it('tells what it could not send because no chat could be started, and starts again for the next one', async () => {
    const page = await createChatPage({ attributes: { 'allow-attachments': '' } });
    page.simulator.inject({ on: 'Start', answer: { status: 500 } });
    const file = new File(['one'], 'one.txt', { type: 'text/plain' });
    const outcomes = [page.el.sendMessage('First'), page.el.sendAttachment(file)].map((sent) =>
      sent.then(
        () => 'sent',
        (error: unknown) => (error as ChatError).code,
      ),
    );
    await page.advance(1_000);
    expect(await Promise.all(outcomes)).to.deep.equal(['start/server', 'start/server']);

    const second = page.el.sendMessage('Second');
    await page.advance(2_000);
    expect((await second).status).to.equal('sent');
    expect(page.heard('connect-chat-before-start').length).to.equal(2);
    await page.open();
    expect(page.screen().filter((line) => line.startsWith('me'))).to.deep.equal([
      'me: First',
      'me: Second (Sent)',
      'me: one.txt',
    ]);
  });

  it('refuses what is no message and no file by a code, and sends nothing', async () => {
    const page = await createChatPage();
    await page.connect();
    const el = page.el as unknown as Record<string, (...input: readonly unknown[]) => Promise<unknown>>;
    const wrong: readonly (readonly unknown[])[] = [
      ['sendMessage'],
      ['sendMessage', null],
      ['sendMessage', 12],
      ['sendMessage', 'text', { contentType: 5 }],
      ['sendAttachment'],
      ['sendAttachment', 'one.txt'],
      ['sendAttachment', new Blob(['one'])],
    ];
    for (const [method, ...input] of wrong) {
      const outcome = el[method as string]!(...input).then(
        () => 'sent',
        (error: unknown) => (error as ChatError).code,
      );
      await page.advance(1_000);
      expect(await outcome, `${String(method)} ${JSON.stringify(input)}`).to.equal('config/value-invalid');
    }
    expect(page.screen()).to.deep.equal([]);
  });

  it('forgets a chat without ending it', async () => {
    const page = await createChatPage();
    await page.connect();
    await page.send('Hello');
    await page.advance(1_000);
    const contact = page.contact();

    page.el.reset();
    await page.settle();

    expect(page.el.state).to.equal('idle');
    expect(page.screen()).to.deep.equal([]);
    expect(page.platform.openSockets).to.equal(0);
    expect(page.simulator.contact(contact.contactId).state).to.equal('connected');
  });
});

describe('an element that is taken out of the page', () => {
  afterEach(closeChatPages);

  it('leaves nothing behind but the contact [F115]', async () => {
    const page = await createChatPage();
    await page.connect();
    (await page.agent()).types();
    await page.advance(50);

    page.el.remove();
    await page.clock.settle();

    expect(page.platform.openSockets).to.equal(0);
    expect(page.timers()).to.equal(0);
    expect(page.contact().state).to.equal('connected');
  });

  it('takes its listeners along [F115]', async () => {
    const listening = new Set<string>();
    const outside: readonly EventTarget[] = [window, document, visualViewport!];
    for (const [index, target] of outside.entries()) {
      const note =
        (method: 'add' | 'delete', call: EventTarget['addEventListener']): EventTarget['addEventListener'] =>
        (type, ...rest) => {
          listening[method](`${String(index)} ${type}`);
          call.call(target, type, ...rest);
        };
      // Properties of their own, which hide the methods of the prototype until they are deleted.
      target.addEventListener = note('add', (...call) => {
        EventTarget.prototype.addEventListener.apply(target, call);
      });
      target.removeEventListener = note('delete', (...call) => {
        EventTarget.prototype.removeEventListener.apply(target, call);
      });
    }
    const el = document.createElement('connect-chat');
    el.start = 'manual';
    document.body.append(el);
    await el.show();
    await el.updateComplete;
    const during = [...listening];
    el.remove();
    await el.updateComplete;
    for (const target of outside) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }

    expect(during).to.deep.equal(['1 click', '2 resize', '2 scroll']);
    expect([...listening]).to.deep.equal([]);
  });

  it('leaves nothing behind in the middle of a start either [F115]', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: { delayMs: 1_000 } });
    await page.open();

    page.el.remove();
    await page.clock.advance(10_000);

    expect(page.platform.openSockets).to.equal(0);
    expect(page.timers()).to.equal(0);
  });

  it('catches up when it is put back, and keeps what was written [F118]', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent('Ada');
    await page.type('Half a sen');

    page.el.remove();
    await page.clock.advance(10_000);
    agent.says('Are you there?');
    document.body.append(page.el);
    await page.advance(5_000);

    expect(page.el.state).to.equal('connected');
    expect(page.screen()).to.deep.equal(['* Ada has joined the chat', 'Ada: Are you there?']);
    expect(page.field().value).to.equal('Half a sen');
    expect(page.calls('Start')).to.equal(1);
  });

  it('brings the end to its end that was asked for before', async () => {
    const page = await createChatPage();
    await page.connect();
    const ended = page.el.endChat();
    page.el.remove();
    await page.clock.advance(30_000);
    await ended;

    expect(page.contact().state).to.equal('ended');
    expect(page.el.state).to.equal('ended');
    expect(page.platform.openSockets).to.equal(0);
    expect(page.timers()).to.equal(0);
  });

  for (const persist of ['session', 'none']) {
    it(`can be told to end the chat afterwards, too, where it is kept: ${persist}`, async () => {
      const page = await createChatPage({ attributes: { persist } });
      await page.connect();
      page.el.remove();
      await page.clock.advance(1_000);
      const ended = page.el.endChat();
      await page.clock.advance(30_000);
      await ended;

      expect(page.contact().state).to.equal('ended');
      expect(page.el.state).to.equal('ended');
      expect(page.platform.openSockets).to.equal(0);
      expect(page.timers()).to.equal(0);
      document.body.append(page.el);
      await page.advance(1_000);
      expect(page.heard('connect-chat-state').at(-1)?.detail.state).to.equal('ended');
    });
  }

  it('in its own event does not stumble [F124]', async () => {
    for (const name of [
      'connect-chat-started',
      'connect-chat-state',
      'connect-chat-before-start',
      'connect-chat-shown',
    ]) {
      const page = await createChatPage();
      page.el.addEventListener(name, () => {
        page.el.remove();
      });
      page.part('launcher')!.click();
      for (let turn = 0; turn < 5; turn++) await page.clock.advance(2_000);

      expect(page.el.isConnected, name).to.be.false;
      expect(page.platform.openSockets, name).to.equal(0);
      expect(page.timers(), name).to.equal(0);
    }
  });
});

describe('an element that is moved', () => {
  afterEach(closeChatPages);

  const places: Readonly<Record<string, () => ParentNode & Node>> = {
    'elsewhere in the page': () => document.body.appendChild(document.createElement('main')),
    'into a shadow root': () =>
      document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }),
  };
  const moves = Object.entries(places).flatMap(([where, make]) =>
    (['append', 'moveBefore'] as const).map((move) => ({ where, make, move })),
  );
  for (const { where, make, move } of moves) {
    it(`${where} with ${move} keeps its socket, its text and its place [F116 F117]`, async () => {
      const page = await createChatPage();
      await page.connect();
      const agent = await page.agent('Ada');
      await page.type('Half a sen');
      const place = make();

      if (move === 'moveBefore' && 'moveBefore' in place) place.moveBefore(page.el, null);
      else place.append(page.el);
      await page.advance(100);
      agent.says('Hello');
      await page.advance(100);

      expect(page.el.state).to.equal('connected');
      expect(page.calls('CreateParticipantConnection')).to.equal(1);
      expect(page.field().value).to.equal('Half a sen');
      expect(page.screen()).to.include('Ada: Hello');
      (place instanceof ShadowRoot ? place.host : (place as Element)).remove();
    });
  }

  it('while it comes back still says so', async () => {
    const page = await createChatPage();
    await page.connect();
    page.platform.goOffline();
    page.simulator.closeSockets({ code: 1006 });
    while (page.el.state === 'connected') await page.advance(1_000);

    document.body.prepend(page.el);
    await page.advance(3_000);

    expect(page.status()).to.equal('The connection was lost. Trying to get it back.');
  });
});

describe('two elements', () => {
  afterEach(closeChatPages);

  it('know nothing of each other [F122]', async () => {
    const one = await createChatPage();
    const other = await createChatPage({ beside: one });
    await one.connect();
    await other.connect();
    await one.send('I am one');
    await other.send('I am the other');
    await one.advance(1_000);

    expect(one.screen()).to.deep.equal(['me: I am one (Sent)']);
    expect(other.screen()).to.deep.equal(['me: I am the other (Sent)']);
    expect(one.el.contactId).not.to.equal(other.el.contactId);

    one.el.remove();
    await other.send('Still here');
    await other.advance(1_000);
    expect(other.screen()).to.deep.equal(['me: I am the other', 'me: Still here (Sent)']);
  });
});
