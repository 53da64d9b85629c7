import { expect } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import type { ConsoleActions } from '../../demo/agent-console/console-actions.js';
import { afterOpening, afterUpdate, blankConsole } from '../../demo/agent-console/console-state.js';
import { renderConsole } from '../../demo/agent-console/console-view.js';
import { samples } from '../../demo/agent-console/samples.js';
import { bindAttributes } from '../../demo/attribute-controls.js';
import { createEventLog } from '../../demo/event-log.js';
import { eventNames } from '../../demo/event-names.js';
import { tagText } from '../../demo/tag-text.js';

/** Puts `content` on the page. Waits for no frame: a browser draws none for a window that it does not show. */
function place(content: TemplateResult): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  render(content, root);
  return root;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('the parts of the demo page', () => {
  it('log every event with its detail, the newest first, and filter them', () => {
    const root = place(html`
      <div>
        <ol></ol>
        <p></p>
        <b></b>
        <input aria-label="Filter" />
        <button>Clear</button>
      </div>
    `);
    const part = <Name extends keyof HTMLElementTagNameMap>(name: Name) => root.querySelector(name)!;
    createEventLog(root, {
      list: part('ol'),
      empty: part('p'),
      count: part('b'),
      filter: part('input'),
      clear: part('button'),
    });
    expect(part('p').hidden).to.equal(false);
    for (const name of eventNames) root.dispatchEvent(new CustomEvent(name, { detail: { about: name } }));
    const entries = () => [...root.querySelectorAll('li')];
    expect(entries().map((entry) => entry.dataset.event)).to.deep.equal([...eventNames].reverse());
    expect(entries()[0]?.querySelector('pre')?.textContent).to.equal(
      `{\n  "about": "${eventNames.at(-1)!}"\n}`,
    );
    part('input').value = 'TYPING';
    part('input').dispatchEvent(new Event('input'));
    expect(entries().filter((entry) => !entry.hidden).length).to.equal(1);
    expect(part('b').textContent).to.equal(`1 of ${eventNames.length}`);
    part('button').click();
    expect(entries().length).to.equal(0);
    expect(part('p').hidden).to.equal(false);
  });

  it('set and take away attributes, and show the tag', () => {
    const root = place(html`
      <div>
        <form>
          <input name="display-name" aria-label="Display name" />
          <select name="theme" aria-label="Theme">
            <option value="">auto</option>
            <option>dark</option>
          </select>
        </form>
        <section api="/Prod"></section>
      </div>
    `);
    const [form, input, select, target] = [
      root.querySelector('form')!,
      root.querySelector('input')!,
      root.querySelector('select')!,
      root.querySelector('section')!,
    ];
    bindAttributes(form, target);
    input.value = '"Z" & Co';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    select.value = 'dark';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    expect(target.getAttribute('display-name')).to.equal('"Z" & Co');
    expect(tagText(target, { script: '/chat.js' })).to.equal(
      '<script type="module" src="/chat.js"></script>\n' +
        '<section\n  api="/Prod"\n  display-name="&quot;Z&quot; &amp; Co"\n  theme="dark"\n></section>',
    );
    select.value = '';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    expect(target.hasAttribute('theme')).to.equal(false);
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(tagText(target, { script: '/chat.js' })).to.match(/\n<section api="\/Prod"><\/section>$/);
  });
});

