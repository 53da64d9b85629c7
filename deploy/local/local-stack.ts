import { ConnectClient } from '@aws-sdk/client-connect';
import type { Claims } from '../handler/gateway-event.js';
import { readSettings } from '../handler/settings.js';
import { createStartChat, type StartChatParts } from '../handler/start-chat.js';
import type { GatewayParts } from './api-parts.js';
import { createGateway } from './gateway.js';
import { resolveTemplate, type Template } from './resolve-template.js';

/** How a local stack differs from one with the defaults. */
export interface LocalStackOptions {
  readonly template: Template;
  /** Where Amazon Connect is: a simulator's origin. */
  readonly connectOrigin: string;
  /** Parameters of the template. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly region?: string;
  readonly log?: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly verify?: (token: string) => Claims | undefined;
  /** How the function reaches the issuer of tokens, where it verifies them itself. Default: there is none. */
  readonly issuer?: StartChatParts['fetch'];
  readonly ownAnswersHaveCors?: boolean;
  /** The SDK's attempts. Default 2, as deployed. */
  readonly maxAttempts?: number;
  /** The function, instead of the handler. */
  readonly invoke?: GatewayParts['invoke'];
}

/** Ids of the simulated instance and flow. */
export const localIds = {
  InstanceId: '5e5e5e5e-0000-4000-8000-00000000c0de',
  FlowId: 'f10f10f1-0000-4000-8000-00000000c0de',
};

/**
 * The deployed stack on this machine: the template's own gateway settings, the very handler, the real AWS SDK, and a simulator
 * as Amazon Connect.
 */
export function createLocalStack(options: LocalStackOptions): (request: Request) => Promise<Response> {
  const { template, connectOrigin, region = 'eu-central-1', now = Date.now } = options;
  const stack = resolveTemplate(template, { ...localIds, ...options.parameters }, region);
  const environment = stack.resources['Function']?.properties['Environment'] as {
    readonly Variables: Readonly<Record<string, unknown>>;
  };
  const variables = Object.entries(environment.Variables).map(
    ([name, value]) => [name, String(value)] as const,
  );
  const connect = new ConnectClient({
    region,
    endpoint: connectOrigin,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: options.maxAttempts ?? 2,
  });
  const invoke = createStartChat({
    settings: readSettings({ ...Object.fromEntries(variables), AWS_REGION: region }),
    connect,
    fetch: options.issuer ?? (() => Promise.reject(new Error('there is no issuer'))),
    log: options.log ?? (() => undefined),
    now,
  });
  const { verify, ownAnswersHaveCors } = options;
  return createGateway({ stack, invoke: options.invoke ?? invoke, now, verify, ownAnswersHaveCors });
}
