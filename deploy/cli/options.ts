import { parseArgs } from 'node:util';
import { CliError } from './aws.js';

/** What `--help` says, of all commands and of each. */
export const usage = {
  all: `Usage: connect-chat <command> [options]

  deploy   puts the start endpoint of <connect-chat> into your AWS account
  check    examines a start endpoint and says what is wrong with it
  remove   takes the start endpoint away again

connect-chat <command> --help says more, connect-chat --version which one this is.

Ends with 0 when all is well, with 1 when a check has found something wrong or something unexpected has happened,
with 2 when the command line makes no sense or AWS refuses.
`,
  deploy: `Usage: connect-chat deploy --origins <origins> [options]

Needs the AWS command line. Finds instance and flow; asks where there are several.

  --origins <list>       origins of your pages, such as https://www.example.com,https://example.com
  --instance <id>        id of the Amazon Connect instance
  --flow <id or name>    the flow that starts a chat
  --region <region>      default: that of the AWS command line
  --stack <name>         default connect-chat
  --bucket <name>        a bucket of yours in that region to pass the template by (default: one that is made
                         for that, and removed again)
  --runtime-sdk          needs no bucket: takes the template whose function uses the AWS SDK of the Lambda
                         runtime, instead of bringing the one along that we test with
  --set <Name=value>     any other parameter of the template, such as RateLimit=2; may be repeated
`,
  check: `Usage: connect-chat check <api> [options]

Starts one chat and ends it.

  --origin <origin>                origin of the page with the tag (default: that of the api)
  --header <"Name: value">         sent with the start, such as an authorization; may be repeated
  --participant-endpoint <url>     instead of the region's own, such as the simulator's
`,
  remove: `Usage: connect-chat remove [options]

  --stack <name>         default connect-chat
  --region <region>      default: that of the AWS command line
`,
} as const;

type Command = 'deploy' | 'check' | 'remove';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

/** Which command takes which options. */
const takes: Readonly<Record<Command, readonly string[]>> = {
  deploy: ['origins', 'instance', 'flow', 'region', 'stack', 'bucket', 'runtime-sdk', 'set'],
  check: ['origin', 'header', 'participant-endpoint'],
  remove: ['stack', 'region'],
};

/** What may stand on the command line. */
export interface Options {
  readonly command: Command | undefined;
  readonly target: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
  readonly text: (
    name: 'origins' | 'instance' | 'flow' | 'region' | 'stack' | 'bucket' | 'origin' | 'participant-endpoint',
  ) => string | undefined;
  /** Whether to take the template that needs no bucket. */
  readonly runtimeSdk: boolean;
  readonly header: readonly string[];
  readonly set: readonly string[];
}

/** Reads the arguments after the program's name. Throws `CliError`. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [command, target] = positionals;
  if (command !== undefined && !Object.hasOwn(takes, command)) {
    throw new CliError(`There is no command ${command}; connect-chat --help lists them.`);
  }
  const { help = false, version = false, ...others } = values;
  if (command !== undefined && !help) refuseForeign(command as Command, Object.keys(others), positionals);
  return {
    command: command as Command | undefined,
    target,
    help,
    version,
    text: (name) => values[name],
    runtimeSdk: values['runtime-sdk'] ?? false,
    header: values.header ?? [],
    set: values.set ?? [],
  };
}

/** What another command takes, or none, would be ignored: whoever has written it wants something else. */
function refuseForeign(command: Command, names: readonly string[], positionals: readonly string[]): void {
  const foreign =
    names.filter((name) => !takes[command].includes(name)).map((name) => `--${name}`)[0] ??
    positionals[command === 'check' ? 2 : 1];
  if (foreign === undefined) return;
  throw new CliError(`${command} takes no ${foreign}; connect-chat ${command} --help says what it takes.`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        origins: text,
        instance: text,
        flow: text,
        region: text,
        stack: text,
        bucket: text,
        origin: text,
        'participant-endpoint': text,
        'runtime-sdk': flag,
        header: texts,
        set: texts,
        help: { ...flag, short: 'h' },
        version: flag,
      },
    });
  } catch (error) {
    // What follows the first sentence is about arguments that begin with a dash, which nothing here does.
    throw new CliError(error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error));
  }
}
