import { parseArgs } from 'node:util';
import { scenarios } from '../index.js';
import type { StaticMount } from './static-mounts.js';

/** What the command line asks for. */
export interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly scenario: string;
  readonly mounts: readonly StaticMount[];
  readonly wants: 'server' | 'help' | 'version';
}

/** A command line that makes no sense; its message is for the person who wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The text of `--help`. */
export const usage = `Usage: connect-chat-simulator [options]

A local Amazon Connect chat: a start endpoint, the Participant Service, sockets, and an agent console.

Options:
  --port <number>            port to listen at, 0 for any free one (default 8080)
  --host <address>           address to listen at (default 127.0.0.1: this machine only)
  --scenario <name>          contact flow of every chat (default greeting): ${Object.keys(scenarios).join(', ')}
  --mount <path>=<folder>    serve files, such as --mount /=./site, beside the demo; may be repeated
  -h, --help                 show this
  --version                  show the version

Environment:
  CONNECT_CHAT_CONSOLE_TOKEN what stands behind the # of the console's address (default: another one each time)

Ends with 1 when the server cannot start, with 2 when the command line makes no sense.
`;

const options = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  scenario: { type: 'string', default: 'greeting' },
  mount: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Reads the arguments after the program's name. Throws `UsageError`. */
export function readCliOptions(args: readonly string[]): CliOptions {
  const { port, host, scenario, mount, help, version } = parsed(args);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535) throw new UsageError(`--port: "${port}" is not a port.`);
  if (!Object.hasOwn(scenarios, scenario)) {
    throw new UsageError(`--scenario: "${scenario}" is none of ${Object.keys(scenarios).join(', ')}.`);
  }
  return {
    port: number,
    host,
    scenario,
    mounts: (mount ?? []).map(readMount),
    wants: help ? 'help' : version ? 'version' : 'server',
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    // Further lines are about arguments that begin with a dash, which nothing here does.
    throw new UsageError(message.split('\n')[0], { cause: error });
  }
}

function readMount(mount: string): StaticMount {
  const at = mount.indexOf('=');
  const path = mount.slice(0, at);
  const folder = mount.slice(at + 1);
  if (at < 1 || folder === '' || !path.startsWith('/')) {
    throw new UsageError(`--mount: "${mount}" is not <path>=<folder>, such as /=./demo.`);
  }
  return { path: path.endsWith('/') ? path : `${path}/`, folder, contentSecurityPolicy: 'strict' };
}
