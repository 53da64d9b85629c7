import { receiveFromCustomer } from '../service/chat-life.js';
import type { SimulatorSwitches } from '../service/limits.js';
import { processFromCustomer } from '../service/processing.js';
import { validationError } from '../service/service-error.js';
import { messageType } from '../service/wire.js';
import type { ParticipantOperation } from './operation.js';
import { once } from './remembered.js';

/** Longest content by type, in characters (API reference of 2026-03); the model's own limit is 16384 bytes for all. */
const longest: Readonly<Record<string, number>> = {
  [messageType.text]: 1024,
  [messageType.markdown]: 1024,
  [messageType.json]: 12_000,
  [messageType.interactiveResponse]: 12_288,
};
const longestBytes = 16_384;

function isTooLong(content: string, contentType: string, unit: SimulatorSwitches['contentLimit']): boolean {
  return unit === 'bytes'
    ? new TextEncoder().encode(content).length > longestBytes
    : content.length > (longest[contentType] ?? 0);
}

/** SendMessage: stores the customer's message and echoes it to every socket, the sender's too. */
export const sendMessage: ParticipantOperation = {
  name: 'SendMessage',
  method: 'POST',
  path: '/participant/message',
  token: 'connection',
  run(call) {
    const { service, chat, members } = call;
    const contentType = members.requiredText('ContentType', { min: 1, max: 100 });
    const content = members.requiredText('Content', { min: 1 });
    if (longest[contentType] === undefined) throw validationError(`customers cannot send ${contentType}`);
    if (!chat.contentTypes.has(contentType))
      throw validationError(`this contact does not take ${contentType}`);
    if (isTooLong(content, contentType, service.switches.contentLimit)) {
      throw validationError(`Content has ${String(content.length)} characters`);
    }
    return once(call, 'SendMessage', () => {
      const message = { contentType, content };
      const processing = service.faults.take('processing');
      return processing
        ? { ...processFromCustomer(service, chat, message, processing) }
        : { ...receiveFromCustomer(service, chat, message) };
    });
  },
};
