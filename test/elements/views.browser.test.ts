import { expect } from '@open-wc/testing';
import { guideViews, messageType, type ShownView } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';
import { sendKeys } from '@web/test-runner-commands';
import { listen } from './ears.js';
import '../session/preload.js';

/** A chat whose flow shows `views`, and says after each answer what it was. */
async function shown(...views: readonly ShownView[]): Promise<ChatPage> {
  const page = await createChatPage({
    scenario: async (flow) => {
      for (const view of views) {
        flow.showsView(view);
        const { content } = await flow.next();
        flow.says(`Understood ${content}`);
      }
    },
  });
  await page.connect();
  await page.advance(200);
  return page;
}

const newest = (page: ChatPage): HTMLElement =>
  [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('connect-chat-view')].at(-1)!;
const field = (page: ChatPage, name: string): HTMLInputElement =>
  newest(page).querySelector<HTMLInputElement>(`[name="${name}"]`)!;

async function press(page: ChatPage, label: string): Promise<void> {
  const button = [...newest(page).querySelectorAll('button')].find(({ textContent }) =>
    textContent.trim().startsWith(label),
  );
  if (!button) throw new Error(`There is no button "${label}" in: ${newest(page).innerText}`);
  button.click();
  await page.advance(500);
}

/** What is read of a field beside its name. */
const described = (one: Element): string =>
  (one.getRootNode() as ShadowRoot).getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent ??
  '';

/** What the customer has sent, as the service got it. */
const sent = (page: ChatPage): readonly unknown[] =>
  page
    .contact()
    .transcript.filter(({ ParticipantRole, Type }) => ParticipantRole === 'CUSTOMER' && Type === 'MESSAGE')
    .map(({ ContentType, Content = '' }) => {
      expect(ContentType).to.equal(messageType.interactiveResponse);
      return JSON.parse(Content) as unknown;
    });

const answer = (action: string, data: object): object => ({
  action,
  data,
  templateType: 'ViewResource',
  version: '1.0',
});

/** A form of which much can be filled in wrongly. */
const wrongly: ShownView = {
  name: 'form',
  input: {
    Sections: [
      {
        Items: [
          { Type: 'FormInput', Label: 'Place', Name: 'place', Required: true },
          { Type: 'FormInput', InputType: 'email', Label: 'Mail', Name: 'mail', Required: true },
          {
            Type: 'RadioGroup',
            Label: 'Seat',
            Name: 'seat',
            Required: true,
            HelperText: 'Where you sit',
            Options: ['Window', 'Aisle'],
          },
          { Type: 'TextArea', Label: 'Remarks', Name: 'remarks' },
        ],
      },
    ],
  },
};

/** An address that runs what is in it. */
const SCRIPT = ['javascript', 'alert(1)'].join(':');

