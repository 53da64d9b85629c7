import 'amazon-connect-chatjs';
import { expect, waitUntil } from '@open-wc/testing';
import { createPagePlatform } from '../../src/controller/index.js';
import type { ConnectChat } from '../../src/index.js';
import { interactiveMessage, templates } from '../../src/simulator/index.js';
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
describe('amazon-connect-chatjs and the element agree on interactive messages', () => {
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

  it('shows each, sends its answer, and has the same transcript', async () => {
    const answers: string[] = [];
    const option = () =>
      [...el.shadowRoot!.querySelectorAll('[part~="card"]')]
        .at(-1)
        ?.querySelector<HTMLElement>('button[part~="option"]:not([aria-disabled])');
    for (const template of Object.values(templates)) {
      const { Id } = await chat.agent.sends(...interactiveMessage(template));
      const question = await listener.hears('onMessage', (item) => item.Id === Id);
      expect(question.ContentType).to.equal('application/vnd.amazonaws.connect.message.interactive');
      await until(option);
      option()!.click();
      const answer = await listener.hears(
        'onMessage',
        ({ ParticipantRole, Content = '' }) =>
          ParticipantRole === 'CUSTOMER' && Content !== '' && !answers.includes(Content),
      );
      expect(answer.ContentType).to.equal('text/plain');
      answers.push(answer.Content ?? '');
    }
    expect(answers).to.deep.equal([
      'Apple',
      '2027-03-01T17:00+00:00',
      'Check self-service options',
      'Very unsatisfied',
      '{"templateIdentifier":"template0","listTitle":"California","selectionText":"Book hotel"}',
    ]);

    const { data } = await session.getTranscript({ maxResults: 100 });
    const official = data!.Transcript.filter(({ Type }) => Type === 'MESSAGE');
    const ours = el.transcript.filter((item) => item.kind === 'message');
    expect(ours.map(({ id, contentType, content }) => [id, contentType, content])).to.deep.equal(
      official.map(({ Id, ContentType, Content }) => [Id, ContentType, Content]),
    );
  });
});
