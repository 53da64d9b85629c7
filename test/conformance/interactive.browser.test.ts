import 'amazon-connect-chatjs';
import { expect, waitUntil } from '@open-wc/testing';
import { createPagePlatform } from '../../src/controller/index.js';
import type { ConnectChat } from '../../src/index.js';
import { guideViews, interactiveMessage, serviceList, templates } from '../../src/simulator/index.js';
import { listenTo, type Listener } from './listener.js';
import { remoteChatOf, simulatorOrigin, type RemoteChat } from './remote-simulator.js';
import '../../src/elements/define.js';

type Started = Readonly<Record<'ContactId' | 'ParticipantId' | 'ParticipantToken', string>>;

const until = (what: () => unknown): Promise<void> =>
  waitUntil(() => Boolean(what()), undefined, { timeout: 20_000 });

/** A platform that lets a test see what the start endpoint has answered, which the element keeps to itself. */
function watchedPlatform(onStarted: (started: Started) => void) {
  const watched = async (...args: Parameters<typeof fetch>): Promise<Response> => {
    const response = await fetch(...args);
    if (new Request(...args).url.endsWith('/Prod')) {
      const body = (await response.clone().json()) as {
        readonly data: { readonly startChatResult: Started };
      };
      onStarted(body.data.startChatResult);
    }
    return response;
  };
  return Object.create(createPagePlatform(), { fetch: { value: watched } }) as ReturnType<
    typeof createPagePlatform
  >;
}

// Over a real network, with the official SDK as a second window of the same customer.
const RESPONSE = 'application/vnd.amazonaws.connect.message.interactive.response';

