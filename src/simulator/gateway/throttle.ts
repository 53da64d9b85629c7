import type { Clock } from '../../protocol/index.js';
import type { Operation } from './faults.js';
import { ServiceError } from '../service/service-error.js';

interface Rate {
  readonly name: string;
  readonly perSecond: number;
  readonly burst: number;
}

const messages: Rate = { name: 'messages and events', perSecond: 10, burst: 15 };

/** Default quotas of an instance, shared by all its customers (administrator guide, API throttling quotas). */
const rates: Partial<Readonly<Record<Operation, Rate>>> = {
  CreateParticipantConnection: { name: 'CreateParticipantConnection', perSecond: 6, burst: 9 },
  SendMessage: messages,
  SendEvent: messages,
  GetTranscript: { name: 'GetTranscript', perSecond: 8, burst: 12 },
  GetAttachment: { name: 'GetAttachment', perSecond: 8, burst: 12 },
  StartAttachmentUpload: { name: 'StartAttachmentUpload', perSecond: 2, burst: 5 },
  CompleteAttachmentUpload: { name: 'CompleteAttachmentUpload', perSecond: 2, burst: 5 },
  DisconnectParticipant: { name: 'DisconnectParticipant', perSecond: 3, burst: 5 },
};

/** Token buckets: throws ThrottlingException (429) when an operation comes too often. */
export function createThrottle(clock: Clock): (operation: Operation) => void {
  const buckets = new Map<string, { left: number; at: number }>();
  return (operation) => {
    const rate = rates[operation];
    if (!rate) return;
    const now = clock.monotonic();
    const bucket = buckets.get(rate.name) ?? { left: rate.burst, at: now };
    bucket.left = Math.min(rate.burst, bucket.left + ((now - bucket.at) / 1000) * rate.perSecond);
    bucket.at = now;
    buckets.set(rate.name, bucket);
    if (bucket.left < 1) {
      throw new ServiceError(429, 'ThrottlingException', 'Rate exceeded', {
        reason: `quota of ${rate.name}`,
      });
    }
    bucket.left -= 1;
  };
}
