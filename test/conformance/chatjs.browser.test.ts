import 'amazon-connect-chatjs';
import { expect } from '@open-wc/testing';
import { listenTo, type Listener } from './listener.js';
import { simulatorOrigin, startRemoteChat, type RemoteChat } from './remote-simulator.js';

const typing = 'application/vnd.amazonaws.connect.event.typing';
const read = 'application/vnd.amazonaws.connect.event.message.read';
const delivered = 'application/vnd.amazonaws.connect.event.message.delivered';
const joined = 'application/vnd.amazonaws.connect.event.participant.joined';

// Over a real network: nothing of this project runs in the page but the test.
describe('amazon-connect-chatjs takes the simulator for Amazon Connect', () => {
  let chat: RemoteChat;
  let session: connect.CustomerChatSession;
  let listener: Listener;

  before(async () => {
    // `endpoint` is not in the declarations of the package, but it reads it.
    const config = {
      region: 'eu-central-1',
      endpoint: await simulatorOrigin(),
      features: { messageReceipts: { shouldSendMessageReceipts: true, throttleTime: 100 } },
    };
    connect.ChatSession.setGlobalConfig(config);
  });

  beforeEach(async () => {
    chat = await startRemoteChat();
    const { contactId, participantId, participantToken } = chat;
    session = connect.ChatSession.create({
      chatDetails: { contactId, participantId, participantToken },
      options: { region: 'eu-central-1' },
      type: 'CUSTOMER',
      disableCSM: true,
    });
    listener = listenTo(session);
    const { connectSuccess } = await session.connect();
    expect(connectSuccess).to.equal(true);
    await listener.hears('onConnectionEstablished');
    await listener.hears('onMessage', ({ ContentType }) => ContentType === joined);
  });

  afterEach(async () => {
    if ((await chat.contact()).state === 'ended') return;
    await session.disconnectParticipant();
    await listener.hears('onEnded');
  });

  const says = async (message: string) =>
    (await session.sendMessage({ contentType: 'text/plain', message })).data!;

  it('connects', async () => {
    const customer = await listener.hears('onMessage', ({ ContentType }) => ContentType === joined);
    expect(customer.ParticipantId).to.equal(chat.participantId);
    expect(customer.DisplayName).to.equal('Jane');
    expect(customer.InitialContactId).to.equal(chat.contactId);
    expect((await chat.contact()).state).to.equal('connected');
    expect(session.getChatDetails().contactId).to.equal(chat.contactId);
  });

  it('sends, and hears its own message under the id of the answer', async () => {
    const { Id, AbsoluteTime } = await says('Hello');
    const echo = await listener.hears('onMessage', ({ Content }) => Content === 'Hello');
    expect(echo.Id).to.equal(Id);
    expect(echo.ParticipantRole).to.equal('CUSTOMER');
    expect(AbsoluteTime).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect((await chat.contact()).transcript.at(-1)?.Id).to.equal(Id);
  });

  it('receives what an agent says', async () => {
    await chat.agent.joins('Ada');
    await listener.hears('onMessage', (item) => item.ContentType === joined && item.DisplayName === 'Ada');
    const said = await chat.agent.says('Good morning');
    const message = await listener.hears('onMessage', ({ Content }) => Content === 'Good morning');
    expect(message.Id).to.equal(said.Id);
    expect(message.ParticipantRole).to.equal('AGENT');
    expect(message.DisplayName).to.equal('Ada');
    expect(message.ContactId).to.equal(chat.contactId);
  });

  it('sees an agent type, and lets the agent see the customer', async () => {
    await chat.agent.joins('Ada');
    await chat.agent.types();
    const seen = await listener.hears('onTyping', ({ ParticipantRole }) => ParticipantRole === 'AGENT');
    expect(seen.DisplayName).to.equal('Ada');
    await session.sendEvent({ contentType: typing });
    const sent = await chat.sentItem(
      ({ ContentType, ParticipantRole }) => ContentType === typing && ParticipantRole === 'CUSTOMER',
    );
    expect(sent.ParticipantId).to.equal(chat.participantId);
  });

  it('reads the transcript, whole and by pages', async () => {
    await chat.agent.joins('Ada');
    for (const text of ['one', 'two', 'three']) await says(text);
    await chat.agent.says('four');
    const whole = (await session.getTranscript({ maxResults: 100 })).data!;
    expect(whole.InitialContactId).to.equal(chat.contactId);
    expect(whole.Transcript.map(({ Content, ContentType }) => Content ?? ContentType)).to.deep.equal([
      joined,
      joined,
      'one',
      'two',
      'three',
      'four',
    ]);

    const collected: string[] = [];
    let nextToken: string | undefined;
    do {
      const { data } = await session.getTranscript({ maxResults: 2, ...(nextToken && { nextToken }) });
      collected.unshift(...data!.Transcript.map(({ Id }) => Id));
      nextToken = data!.NextToken;
    } while (nextToken);
    expect(collected).to.deep.equal(whole.Transcript.map(({ Id }) => Id));
  });

  it('is told that the agent got and read a message', async () => {
    await chat.agent.joins('Ada');
    const { Id } = await says('Did you get this?');
    await chat.agent.receives(Id);
    expect((await listener.hears('onDeliveredReceipt')).MessageMetadata?.MessageId).to.equal(Id);
    await chat.agent.reads(Id);
    expect((await listener.hears('onReadReceipt')).MessageMetadata?.MessageId).to.equal(Id);
  });

  it('tells the agent that the customer got and read a message', async () => {
    await chat.agent.joins('Ada');
    const { Id } = await chat.agent.says('Did you get this?');
    const receiptOf = (member: 'DeliveredTimestamp' | 'ReadTimestamp') =>
      chat.sentItem(
        ({ MessageMetadata }) =>
          MessageMetadata?.MessageId === Id &&
          Boolean(
            MessageMetadata.Receipts?.some(
              (receipt) => receipt.RecipientParticipantId === chat.participantId && receipt[member],
            ),
          ),
      );
    await session.sendEvent({ contentType: delivered, content: JSON.stringify({ messageId: Id }) });
    expect((await receiptOf('DeliveredTimestamp')).Type).to.equal('MESSAGEMETADATA');
    await session.sendEvent({ contentType: read, content: JSON.stringify({ messageId: Id }) });
    expect((await receiptOf('ReadTimestamp')).Type).to.equal('MESSAGEMETADATA');
  });

  it('sends a file, and gets it back', async () => {
    const file = new File(['The parcel is late.'], 'complaint.txt', { type: 'text/plain' });
    await session.sendAttachment({ attachment: file });
    const item = await listener.hears('onMessage', ({ Type }) => Type === 'ATTACHMENT');
    const [attachment] = item.Attachments!;
    expect(attachment?.AttachmentName).to.equal('complaint.txt');
    expect(attachment?.Status).to.equal('APPROVED');
    const blob = await session.downloadAttachment({ attachmentId: attachment!.AttachmentId });
    expect(await blob.text()).to.equal('The parcel is late.');
  });

  it('regains the connection when the server cuts it', async () => {
    await chat.agent.joins('Ada');
    const afterwards = listenTo(session);
    await chat.cut();
    await afterwards.hears('onConnectionLost');
    await afterwards.hears('onConnectionEstablished');
    await chat.agent.says('Are you still there?');
    await listener.hears('onMessage', ({ Content }) => Content === 'Are you still there?');
    await says('Yes');
    expect(afterwards.heard('onConnectionBroken')).to.equal(false);
  });

  it('follows a transfer', async () => {
    await chat.agent.joins('Ada');
    await chat.agent.transfersTo('Grace');
    await listener.hears(
      'onMessage',
      ({ ContentType }) => ContentType?.endsWith('.transfer.succeeded') ?? false,
    );
    await listener.hears('onMessage', (item) => item.ContentType === joined && item.DisplayName === 'Grace');
    await chat.agent.says('Grace here');
    const message = await listener.hears('onMessage', ({ Content }) => Content === 'Grace here');
    expect(message.InitialContactId).to.equal(chat.contactId);
    expect(message.ContactId).to.not.equal(chat.contactId);
    await says('Hello Grace');
  });

  it('is over when the agent ends it', async () => {
    await chat.agent.joins('Ada');
    await chat.agent.endsChat();
    await listener.hears('onEnded');
    await listener.hears('onMessage', ({ ContentType }) => ContentType?.endsWith('.chat.ended') ?? false);
    let refused: unknown;
    await session.sendMessage({ contentType: 'text/plain', message: 'Hello?' }).catch((reason: unknown) => {
      refused = reason;
    });
    expect(refused).to.be.a('string');
  });

  it('is over when the customer disconnects', async () => {
    await session.disconnectParticipant();
    await listener.hears('onEnded');
    const { state, transcript } = await chat.contact();
    expect(state).to.equal('ended');
    expect(
      transcript.slice(-2).map(({ ContentType }) => ContentType?.replace(/.*\.event\./, '')),
    ).to.deep.equal(['participant.left', 'chat.ended']);
  });
});
