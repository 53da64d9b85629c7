import type { Chat, Participant, SignInOutcome } from '../service/chat.js';
import type { FlowWaits } from './flow-waits.js';
import { post, postEvent } from '../service/items.js';
import type { Service } from '../service/service.js';
import { eventType } from '../service/wire.js';

const outcomes: Readonly<Record<SignInOutcome, string>> = {
  succeeded: eventType.authenticationSucceeded,
  failed: eventType.authenticationFailed,
  cancelled: eventType.authenticationCancelled,
  timeout: eventType.authenticationTimeout,
};

/**
 * Asks the customer to sign in, and waits for how that ends. Whether the service keeps these events is not known; a client that reads them
 * in the transcript has to understand them.
 */
export async function askSignIn(
  service: Service,
  chat: Chat,
  {
    by,
    waits,
    withinMs = 180_000,
  }: { readonly by: Participant; readonly waits: FlowWaits; readonly withinMs?: number },
): Promise<SignInOutcome> {
  waits.check();
  const news = new Set<() => void>();
  const sessionId = service.ids.uuid();
  let signedInAs: string | undefined;
  let outcome: SignInOutcome | undefined;
  chat.signIn = {
    sessionId,
    initiatedAt: service.clock.now(),
    finish(reached, displayName) {
      outcome = reached;
      signedInAs = displayName;
      for (const listener of [...news]) listener();
    },
  };
  post(service, chat, {
    Type: 'EVENT',
    by,
    ContentType: eventType.authenticationInitiated,
    Content: JSON.stringify({ SessionId: sessionId }),
    stored: true,
  });
  const reached = (await waits.within(news, () => outcome, withinMs)) ?? 'timeout';
  chat.signIn = undefined;
  post(service, chat, { Type: 'EVENT', ContentType: outcomes[reached], by, stored: true });
  // The name that the customer has signed in with.
  if (reached === 'succeeded' && signedInAs) {
    chat.customer.displayName = signedInAs;
    postEvent(service, chat, eventType.displayNameUpdated, chat.customer);
  }
  return reached;
}
