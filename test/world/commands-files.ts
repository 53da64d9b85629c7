import fc from 'fast-check';
import type { UploadStatus } from '../../src/session/index.js';
import { command, type Command } from './command.js';
import { answers, times } from './commands-network.js';
import { active } from './commands-people.js';
import { REFUSED, uploadOf } from './files.js';
import type { ChosenFile, World } from './world-api.js';

const client = fc.nat(1);

/** The step in which something happens to a file. */
const steps = ['none', 'UploadFile', 'StartAttachmentUpload', 'CompleteAttachmentUpload'] as const;

const chosen = (world: World, index: number, statuses: readonly UploadStatus[]): ChosenFile | undefined =>
  world.files.find((file) => {
    const status = file.visit === active(world, index)?.visit ? uploadOf(file)?.status : undefined;
    return status !== undefined && statuses.includes(status);
  });

/** What the customer does with files. */
export const fileCommands: readonly Command[] = [
  command({
    name: 'customer sends a file',
    weight: 3,
    args: {
      client,
      good: fc.boolean(),
      failing: fc.constantFrom(...steps),
      answer: fc.constantFrom(...Object.keys(answers)),
      times,
    },
    says: ({ good, failing, answer, times: often }) =>
      `${good ? 'harmless' : 'refused by the scanner'}${failing === 'none' ? '' : `, ${failing} ${answer}, ${often}×`}`,
    // Without a chat the element starts one first.
    check(world, step) {
      const sender = active(world, step.client);
      return sender !== undefined && sender.visit.session.snapshot.state !== 'idle';
    },
    run(world, { client: index, good, failing, answer, times: often }) {
      const sender = active(world, index);
      if (!sender) return;
      const fault = answers[answer];
      if (failing !== 'none' && fault !== undefined)
        world.inject({ on: failing, answer: fault, times: often });
      // A page that does not hold the chat gets a connection of its own for its files.
      sender.visit.kicks.push(world.clock.monotonic());
      const name = `${good ? 'good' : REFUSED}-${world.files.length}.png`;
      world.sendFile(sender, new File(['a picture'], name, { type: 'image/png' }));
    },
  }),
  command({
    name: 'customer retries a file',
    weight: 1,
    args: { client },
    check: (world, step) => chosen(world, step.client, ['failed']) !== undefined,
    run(world, step) {
      const file = chosen(world, step.client, ['failed']);
      if (!file) return;
      file.visit.kicks.push(world.clock.monotonic());
      file.visit.uploads.retry(file.uploadId);
    },
  }),
  command({
    name: 'customer takes a file back',
    weight: 1,
    args: { client },
    check: (world, step) => chosen(world, step.client, ['queued', 'uploading', 'failed']) !== undefined,
    run(world, step) {
      const file = chosen(world, step.client, ['queued', 'uploading', 'failed']);
      if (!file) return;
      file.dropped = true;
      file.visit.uploads.cancel(file.uploadId);
    },
  }),
];
