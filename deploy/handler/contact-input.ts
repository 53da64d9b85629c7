import type { StartChatContactCommandInput } from '@aws-sdk/client-connect';
import type { Claims } from './gateway-event.js';
import { invalid, Refusal, type Problem } from './refusal.js';
import { contactOfToken } from './resume-token.js';
import type { Settings } from './settings.js';
import type { StartOrder } from './start-request.js';

/** Most UTF-8 bytes of all attributes together, with their names (Amazon Connect API reference, StartChatContact). */
const attributeBytes = 32_768;

/**
 * The verified customer's id, if the endpoint has a claim for it. Throws a `Refusal` when a token lacks it: a chat that should
 * belong to somebody must not belong to nobody, whom everybody could pass for.
 */
export function customerIdOf(settings: Settings, claims: Claims | undefined): string | undefined {
  if (!settings.customerIdClaim || !claims) return undefined;
  const id = claims[settings.customerIdClaim];
  if (typeof id === 'string' && id.length > 0 && id.length <= 128) return id;
  throw new Refusal(403, 'NO_CUSTOMER', 'The token lacks the claim that is the customer (CustomerIdClaim).');
}

/**
 * What Amazon Connect is asked. Instance, flow, customer and signed attributes come from the settings and the verified token;
 * the page only chooses among what the settings allow. Throws a `Refusal` that names what it may not choose.
 */
export function contactInput(
  settings: Settings,
  order: StartOrder,
  { claims, now }: { readonly claims: Claims | undefined; readonly now: number },
): StartChatContactCommandInput {
  const customerId = customerIdOf(settings, claims);
  const attributes = attributesOf(settings, order, claims);
  const problems = problemsOf(settings, order, customerId);
  if (Buffer.byteLength(Object.entries(attributes).flat().join('')) > attributeBytes) {
    problems.push({ field: 'Attributes', problem: `are longer than ${attributeBytes} bytes together` });
  }
  if (problems.length > 0) throw invalid(...problems);
  const duration = Math.min(order.ChatDurationInMinutes ?? settings.maxMinutes, settings.maxMinutes);
  return {
    InstanceId: settings.instanceId,
    ContactFlowId: flowOf(settings, order),
    ParticipantDetails: order.ParticipantDetails,
    Attributes: attributes,
    SupportedMessagingContentTypes: contentTypesOf(settings, order),
    // Not every account may set it: what would be the service's default is not said.
    ...(duration !== 1500 && { ChatDurationInMinutes: duration }),
    ...(order.ClientToken !== undefined && { ClientToken: order.ClientToken }),
    ...(order.InitialMessage && { InitialMessage: order.InitialMessage }),
    ...(customerId !== undefined && { CustomerId: customerId }),
    ...earlierContact(settings, order, { customerId, now }),
  };
}

/** The content types that both the page and the stack want; all of the stack's when the page does not say. */
export function contentTypesOf(settings: Settings, order: StartOrder): string[] {
  const asked = order.SupportedMessagingContentTypes;
  return settings.contentTypes.filter((type) => type === 'text/plain' || (asked?.includes(type) ?? true));
}

function flowOf(settings: Settings, { Flow: flow, ContactFlowId: id }: StartOrder): string | undefined {
  const asked = flow ?? id ?? 'default';
  const named = settings.flows.get(asked);
  if (named !== undefined) return named;
  return settings.flowIdsAllowed ? [...settings.flows.values()].find((value) => value === asked) : undefined;
}

function problemsOf(settings: Settings, order: StartOrder, customerId: string | undefined): Problem[] {
  const problems: Problem[] = [];
  const add = (wrong: boolean, field: string, problem: string): void => {
    if (wrong) problems.push({ field, problem });
  };
  const flowField = order.Flow === undefined ? 'ContactFlowId' : 'Flow';
  add(flowOf(settings, order) === undefined, flowField, 'is not a flow that this endpoint starts');
  add(
    order.InstanceId !== undefined && order.InstanceId !== settings.instanceId,
    'InstanceId',
    'is not the instance of this endpoint',
  );
  add(
    order.CustomerId !== undefined && order.CustomerId !== customerId,
    'CustomerId',
    'comes from the verified token only',
  );
  add(
    order.PersistentChat !== undefined && order.RelatedContactId !== undefined,
    'RelatedContactId',
    'and PersistentChat exclude each other',
  );
  for (const name of Object.keys(order.Attributes ?? {})) {
    add(
      !settings.unsignedAttributes.includes(name),
      `Attributes.${name}`,
      'is not an attribute that pages may set (parameter UnsignedAttributes)',
    );
  }
  return problems;
}

function attributesOf(
  settings: Settings,
  order: StartOrder,
  claims: Claims | undefined,
): Record<string, string> {
  const unsigned = Object.entries(order.Attributes ?? {}).map(
    ([name, value]) => [`${settings.unsignedPrefix}${name}`, value] as const,
  );
  const signed = [...settings.signedAttributes].flatMap(([claim, name]) => {
    const value = claims?.[claim];
    return ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)] as const] : [];
  });
  // As in Amazon's sample. It is what the visitor calls themselves, unless a claim says it.
  return Object.fromEntries([['customerName', order.ParticipantDetails.DisplayName], ...unsigned, ...signed]);
}

function earlierContact(
  { resumeKey }: Settings,
  { PersistentChat: persistent, RelatedContactId: related }: StartOrder,
  who: { readonly customerId: string | undefined; readonly now: number },
): Pick<StartChatContactCommandInput, 'PersistentChat' | 'RelatedContactId'> {
  const token = persistent?.SourceContactId ?? related;
  if (token === undefined) return {};
  const contactId = resumeKey ? contactOfToken(resumeKey, token, who) : undefined;
  if (contactId === undefined) {
    const field = persistent ? 'PersistentChat.SourceContactId' : 'RelatedContactId';
    const message = `${field}: is no ResumeToken that this endpoint gave to this customer, or an old one`;
    throw new Refusal(403, 'NOT_YOURS', message, {
      details: [{ field, problem: 'is not a valid ResumeToken' }],
    });
  }
  return persistent
    ? { PersistentChat: { ...persistent, SourceContactId: contactId } }
    : { RelatedContactId: contactId };
}
