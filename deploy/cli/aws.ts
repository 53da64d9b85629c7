import { spawnSync } from 'node:child_process';

/** What ends the program with one sentence for the person who runs it. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** Runs the AWS command line; `shown` lets what it says pass to the terminal. Throws `CliError`, also when it is not there. */
export function aws(args: readonly string[], { shown = false } = {}): unknown {
  const { error, status, stdout, stderr } = spawnSync(
    'aws',
    [...args, ...(shown ? [] : ['--output', 'json'])],
    {
      encoding: 'utf8',
      stdio: ['inherit', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    },
  );
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    throw new CliError(
      'The AWS command line is missing. Install it (https://aws.amazon.com/cli/), then run: aws configure',
    );
  }
  if (status !== 0) {
    const said = shown ? '' : `: ${stderr.trim().split('\n').at(-1) ?? ''}`;
    throw new CliError(`aws ${args.slice(0, 2).join(' ')} failed${said}`);
  }
  return shown || stdout.trim() === '' ? undefined : JSON.parse(stdout);
}
