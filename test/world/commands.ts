import fc, { type Arbitrary } from 'fast-check';
import type { Command, Step } from './command.js';
import { fileCommands } from './commands-files.js';
import { networkCommands } from './commands-network.js';
import { pageCommands } from './commands-page.js';
import { peopleCommands } from './commands-people.js';

/** Everything that can happen. A new command is one entry of one of these tables. */
export const commands: readonly Command[] = [
  ...peopleCommands,
  ...networkCommands,
  ...pageCommands,
  ...fileCommands,
];

const byName = new Map(commands.map((command) => [command.name, command]));

/** The command of a step. Throws when there is none any more. */
export function commandOf({ name }: Step): Command {
  const found = byName.get(name);
  if (!found) throw new Error(`There is no command “${name}”.`);
  return found;
}

/** What makes sense where a chat outlives its page. */
const OF_KEPT_CHATS = [
  'customer has seen it',
  'page is loaded again',
  'second tab',
  'tab is closed',
  'page is put away and comes back',
  'storage fails',
  'storage is cleared',
];

/** Steps, each as often as its command weighs; of `kept` chats also what happens to their pages, tabs and storage. */
export const stepsOf = ({ kept }: { readonly kept: boolean }): Arbitrary<Step> =>
  fc.oneof(
    ...commands
      .filter(({ name }) => kept || !OF_KEPT_CHATS.includes(name))
      .map(({ weight, steps }) => ({ weight, arbitrary: steps })),
  );
