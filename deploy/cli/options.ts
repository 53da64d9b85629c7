import { parseArgs } from 'node:util';
import { CliError } from './aws.js';

export const usage = {
  all: `Usage: connect-chat <command> [options]

  deploy   puts the start endpoint of <connect-chat> into your AWS account
  check    examines a start endpoint and says what is wrong with it
  remove   takes the start endpoint away again

connect-chat <command> --help says more.
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

/** What may stand on the command line. */
export interface Options {
  readonly command: 'deploy' | 'check' | 'remove' | undefined;
  readonly target: string | undefined;
  readonly help: boolean;
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
  if (command !== undefined && !['deploy', 'check', 'remove'].includes(command)) {
    throw new CliError(`There is no command ${command}; connect-chat --help lists them.`);
  }
  return {
    command: command as Options['command'],
    target,
    help: values.help ?? false,
    text: (name) => values[name],
    runtimeSdk: values['runtime-sdk'] ?? false,
    header: values.header ?? [],
    set: values.set ?? [],
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
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
        'runtime-sdk': { type: 'boolean' },
        header: many,
        set: many,
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : String(error));
  }
}
