import type { Answers } from '../service/answers.js';
import { answerFaultily } from './faulty.js';
import { startChatContact } from '../operations/start-chat-contact.js';
import type { Service } from '../service/service.js';
import { ServiceError } from '../service/service-error.js';

/** What the sample's Lambda is configured with. */
const environment = {
  InstanceId: '5e5e5e5e-0000-4000-8000-00000000c0de',
  ContactFlowId: 'f10f10f1-0000-4000-8000-00000000c0de',
};

type Json = Readonly<Record<string, unknown>>;

/**
 * The start endpoint as the sample `startChatContactAPI` deploys it: which members it hands on, what it makes up, its
 * envelopes for success and failure, and its 502 without CORS headers for a body that makes its Lambda throw.
 */
export async function answerStart(service: Service, answers: Answers, request: Request): Promise<Response> {
  const body = parsed(await request.text());
  const displayName = (body?.['ParticipantDetails'] as Json | null | undefined)?.['DisplayName'];
  if (!body || displayName === undefined) return thrown(answers);
  try {
    const result = await callConnect(service, answers, request, contactRequest(service, body, displayName));
    return answers.json('start', envelope(service, body, result));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    service.announce({
      kind: 'request',
      operation: 'StartChatContact',
      outcome: error.status,
      reason: error.reason ?? error.message,
    });
    return answers.json('start', failure(service, error), error.status);
  }
}

const thrown = (answers: Answers): Response =>
  answers.refusal('gateway', new ServiceError(502, 'InternalServerErrorException', 'Internal server error'));

function parsed(text: string): Json | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** The sample takes what it knows; `endpointPasses` is what the owner added to it. */
function contactRequest(service: Service, body: Json, displayName: unknown): Json {
  const passed = Object.fromEntries(
    service.switches.endpointPasses.filter((name) => body[name]).map((name) => [name, body[name]]),
  );
  const persistent = body['PersistentChat'] as Json | null | undefined;
  const attributes = passed['Attributes'] as Json | undefined;
  return {
    ...passed,
    InstanceId: body['InstanceId'] || environment.InstanceId,
    ContactFlowId: body['ContactFlowId'] || environment.ContactFlowId,
    ParticipantDetails: { DisplayName: displayName },
    Attributes: { customerName: displayName, ...attributes },
    ...(body['SupportedMessagingContentTypes'] !== undefined &&
      body['SupportedMessagingContentTypes'] !== null && {
        SupportedMessagingContentTypes: body['SupportedMessagingContentTypes'],
      }),
    ...(body['ChatDurationInMinutes'] ? { ChatDurationInMinutes: body['ChatDurationInMinutes'] } : {}),
    ...(persistent?.['RehydrationType'] && persistent['SourceContactId']
      ? { PersistentChat: persistent }
      : {}),
  };
}

/** The Lambda's own call, which can fail as any other. What breaks it comes out as 502, an answer cut short too. */
async function callConnect(service: Service, answers: Answers, request: Request, body: Json): Promise<Json> {
  const fault = service.faults.take('StartChatContact');
  if (fault === undefined) return startChatContact(service, body);
  const answer = await answerFaultily(fault, {
    face: 'connect',
    answers,
    clock: service.clock,
    signal: request.signal,
    apply: () => Promise.resolve(answers.json('connect', startChatContact(service, body))),
  }).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    throw new ServiceError(502, 'NetworkingError', 'Internal server error');
  });
  const result = parsed(await answer.text().catch(() => ''));
  if (answer.ok && result) return result;
  const type = answer.headers.get('x-amzn-errortype') ?? 'UnknownError';
  const message = result?.['Message'];
  throw new ServiceError(answer.status, type, typeof message === 'string' ? message : 'UnknownError');
}

function envelope(service: Service, body: Json, startChatResult: Json): unknown {
  const asked = body['SupportedMessagingContentTypes'];
  const featurePermissions = {
    ...(Array.isArray(asked) && { MESSAGING_MARKDOWN: asked.includes('text/markdown') }),
    ...(service.switches.attachmentsAnnounced === 'yes' && { ATTACHMENTS: true }),
  };
  const sample = { data: { startChatResult, featurePermissions } };
  switch (service.switches.startAnswer) {
    case 'sample':
      return sample;
    case 'bare':
      return startChatResult;
    case 'encoded':
      return JSON.stringify(sample);
  }
}

/** The sample serialises the error of the AWS SDK for JavaScript version 2 as it is. */
const failure = (service: Service, error: ServiceError): unknown => ({
  data: {
    Error: {
      message: error.message,
      code: error.type,
      time: new Date(service.clock.now()).toISOString(),
      requestId: service.ids.uuid(),
      statusCode: error.status,
      retryable: error.status === 429 || error.status >= 500,
      retryDelay: 42.1,
    },
  },
});
