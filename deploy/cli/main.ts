import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { CliError } from './aws.js';
import { checkApi } from './check-api.js';
import { deployStack, removeStack } from './deploy-stack.js';
import { readOptions, usage } from './options.js';

/** Put in when the program is bundled: it is one file, beside which no package.json has to be. */
declare const PACKAGE_VERSION: string;

const say = (text: string): void => void process.stdout.write(text);

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const { command } = options;
  if (options.version) {
    say(`${PACKAGE_VERSION}\n`);
    return;
  }
  if (options.help) {
    say(usage[command ?? 'all']);
    return;
  }
  if (command === undefined) {
    // A script that has lost its arguments has to notice.
    process.stderr.write(usage.all);
    process.exitCode = 2;
    return;
  }
  const folder = dirname(realpathSync(process.argv[1] ?? ''));
  if (command === 'deploy') await deployStack(options, { folder, ask, say });
  else if (command === 'remove') removeStack(options, { say });
  else if (!(await checkApi(options, say))) process.exitCode = 1;
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`connect-chat: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof CliError ? 2 : 1;
});
