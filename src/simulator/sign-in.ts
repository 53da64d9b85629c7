import type { Chat, Participant } from './chat.js';
import type { FlowWaits } from './flow-waits.js';
import { post, postEvent } from './items.js';
import type { Service } from './service.js';
import { eventType } from './wire.js';

type Outcome = 'cancelled' | 'timeout';

const outcomes: Readonly<Record<Outcome, string>> = {
  cancelled: eventType.authenticationCancelled,
  timeout: eventType.authenticationTimeout,
};

/** Asks the customer to sign in, and waits for how that ends. */
export async function askSignIn(
  service: Service,
  chat: Chat,
  {
    by,
    waits,
    withinMs = 180_000,
  }: { readonly by: Participant; readonly waits: FlowWaits; readonly withinMs?: number },
): Promise<Outcome> {
  waits.check();
  const news = new Set<() => void>();
  const sessionId = service.ids.uuid();
  let outcome: Outcome | undefined;
  chat.signIn = {
    sessionId,
    initiatedAt: service.clock.now(),
    finish(reached) {
      outcome = reached;
      for (const listener of [...news]) listener();
    },
  };
  post(service, chat, {
    Type: 'EVENT',
    by,
    ContentType: eventType.authenticationInitiated,
    Content: JSON.stringify({ SessionId: sessionId }),
  });
  const reached = (await waits.within(news, () => outcome, withinMs)) ?? 'timeout';
  chat.signIn = undefined;
  postEvent(service, chat, outcomes[reached], by);
  return reached;
}