describe('amazon-connect-chatjs and the element agree on what a flow and people can send', () => {
  let el: ConnectChat;
  let chat: RemoteChat;
  let session: connect.CustomerChatSession;
  let listener: Listener;

  beforeEach(async () => {
    const endpoint = await simulatorOrigin();
    let started: Started | undefined;
    const platform = watchedPlatform((answer) => (started = answer));
    el = document.createElement('connect-chat');
    Object.assign(el, { api: `${endpoint}/Prod`, participantEndpoint: endpoint, persist: 'none', platform });
    document.body.append(el);
    await el.ready;
    await el.show();
    await until(() => el.state === 'connected');
    const {
      ContactId: contactId,
      ParticipantId: participantId,
      ParticipantToken: participantToken,
    } = started!;
    chat = remoteChatOf({ contactId, participantId, participantToken });
    // `endpoint` is not in the declarations of the package, but it reads it.
    const config = { region: 'eu-central-1', endpoint };
    connect.ChatSession.setGlobalConfig(config);
    session = connect.ChatSession.create({
      chatDetails: { contactId, participantId, participantToken },
      options: { region: 'eu-central-1' },
      type: 'CUSTOMER',
      disableCSM: true,
    });
    listener = listenTo(session);
    await session.connect();
    await listener.hears('onConnectionEstablished');
    await chat.agent.joins('Ada');
    // The SDK says that it is connected before it is subscribed.
    await waitUntil(
      async () => {
        await chat.agent.types();
        return listener.heard('onTyping');
      },
      undefined,
      { interval: 200, timeout: 20_000 },
    );
  });

  afterEach(async () => {
    await el.endChat();
    el.remove();
  });

  const root = (): ShadowRoot => el.shadowRoot!;
  const newest = (selector: string): HTMLElement | undefined =>
    [...root().querySelectorAll<HTMLElement>(selector)].at(-1);

  /** Presses what says `label` in the newest of these, as soon as it is there. */
  async function press(place: string, label: string): Promise<void> {
    const find = (): HTMLElement | undefined =>
      [...(newest(place)?.querySelectorAll<HTMLElement>('button:not([aria-disabled])') ?? [])].find(
        ({ textContent }) => textContent.replace(/\s+/g, ' ').includes(label),
      );
    await until(find);
    find()!.click();
  }

  /** The answer of the customer that `matches`, as the SDK has heard it. */
  const answered = (matches: (content: string) => boolean) =>
    listener.hears(
      'onMessage',
      ({ ParticipantRole, Content = '' }) => ParticipantRole === 'CUSTOMER' && matches(Content),
    );

  /** The customer's own name is on no line; it comes with the echo, which may be later than the answer. */
  const nameOf = (role?: string, name?: string): string | undefined =>
    role === 'CUSTOMER' ? undefined : name;

  /** Everything that was said, by id, as the SDK reads it and as the element has it; the same, or the test fails. */
  async function same(): Promise<readonly string[]> {
    const { data } = await session.getTranscript({ maxResults: 100 });
    const official = data!.Transcript.filter(({ Type }) => Type !== 'EVENT').map(
      ({ Id, ContentType, Content, ParticipantId, ParticipantRole, DisplayName, Attachments }) => ({
        id: Id,
        by: [ParticipantId, ParticipantRole, nameOf(ParticipantRole, DisplayName)],
        says: Attachments
          ? Attachments.map((file) => [file.AttachmentId, file.AttachmentName, file.ContentType, file.Status])
          : [ContentType, Content],
      }),
    );
    const ours = (): typeof official =>
      el.transcript.flatMap((item) =>
        item.kind === 'event'
          ? []
          : {
              id: item.id,
              by: [item.participantId, item.role, nameOf(item.role, item.displayName)],
              says:
                item.kind === 'attachment'
                  ? item.attachments.map(({ id, name, contentType, status }) => [
                      id,
                      name,
                      contentType,
                      status,
                    ])
                  : [item.contentType, item.content],
            },
      );
    // The element may have heard of an answer, and wait for its own.
    await until(() => JSON.stringify(ours()) === JSON.stringify(official)).catch(() => undefined);
    expect(ours()).to.deep.equal(official);
    return official.map(({ by }) => by[1] ?? '');
  }

  /** Whose the lines on the screen are, and what they say. */
  const screen = (): readonly (readonly [outgoing: boolean, text: string])[] =>
    [...root().querySelectorAll<HTMLElement>('[role=log] [part~="message"]')].map((line) => [
      line.part.contains('outgoing'),
      line.querySelector('[part~="bubble"]')!.textContent.replace(/\s+/g, ' ').trim(),
    ]);

  it('shows each question, sends its answer, and has the same transcript', async () => {
    const choices = {
      listPicker: ['Orange', 'Orange', 'Orange'],
      timePicker: ['GMT-7:30', '2027-03-01T17:00+00:00', 'March 1, 2027'],
      panel: ['Talk to an agent', 'Talk to an agent', 'Talk to an agent'],
      quickReply: ['Neutral', 'Neutral', 'Neutral'],
      carousel: [
        'Book hotel',
        '{"templateIdentifier":"template0","listTitle":"California","selectionText":"Book hotel"}',
        'California - Book hotel',
      ],
    } as const satisfies Record<keyof typeof templates, readonly string[]>;
    for (const [name, template] of Object.entries(templates)) {
      const [label, content] = choices[name as keyof typeof templates];
      const { Id } = await chat.agent.sends(...interactiveMessage(template));
      const question = await listener.hears('onMessage', (item) => item.Id === Id);
      expect(question.ContentType).to.equal('application/vnd.amazonaws.connect.message.interactive');
      await until(() => screen().at(-1)?.[1].includes(String(template.data.content.title)));
      await press('[part~="card"]', label);
      expect((await answered((heard) => heard === content)).ContentType).to.equal('text/plain');
    }
    const roles = await same();
    expect(screen().map(([outgoing]) => outgoing)).to.deep.equal(roles.map((role) => role === 'CUSTOMER'));
    const answers = screen().filter(([outgoing]) => outgoing);
    for (const [index, [, , read]] of Object.values(choices).entries())
      expect(answers[index]?.[1]).to.contain(read);
  });

  it('turns the pages of a list as the official client asks for them', async () => {
    await chat.agent.sends(...interactiveMessage(serviceList(0)));
    await press('[part~="card"]', 'Show more');
    const { ContentType, Content = '' } = await answered((content) => content.includes('SHOW_MORE'));
    expect([ContentType, JSON.parse(Content)]).to.deep.equal([
      RESPONSE,
      {
        version: '1.0',
        data: {
          actionName: 'SHOW_MORE',
          preIndex: -3,
          nextIndex: 3,
          listId: 'serviceList',
          templateType: 'ListPicker',
          referenceId: '320435df-2e3c-47ea-9206-e64f81dd8e3c',
        },
        action: 'SHOW_MORE',
      },
    ]);
    await chat.agent.sends(...interactiveMessage(serviceList(3)));
    await press('[part~="card"]', 'Previous options');
    await answered((content) => content.includes('PREVIOUS_OPTIONS'));
    await chat.agent.sends(...interactiveMessage(serviceList(0)));
    await press('[part~="card"]', 'Payments');
    await answered((content) => content === 'Payments');
    expect(await same()).to.have.length(6);
    // One list, in whose place its pages were, and what was chosen.
    expect(screen().map(([outgoing]) => outgoing)).to.deep.equal([false, true]);
  });

  for (const [name, label, action, data] of [
    ['form', 'Confirm', 'Submit', { StepName: 'Pick-up' }],
    ['detail', 'Keep it', 'ActionSelected', { actionName: 'Keep it' }],
    ['list', 'R-0981', 'ActionSelected', { actionName: 'r-0981' }],
    ['cards', 'Something else', 'NoMatchFound', { Label: 'Something else' }],
    ['confirmation', 'Go home', 'Next', { Label: 'Go home' }],
    ['custom', 'Send', 'Send', { FormData: {} }],
  ] as const) {
    it(`shows a view that the SDK describes alike, and answers it: ${name}`, async () => {
      const view = guideViews[name];
      await chat.showsView(view);
      const { Content = '' } = await listener.hears('onMessage', (item) =>
        Boolean(item.Content?.includes('ViewResource')),
      );
      const { viewToken } = (
        JSON.parse(Content) as { readonly data: { readonly content: { readonly viewToken: string } } }
      ).data.content;
      const { data: described } = await session.describeView({ viewToken, InstanceId: undefined });
      expect(described!.View!.Name).to.equal(view.name);
      // One that answers: the head of a view, which may have buttons of its own, is there before its body.
      await until(() => newest('connect-chat-view')?.querySelector('button[part]'));
      expect(newest('connect-chat-view')!.querySelector('h3')!.textContent).to.equal(view.input.Heading);
      const required = newest('connect-chat-view')!.querySelector<HTMLInputElement>('input[required]');
      if (required) required.value = 'Seattle';
      await press('connect-chat-view', label);
      const answer = await answered((content) => content.includes('ViewResource'));
      expect(answer.ContentType).to.equal(RESPONSE);
      const sent = JSON.parse(answer.Content!) as { readonly data: object };
      expect(sent).to.deep.equal({
        action,
        data: name === 'form' ? { ...sent.data, ...data } : data,
        templateType: 'ViewResource',
        version: '1.0',
      });
      expect(await same()).to.deep.equal(['SYSTEM', 'CUSTOMER']);
    });
  }

  it('sends files, and shows those of the agent and of the other window', async () => {
    const file = (name: string, text: string): File => new File([text], name, { type: 'text/plain' });
    const heard = async (name: string): Promise<string> => {
      const { Attachments } = await listener.hears('onMessage', (item) =>
        Boolean(item.Attachments?.some(({ AttachmentName }) => AttachmentName === name)),
      );
      return Attachments![0]!.AttachmentId;
    };
    const textOf = async (attachmentId: string): Promise<string> =>
      (await session.downloadAttachment({ attachmentId })).text();
    await el.sendAttachment(file('ours.txt', 'From the element'));
    expect(await textOf(await heard('ours.txt'))).to.equal('From the element');
    await session.sendAttachment({ attachment: file('theirs.txt', 'From the SDK') });
    await heard('theirs.txt');
    await chat.agent.sendsFile({ name: 'terms.txt', contentType: 'text/plain', bytes: [72, 105] });
    expect(await textOf(await heard('terms.txt'))).to.equal('Hi');
    await same();
    await until(() => screen().length === 3);
    expect(screen().map(([outgoing, text]) => `${String(outgoing)} ${text}`)).to.deep.equal([
      'true ours.txt',
      'true theirs.txt',
      'false terms.txt',
    ]);
  });
});
