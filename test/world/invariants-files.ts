import { uploadOf } from './files.js';
import type { Invariant } from './rules.js';

export const fileInvariants: readonly Invariant[] = [
  {
    id: 'L6',
    meaning: 'A file stays where the customer can see it, and nobody sees it twice',
    screen({ world, visit, items }) {
      const shown = new Set(
        items.flatMap((item) => (item.kind === 'attachment' ? item.attachments.map(({ name }) => name) : [])),
      );
      for (const file of world.files) {
        const times = world.ledger.files.get(file.name)?.size ?? 0;
        if (times > 1) return `${file.name} is at the service ${times} times`;
        if (file.dropped || file.visit !== visit) continue;
        if (!uploadOf(file) && !shown.has(file.name)) return `${file.name} has vanished`;
      }
      return undefined;
    },
    call: ({ visit }, { operation, attachmentId }) =>
      operation !== 'CompleteAttachmentUpload' ||
      visit.calls.some(
        (call) =>
          call.operation === 'UploadFile' && call.attachmentId === attachmentId && call.outcome === 200,
      )
        ? undefined
        : 'a file is completed that was not put',
  },
];
