import { conflict } from '../service/service-error.js';
import type { Answer, OperationCall } from './operation.js';

/** ClientToken is 1 to 500 characters (Participant Service API reference). */
export function clientTokenOf({ members }: OperationCall): string | undefined {
  return members.text('ClientToken', { max: 500 }) || undefined;
}

/**
 * Runs `act` once per ClientToken: a repetition gets the first answer and has no effect (or 409, by switch). How long
 * Amazon Connect remembers is not documented.
 */
export function once(call: OperationCall, operation: string, act: () => Answer): Answer {
  const { service, chat } = call;
  const clientToken = clientTokenOf(call);
  if (clientToken === undefined) return act();
  const key = `${operation} ${clientToken}`;
  const now = service.clock.now();
  const remembered = chat.answers.get(key);
  if (remembered && now - remembered.at < service.limits.clientTokenLifeMs) {
    if (service.switches.repeatedClientToken === 'conflict') {
      throw conflict('this ClientToken was used before');
    }
    return remembered.answer;
  }
  const answer = act();
  chat.answers.set(key, { answer, at: now });
  return answer;
}