describe('a view', () => {
  afterEach(closeChatPages);

  it('is a form with labels and the browser’s own checks, and answers what was filled in', async () => {
    const page = await shown(guideViews.form);
    const form = newest(page);
    expect(form.querySelector('h3')!.textContent).to.equal('Modify reservation');
    expect(
      [...form.querySelectorAll('label > span')].map(({ textContent }) => textContent.trim()),
    ).to.deep.equal(['Location *', 'Day', 'Time', 'Car', 'Basic', 'Full', 'Child seat', 'Remarks']);
    expect(form.querySelector('[aria-current="step"]')!.textContent.trim()).to.equal('Pick-up');
    expect(form.querySelector('a')!.href).to.equal('https://example.com/terms');

    await press(page, 'Confirm');
    expect(sent(page)).to.deep.equal([]);
    expect(field(page, 'pickup-location').matches(':invalid')).to.be.true;

    field(page, 'pickup-location').value = 'Seattle';
    await press(page, 'Confirm');
    expect(sent(page)).to.deep.equal([
      answer('Submit', {
        FormData: {
          'pickup-location': 'Seattle',
          'pickup-day': '2026-12-10',
          'pickup-time': '13:00',
          car: 'small',
          insurance: 'basic',
          remarks: '',
        },
        StepName: 'Pick-up',
      }),
    ]);
    expect(page.screen().slice(-2)[0]).to.equal('me: Form sent (Sent)');
    expect(newest(page).innerText.trim()).to.match(/^Modify reservation\s+Answered$/);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
  });

  it('shows which field is being filled in, and room for several lines', async () => {
    const page = await shown(wrongly);
    for (const name of ['place', 'mail', 'seat', 'remarks']) {
      field(page, name).focus();
      await sendKeys({ press: 'Shift' });
      expect(getComputedStyle(field(page, name)).outlineStyle, name).not.to.equal('none');
    }
    const { clientHeight } = field(page, 'remarks');
    const { lineHeight, paddingTop } = getComputedStyle(field(page, 'remarks'));
    expect(clientHeight).to.be.at.least(3 * parseFloat(lineHeight) + 2 * parseFloat(paddingTop) - 1);
  });

  for (const [kind, view, label, expected] of [
    ['a form that is cancelled', guideViews.form, 'Cancel', answer('Cancel', { Label: 'Cancel' })],
    [
      'details with something to do',
      guideViews.detail,
      'Keep it',
      answer('ActionSelected', { actionName: 'Keep it' }),
    ],
    ['the way back', guideViews.detail, 'Back', answer('Back', { Label: 'Back' })],
    ['a list', guideViews.list, 'R-0981', answer('ActionSelected', { actionName: 'r-0981' })],
    ['cards', guideViews.cards, 'Something lost', answer('ActionSelected', { actionName: 'lost' })],
    [
      'what is behind a card',
      guideViews.cards,
      'Dispute it',
      answer('ActionSelected', { actionName: 'Dispute it' }),
    ],
    [
      'none of the cards',
      guideViews.cards,
      'Something else',
      answer('NoMatchFound', { Label: 'Something else' }),
    ],
    ['a confirmation', guideViews.confirmation, 'Go home', answer('Next', { Label: 'Go home' })],
    ['a view of components', guideViews.custom, 'Send', answer('Send', { FormData: {} })],
  ] as const) {
    it(`answers as the service wants it: ${kind}`, async () => {
      const page = await shown(view);
      finishAnimations(page);
      await expect(page.el).to.be.accessible();
      await press(page, label);
      expect(sent(page)).to.deep.equal([expected]);
      finishAnimations(page);
      await expect(page.el).to.be.accessible();
    });
  }

  it('marks what is filled in wrongly, until it is right', async () => {
    const page = await shown(guideViews.form);
    const place = field(page, 'pickup-location');
    await press(page, 'Confirm');
    expect(place.getAttribute('aria-invalid')).to.equal('true');
    expect(field(page, 'remarks').hasAttribute('aria-invalid')).to.be.false;
    expect(page.el.shadowRoot!.activeElement).to.equal(place);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    await sendKeys({ type: 'Seattle' });
    expect(place.hasAttribute('aria-invalid')).to.be.false;
  });

  it('says in words beside a field what is wrong there, until it is right', async () => {
    const page = await shown(wrongly);
    const [place, mail, ...seats] = [
      field(page, 'place'),
      field(page, 'mail'),
      ...newest(page).querySelectorAll<HTMLInputElement>('[type=radio]'),
    ] as const;
    mail.value = 'nobody';
    await press(page, 'Submit');
    expect(sent(page)).to.deep.equal([]);
    expect(page.el.shadowRoot!.activeElement).to.equal(place);
    for (const one of [place, mail, ...seats]) {
      expect(one.validationMessage).not.to.equal('');
      expect(described(one)).to.equal(one.validationMessage);
      expect(one.closest('.view-field')!.textContent).to.include(one.validationMessage);
    }
    expect(described(field(page, 'remarks'))).to.equal('');
    const names = [...newest(page).querySelectorAll<HTMLElement>('.view-field > label > span')];
    expect(names.map(({ innerText }) => innerText.trim()).slice(0, 2)).to.deep.equal(['Place *', 'Mail *']);
    const inName = [place, mail].map((one) => one.labels![0]!.innerText.includes(one.validationMessage));
    expect(inName).to.deep.equal([false, false]);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    const missing = place.validationMessage;
    await sendKeys({ type: 'Seattle' });
    expect(described(place)).to.equal('');
    expect(newest(page).innerText)
      .to.include(mail.validationMessage)
      .and.include(seats[0]!.validationMessage);
    seats[1]!.click();
    mail.focus();
    mail.select();
    await sendKeys({ press: 'Delete' });
    expect(described(mail)).to.equal(mail.validationMessage);
    expect(mail.validationMessage).to.equal(missing);
    await press(page, 'Submit');
    expect(page.el.shadowRoot!.activeElement).to.equal(mail);
    await sendKeys({ type: 'me@example.com' });
    expect(newest(page).querySelectorAll('[aria-invalid], [aria-describedby]')).to.have.length(0);
    expect(newest(page).innerText).not.to.include(missing);
    await press(page, 'Submit');
    expect(sent(page)).to.have.length(1);
  });

  it('says what is wrong to who has stayed in the field', async () => {
    const page = await shown(wrongly);
    field(page, 'place').focus();
    await sendKeys({ press: 'Enter' });
    const read = [...newest(page).querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);
    expect(read).to.deep.equal([field(page, 'place').validationMessage]);
  });

  it('wants one at least of several boxes where one is required', async () => {
    const extras = { Type: 'Checkbox', Label: 'Extras', Name: 'extras', Options: ['Wifi', 'Child seat'] };
    const seat = { Type: 'RadioGroup', Label: 'Seat', Name: 'seat', Options: ['Window', 'Aisle'] };
    const page = await shown({
      name: 'form',
      input: {
        Sections: [
          { Items: [{ ...extras, Required: true }] },
          { Items: [{ ...extras, Name: 'optional' }] },
          { Items: [{ ...extras, Name: 'known', Required: true, DefaultValue: ['Wifi'] }] },
          { Items: [{ ...seat, Required: true }] },
        ],
      },
    });
    await press(page, 'Submit');
    expect(sent(page)).to.deep.equal([]);
    const [wifi, childSeat] = newest(page).querySelectorAll<HTMLInputElement>('[name=extras]');
    expect(page.el.shadowRoot!.activeElement).to.equal(wifi);
    const window = field(page, 'seat');
    expect(described(window)).not.to.equal('');
    expect(described(wifi!)).to.equal(described(window));
    const wrong = (): readonly (string | null)[] =>
      [...newest(page).querySelectorAll('[aria-invalid]')].map((one) => one.getAttribute('name'));
    expect(wrong()).to.deep.equal(['extras', 'seat', 'seat']);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    childSeat!.focus();
    await sendKeys({ press: ' ' });
    expect(wrong()).to.deep.equal(['seat', 'seat']);
    expect(described(wifi!)).to.equal('');
    await sendKeys({ press: ' ' });
    window.click();
    await press(page, 'Submit');
    expect(wrong()).to.deep.equal(['extras']);
    childSeat!.click();
    await press(page, 'Submit');
    expect(sent(page)).to.deep.equal([
      answer('Submit', { FormData: { extras: 'Child seat', known: 'Wifi', seat: 'Window' } }),
    ]);
  });

  it('copies a fact that is worth it, and says so', async () => {
    const page = await shown(guideViews.form);
    const copied: string[] = [];
    let isRefused = true;
    const clipboard = {
      writeText: (text: string) => {
        copied.push(text);
        return isRefused ? Promise.reject(new DOMException('', 'NotAllowedError')) : Promise.resolve();
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      const button = newest(page).querySelector<HTMLElement>('dd button')!;
      expect(button.textContent.trim()).to.equal('Copy Reservation');
      await press(page, 'Copy');
      expect(button.textContent.trim()).to.equal('Copy Reservation');
      isRefused = false;
      await press(page, 'Copy');
      expect(button.textContent.trim()).to.equal('Copy Reservation ✓');
      expect(copied).to.deep.equal(['R-1042', 'R-1042']);
      expect(sent(page)).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('names a case that cannot be opened from here, and has links that a finger hits', async () => {
    const page = await shown({
      name: 'detail',
      input: {
        AttributeBar: [
          { Label: 'Case', LinkType: 'case', ResourceId: 'c-77' },
          { Label: 'Claim', LinkType: 'case', ResourceId: 'c-78', Value: 'Broken glass', Copyable: true },
          { Label: 'Terms', LinkType: 'external', Value: 'i', Url: 'https://example.com/' },
        ],
        Sections: 'Text',
      },
    });
    const facts = [...newest(page).querySelectorAll<HTMLElement>('dd')];
    expect(facts.map(({ innerText }) => innerText.split(/\s*Copy/)[0]!.trim())).to.deep.equal([
      'c-77',
      'Broken glass',
      'i',
    ]);
    // To copy something is no answer.
    expect(newest(page).innerText).to.include('in your own words');
    finishAnimations(page);
    const { width, height } = facts[2]!.querySelector('a')!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('tells what the steps of a long form are about', async () => {
    const page = await shown({
      name: 'form',
      input: {
        Wizard: {
          Items: [{ Heading: 'Pick-up', Description: 'Where and when' }, { Heading: 'Payment' }, 'Done'],
        },
        Sections: [{ Items: [{ Type: 'FormInput', Label: 'Place', Name: 'place' }] }],
      },
    });
    const steps = [...newest(page).querySelectorAll<HTMLElement>('ol li')];
    expect(steps.map(({ innerText }) => innerText.trim().split(/\s*\n\s*/))).to.deep.equal([
      ['Pick-up', 'Where and when'],
      ['Payment'],
      ['Done'],
    ]);
    expect(steps[0]!.getAttribute('aria-current')).to.equal('step');
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
    await press(page, 'Submit');
    expect(sent(page)).to.deep.equal([answer('Submit', { FormData: { place: '' }, StepName: 'Pick-up' })]);
  });

  it('is announced by its heading, once', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        await flow.next();
        flow.showsView(guideViews.list);
      },
    });
    await page.connect();
    const ears = listen(page);
    await page.send('Hello');
    await page.advance(200);
    // Its code comes when the first one does.
    while (!page.el.shadowRoot!.querySelector('connect-chat-view button')) await page.settle();
    await page.advance(3_000);
    ears.stop();
    expect(ears.said()).to.deep.equal(['Assistant: Which reservation?']);
  });

  it('shows a yes, a no, and what has parts', async () => {
    const page = await shown({
      name: 'detail',
      input: {
        Heading: 'Your reservation',
        AttributeBar: [
          { Label: 'Paid', Value: true },
          { Label: 'Car', Value: { Size: 'small' } },
        ],
        Sections: [{ Insured: false, Driver: { Name: 'Jane', Licence: true } }],
        Actions: ['Keep it'],
      },
    });
    expect([...newest(page).querySelectorAll('dd')].map(({ innerText }) => innerText.trim())).to.deep.equal([
      '✓',
      'Size\nsmall',
      'small',
      '✗',
      'Name\nJane\nLicence\n✓',
      'Jane',
      '✓',
    ]);
  });

  it('shows a yes in a list, and no name without anything to it', async () => {
    const page = await shown({
      name: 'detail',
      input: {
        AttributeBar: [
          { Label: 'Paid', Value: {} },
          { Label: 'Terms', Url: SCRIPT },
        ],
        Sections: [
          true,
          { Notes: [], Extras: {}, Driver: { Licences: [{}, null] }, Remark: ' ', Doors: [5, false] },
        ],
        Actions: ['Keep it'],
      },
    });
    const texts = (selector: string): readonly string[] =>
      [...newest(page).querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText.trim());
    expect(texts('form > p:not(.small)')).to.deep.equal(['✓']);
    expect(texts('dt')).to.deep.equal(['Doors']);
    expect(texts('dd p')).to.deep.equal(['5', '✗']);
    expect(newest(page).querySelectorAll('dl')).to.have.length(1);
    expect(newest(page).innerText).not.to.include('object');
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
  });

  it('says what was chosen by its name, now and after a reload', async () => {
    const page = await shown(
      {
        name: 'list',
        input: {
          SubHeading: '[which?',
          Items: [
            { Heading: 'R-1042', Id: 6 },
            { Heading: 'R-0981', Id: 7 },
          ],
        },
      },
      guideViews.cards,
    );
    await press(page, 'R-0981');
    expect(sent(page)).to.deep.equal([answer('ActionSelected', { actionName: '7' })]);
    await press(page, 'Something lost');
    const own = (): readonly string[] => page.screen().filter((line) => line.startsWith('me:'));
    expect(own()).to.deep.equal(['me: R-0981', 'me: Something lost (Sent)']);
    const after = await createChatPage({ after: page });
    await after.advance(2_000);
    expect(after.screen().filter((line) => line.startsWith('me:'))).to.deep.equal([
      'me: R-0981',
      'me: Something lost (Sent)',
    ]);
  });

  it('waits on while the customer hears how long they still have to wait', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.showsView(guideViews.list);
        flow.says('{"connect-chat":{"position":3}}');
        return Promise.resolve();
      },
    });
    await page.connect();
    await page.advance(200);
    expect(newest(page).innerText).not.to.include('no longer open');
    await press(page, 'R-1042');
    expect(sent(page)).to.deep.equal([answer('ActionSelected', { actionName: 'r-1042' })]);
  });

  it('can be answered in words, which the flow hears as no match', async () => {
    const page = await shown(guideViews.detail);
    await page.send('Something quite different');
    await page.advance(500);
    expect(sent(page)).to.deep.equal([answer(' ', { content: 'Something quite different' })]);
    expect(page.screen().slice(-2)[0]).to.equal('me: Something quite different (Sent)');
  });

  it('that nobody here knows can be read, and answered in words', async () => {
    const page = await shown({
      name: 'own',
      input: { Heading: 'Odd', Sections: { Fact: 'True' }, Html: '<b>x</b>' },
    });
    expect(newest(page).innerText).to.include('Fact').and.include('True').and.include('<b>x</b>');
    expect(newest(page).innerText).to.include('in your own words');
    await page.send('Yes');
    await page.advance(500);
    expect(sent(page)).to.deep.equal([answer(' ', { content: 'Yes' })]);
  });

  for (const [what, view, says] of [
    ['a list of nothing', { name: 'list', input: { Heading: 'Which?', Items: 'none today' } }, 'none today'],
    ['a form without fields', { name: 'form', input: { Sections: ['Bring your passport'] } }, 'passport'],
    ['cards that are none', { name: 'cards', input: { Cards: { Summary: 'One' } } }, 'One'],
    ['a confirmation without a button', { name: 'confirmation', input: { Text: 'Well done' } }, 'Well done'],
    ['details without anything to do', { name: 'detail', input: { Sections: 'It is late' } }, 'It is late'],
    [
      'a list that can only be read',
      { name: 'list', input: { Items: [{ Heading: 'R-0007', Description: 'Over' }] } },
      'R-0007',
    ],
    [
      'components that are only text',
      { name: 'own', input: {}, template: { Body: ['Hello', { Type: 'TextBlock', Content: ['there'] }] } },
      'there',
    ],
  ] as const) {
    it(`that cannot be filled in can be read, and answered in words: ${what} [F147]`, async () => {
      const page = await shown(view);
      expect(newest(page).innerText).to.include(says).and.include('in your own words');
      finishAnimations(page);
      await expect(page.el).to.be.accessible();
      await page.send('As you like');
      await page.advance(500);
      expect(sent(page)).to.deep.equal([answer(' ', { content: 'As you like' })]);
    });
  }

  it('asks for no words where there is something to press', async () => {
    const page = await shown(guideViews.detail);
    expect(newest(page).innerText).not.to.include('in your own words');
  });

  it('whose answer is too long says so, and can be answered again', async () => {
    const page = await shown(guideViews.form);
    field(page, 'pickup-location').value = 'Seattle';
    field(page, 'remarks').value = 'x'.repeat(20_000);
    await press(page, 'Confirm');
    expect(sent(page)).to.deep.equal([]);
    const remark = (): string => page.el.shadowRoot!.querySelector('#remark')?.textContent.trim() ?? '';
    expect(remark()).to.equal('This message is too long.');
    field(page, 'remarks').value = 'None';
    await press(page, 'Confirm');
    expect(sent(page)).to.have.length(1);
    expect(remark()).to.equal('');
  });

  it('that cannot be fetched says so, and is fetched when asked [F149]', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.showsView(guideViews.list);
        return Promise.resolve();
      },
    });
    page.simulator.inject({ on: 'DescribeView', times: 1, answer: { status: 500 } });
    await page.connect();
    await page.advance(200);
    expect(newest(page).innerText).to.include('cannot be shown at the moment');
    await press(page, 'Try again');
    await press(page, 'R-1042');
    expect(sent(page)).to.deep.equal([answer('ActionSelected', { actionName: 'r-1042' })]);
  });

  it('is asked for only as long as it can be answered', async () => {
    const page = await shown(guideViews.list, guideViews.detail);
    await press(page, 'R-1042');
    expect(page.calls('DescribeView')).to.equal(2);
    const after = await createChatPage({ after: page });
    await after.advance(2_000);
    expect(after.calls('DescribeView')).to.equal(1);
    expect(newest(after).querySelector('h3')!.textContent).to.equal('Your reservation');
  });

  it('is drawn of nothing but what a view may hold, whatever was sent', async () => {
    const nasty = '"><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>';
    const page = await shown({
      name: 'form',
      input: {
        Heading: nasty,
        AttributeBar: [{ Label: nasty, Value: nasty, Url: SCRIPT }],
        Sections: [
          {
            Type: 'FormSection',
            Heading: nasty,
            Items: [{ Type: 'script', Name: nasty, Label: nasty }, 7, null],
          },
        ],
        Wizard: { Items: [nasty, {}] },
        ErrorText: { Header: nasty },
        Next: nasty,
      },
    });
    const allowed = [
      'DIV',
      'H3',
      'H4',
      'P',
      'FORM',
      'DL',
      'DT',
      'DD',
      'OL',
      'LI',
      'LABEL',
      'SPAN',
      'INPUT',
      'BUTTON',
    ];
    expect(
      [...newest(page).querySelectorAll('*')]
        .map(({ tagName }) => tagName)
        .filter((tag) => !allowed.includes(tag)),
    ).to.deep.equal([]);
    expect(newest(page).innerText).to.include('onerror');
  });
});