describe('the agent console', () => {
  const ignored = (): void => undefined;
  const samplesSent: string[] = [];
  const actions: ConsoleActions = {
    open: ignored,
    dismissNotice: ignored,
    join: ignored,
    draft: ignored,
    send: ignored,
    sendSample: (contactId, { contentType }) => void samplesSent.push(`${contactId}: ${contentType}`),
    sendFile: (contactId, { name }) => void samplesSent.push(`${contactId}: ${name}`),
    leave: ignored,
    transfer: ignored,
    end: ignored,
    toggleLab: ignored,
    choose: ignored,
    lab: ignored,
    page: ignored,
  };
  const now = Date.UTC(2026, 0, 1, 12);
  const contact = (contactId: string, rest: object) => ({
    contactId,
    state: 'waiting' as const,
    displayName: contactId,
    participantId: `customer of ${contactId}`,
    attributes: { plan: 'gold' },
    contentTypes: [],
    createdAt: now - 100_000,
    agents: [],
    ...rest,
  });
  const draw = (openId: string | undefined) => {
    const contacts = [
      contact('late', { waitingSince: now - 5000 }),
      contact('early', { waitingSince: now - 65_000 }),
      contact('mine', {
        state: 'active',
        agents: [{ participantId: 'ada', displayName: 'Ada' }],
        me: { participantId: 'ada', displayName: 'Ada' },
      }),
      contact('over', { state: 'ended', endedAt: now }),
    ];
    const heard = [
      { type: 'contacts', contacts },
      {
        type: 'transcript',
        contactId: 'mine',
        items: [
          {
            id: '1',
            at: now,
            kind: 'message',
            contentType: 'text/plain',
            content: '<b>Hi</b>',
            role: 'CUSTOMER',
            displayName: 'mine',
          },
          {
            id: '2',
            at: now,
            kind: 'message',
            contentType: 'application/json',
            content: '{"a":1}',
            participantId: 'ada',
            role: 'AGENT',
            displayName: 'Ada',
          },
          {
            id: '3',
            at: now,
            kind: 'event',
            contentType: 'application/vnd.amazonaws.connect.event.new.kind',
          },
        ],
      },
    ] as const;
    const state = heard.reduce((before, update) => afterUpdate(before, update, now), blankConsole);
    const root = place(html``);
    render(
      renderConsole(
        { ...afterOpening(state, openId), link: 'open' },
        { actions, now, draft: 'Hel', agentName: 'Ada' },
      ),
      root,
    );
    return root;
  };

  it('sends one of each kind of message with one click', () => {
    const group = draw('mine').querySelector('[aria-label="Send something else"]')!;
    const buttons = [...group.querySelectorAll('button')];
    for (const button of buttons) button.click();
    expect(samplesSent).to.have.length(Object.keys(samples).length);
    for (const kind of [
      'application/vnd.amazonaws.connect.message.interactive',
      'text/markdown',
      'terms.txt',
    ]) {
      expect(samplesSent).to.include(`mine: ${kind}`);
    }
  });

  it('lists who waits, the longest first, then the others', async () => {
    const root = draw(undefined);
    const texts = [...root.querySelectorAll('.contact')].map((entry) =>
      [...entry.querySelectorAll('.who, .when')].map(({ textContent }) => textContent.trim()).join(', '),
    );
    expect(texts.slice(0, 3)).to.deep.equal(['early, waiting 1:05', 'late, waiting 0:05', 'mine, Ada']);
    expect(texts[3]).to.match(/^over, /);
    await expect(root).to.be.accessible();
  });

  it('shows what was said as text, whoever says it and whatever it is', async () => {
    const root = draw('mine');
    const bubbles = [...root.querySelectorAll('.bubble')].map(({ textContent }) => textContent);
    expect(bubbles).to.deep.equal(['<b>Hi</b>', '{\n  "a": 1\n}']);
    expect(root.querySelector('.event')?.textContent).to.contain('new.kind');
    expect([...root.querySelectorAll('.name')].map(({ textContent }) => textContent)).to.deep.equal([
      'mine',
      'You',
    ]);
    expect(root.querySelector('textarea')?.value).to.equal('Hel');
    await expect(root).to.be.accessible();
  });

  it('offers to join where nobody of the console is yet, and nothing where it is too late', () => {
    expect(draw('late').querySelector<HTMLInputElement>('.join input')?.value).to.equal('Ada');
    expect(draw('over').querySelector('form')).to.equal(null);
  });
});
