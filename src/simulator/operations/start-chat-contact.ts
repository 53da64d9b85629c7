import { openChat, type ChatOrder } from '../service/open-chat.js';
import { readMembers, type Members } from '../service/members.js';
import type { Service, StartedChat } from '../service/service.js';
import { invalidParameter, invalidRequest } from '../service/service-error.js';
import { messageType } from '../service/wire.js';
import { connectionOf, type ConnectionKind } from './connection.js';

const customerTypes = [
  messageType.text,
  messageType.markdown,
  messageType.json,
  messageType.interactiveResponse,
] as const;
const allTypes: readonly string[] = Object.values(messageType);
const attributesBytes = 32_768;

/**
 * StartChatContact (Amazon Connect API reference): validates, opens the chat, answers its ids and token. The same
 * ClientToken gets the same chat again; its connection, if asked for, is a fresh one, or none when the chat has ended.
 */
export function startChatContact(service: Service, body: unknown): Readonly<Record<string, unknown>> {
  const members = readMembers(body, invalidParameter);
  const order = readOrder(service, members);
  const clientToken = members.text('ClientToken', { max: 500 });
  const kinds = knownKinds(members.texts('ConnectionTypes', {}) ?? []);
  const key = `${members.requiredText('InstanceId', { min: 1, max: 100 })} ${clientToken ?? ''}`;

  const repeated = clientToken ? service.startedBefore.get(key) : undefined;
  const started = repeated ?? start(service, order);
  if (clientToken) service.startedBefore.set(key, started);
  const { chat, answer } = started;
  return chat.phase === 'ended'
    ? answer
    : { ...answer, ...connectionOf(service, { chat, participant: chat.customer }, kinds) };
}

function start(service: Service, order: ChatOrder): StartedChat {
  const chat = openChat(service, order);
  return {
    chat,
    answer: {
      ContactId: chat.initialContactId,
      ParticipantId: chat.customer.participantId,
      ParticipantToken: service.credentials.issueParticipantToken({ chat, participant: chat.customer }),
      ...(chat.continuedFromContactId !== undefined && {
        ContinuedFromContactId: chat.continuedFromContactId,
      }),
    },
  };
}

const knownKinds = (kinds: readonly string[]): readonly ConnectionKind[] =>
  (['WEBSOCKET', 'CONNECTION_CREDENTIALS'] as const).filter((kind) => kinds.includes(kind));

function readOrder(service: Service, members: Members): ChatOrder {
  const details = members.structure('ParticipantDetails');
  if (!details) throw invalidParameter('ParticipantDetails is missing');
  const persistent = members.structure('PersistentChat');
  if (persistent && members.has('RelatedContactId')) {
    throw invalidRequest('PersistentChat and RelatedContactId exclude each other');
  }
  members.text('RelatedContactId', { min: 1, max: 256 });
  const customerId = members.text('CustomerId', { min: 1, max: 128 });
  const initialMessage = readInitialMessage(members.structure('InitialMessage'));
  const rehydration = persistent?.oneOf('RehydrationType', ['ENTIRE_PAST_SESSION', 'FROM_SEGMENT']);
  return {
    displayName: details.requiredText('DisplayName', { min: 1, max: 256 }),
    contactFlowId: members.requiredText('ContactFlowId', { max: 500 }),
    attributes: readAttributes(members),
    contentTypes: readContentTypes(members),
    durationMinutes:
      members.integer('ChatDurationInMinutes', { min: 60, max: 10_080 }) ??
      service.limits.chatDurationMinutes,
    ...(initialMessage && { initialMessage }),
    ...(customerId !== undefined && { customerId }),
    ...(persistent && { sourceContactId: persistent.requiredText('SourceContactId', { min: 1, max: 256 }) }),
    ...(rehydration && { rehydration }),
  };
}

function readAttributes(members: Members): Readonly<Record<string, string>> {
  const attributes = members.map('Attributes') ?? {};
  for (const key of Object.keys(attributes)) {
    if (!/^[\w-]{1,32767}$/.test(key)) throw invalidParameter('Attributes has a key with other characters');
  }
  const bytes = new TextEncoder().encode(Object.entries(attributes).flat().join('')).length;
  if (bytes > attributesBytes) throw invalidParameter(`Attributes has ${String(bytes)} bytes`);
  return attributes;
}

function readContentTypes(members: Members): readonly string[] {
  const contentTypes = members.texts('SupportedMessagingContentTypes', { min: 1, max: 100 });
  if (!contentTypes) return [messageType.text];
  if (!contentTypes.includes(messageType.text)) {
    throw invalidRequest('SupportedMessagingContentTypes must contain text/plain');
  }
  const unknown = contentTypes.find((contentType) => !allTypes.includes(contentType));
  if (unknown !== undefined) throw invalidRequest(`SupportedMessagingContentTypes has ${unknown}`);
  return contentTypes;
}

function readInitialMessage(message: Members | undefined): ChatOrder['initialMessage'] {
  if (!message) return undefined;
  message.requiredText('ContentType', { min: 1, max: 100 });
  const contentType = message.oneOf('ContentType', customerTypes) ?? messageType.text;
  return { contentType, content: message.requiredText('Content', { min: 1, max: 16_384 }) };
}
