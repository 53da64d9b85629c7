import type { StartChatContactCommandOutput } from '@aws-sdk/client-connect';
import type { GatewayAnswer } from './gateway-event.js';
import type { Refusal } from './refusal.js';
import { issueResumeToken } from './resume-token.js';
import type { Settings } from './settings.js';

interface About {
  readonly settings: Settings;
  readonly origin: string | undefined;
  readonly requestId: string;
}

function answer(
  { settings, origin, requestId }: About,
  statusCode: number,
  body: unknown,
  more = {},
): GatewayAnswer {
  const allowed = origin !== undefined && settings.origins.includes(origin);
  return {
    statusCode,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
      vary: 'Origin',
      ...(allowed && {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'retry-after,x-request-id',
      }),
      ...more,
    },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

/** Preflights, where the gateway leaves them to the function (a REST API does). */
export const preflightAnswer = (about: About): GatewayAnswer =>
  answer(about, 204, undefined, {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'authorization,content-type',
    'access-control-max-age': '3600',
  });

/** The contact in our form, and in the envelope of Amazon's sample for the clients that were written for it. */
export function contactAnswer(
  about: About,
  output: StartChatContactCommandOutput,
  more: {
    readonly contentTypes: readonly string[];
    readonly customerId: string | undefined;
    readonly now: number;
  },
): GatewayAnswer {
  const { settings } = about;
  const { resumeKey, resumeDays } = settings;
  const { ContactId, ParticipantId, ParticipantToken, ContinuedFromContactId } = output;
  const contact = {
    ContactId,
    ParticipantId,
    ParticipantToken,
    ...(ContinuedFromContactId !== undefined && { ContinuedFromContactId }),
  };
  const featurePermissions = {
    MESSAGING_MARKDOWN: more.contentTypes.includes('text/markdown'),
    ATTACHMENTS: settings.attachments,
  };
  return answer(about, 200, {
    ...contact,
    Region: settings.region,
    FeaturePermissions: featurePermissions,
    ...(resumeKey &&
      ContactId && { ResumeToken: issueResumeToken(resumeKey, ContactId, { ...more, days: resumeDays }) }),
    data: { startChatResult: contact, featurePermissions },
  });
}

/** A refusal, likewise in both forms. */
export function refusalAnswer(about: About, refusal: Refusal): GatewayAnswer {
  const { status, code, message, details, retryAfter } = refusal;
  const { requestId } = about;
  return answer(
    about,
    status,
    {
      message,
      error: { code, message, details, requestId },
      data: { Error: { code, message, statusCode: status, requestId } },
    },
    {
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
  );
}
