#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scenarios } from '../index.js';
import { readCliOptions, usage, UsageError, type CliOptions } from './cli-options.js';
import { startSimulatorServer, type SimulatorServer, type SimulatorServerOptions } from './server.js';
import type { StaticMount } from './static-mounts.js';

const name = 'connect-chat-simulator';

/** Says what went wrong in one line, and how the process ends: 1 for the world, 2 for the command line. */
function fail(error: unknown): void {
  const code = (error as { readonly code?: unknown } | null)?.code;
  const { message } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${name}: ${code === 'EADDRINUSE' ? inUse(message) : message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

const inUse = (message: string): string =>
  `${message.replace(/^.*address already in use /, '')} is in use. Choose another port with --port.`;

/** The version of the package that this file is part of, wherever the build has put it. */
function packageVersion(): string {
  let folder = new URL('.', import.meta.url);
  for (let above = new URL('..', folder); above.href !== folder.href; above = new URL('..', folder)) {
    folder = above;
    const manifest = new URL('package.json', folder);
    if (!existsSync(manifest)) continue;
    const { name: found, version } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
    if (found === 'connect-chat') return String(version);
  }
  return 'unknown';
}

/** The demo, its agent console and the built chat, which are in the package beside this program. */
function ownPages(): readonly StaticMount[] {
  const dist = new URL('../../', import.meta.url);
  return ['demo', 'cdn']
    .map((name) => ({
      path: `/${name}/`,
      folder: fileURLToPath(new URL(name, dist)),
      contentSecurityPolicy: 'strict',
      anyOrigin: name === 'cdn',
    }))
    .filter(({ folder }) => existsSync(folder));
}

/** Where the page of the agent console is, if one is mounted. */
function findConsole(mounts: readonly StaticMount[]): string | undefined {
  const own = mounts.find(({ path }) => path === '/console/');
  if (own) return own.path;
  const around = mounts.find(({ folder }) => existsSync(join(folder, 'agent-console', 'index.html')));
  return around && `${around.path}agent-console/`;
}

/** Not an argument: everybody on the machine can read those. */
const consoleToken = process.env['CONNECT_CHAT_CONSOLE_TOKEN'];

/** A module with `createStartEndpoint`, to stand where Amazon's sample would. */
const startEndpoint = process.env['CONNECT_CHAT_START_ENDPOINT'];

async function loadStartEndpoint(file: string) {
  const module = (await import(pathToFileURL(file).href)) as {
    readonly createStartEndpoint: NonNullable<SimulatorServerOptions['startEndpoint']>;
  };
  return module.createStartEndpoint;
}

async function serve(options: CliOptions): Promise<void> {
  const scenario = scenarios[options.scenario];
  const mounts = [...options.mounts, ...ownPages()];
  const consolePath = findConsole(mounts);
  const server = await startSimulatorServer({
    port: options.port,
    host: options.host,
    staticRoots: mounts,
    ...(scenario && { scenario }),
    ...(consolePath !== undefined && { consolePath }),
    ...(consoleToken && { consoleToken }),
    ...(startEndpoint && { startEndpoint: await loadStartEndpoint(startEndpoint) }),
  });
  process.stdout.write(addresses(server, mounts, consolePath));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().catch(fail));
  }
}

function addresses(
  server: SimulatorServer,
  mounts: readonly StaticMount[],
  consolePath: string | undefined,
): string {
  const { hash } = new URL(server.consoleUrl);
  const pages = mounts
    .filter(({ path, folder }) => path !== consolePath && existsSync(join(folder, 'index.html')))
    // The page around the console links to it.
    .map(({ path }) =>
      consolePath?.startsWith(path)
        ? `Demo page:                ${server.httpOrigin}${path}${hash}`
        : `Pages:                    ${server.httpOrigin}${path}`,
    );
  return [
    ...pages,
    ...(consolePath === undefined ? [] : [`Agent console:            ${server.consoleUrl}`]),
    `Start endpoint (api):     ${server.startUrl}`,
    `Participant endpoint:     ${server.httpOrigin}`,
    '',
  ].join('\n');
}

async function run(args: readonly string[]): Promise<void> {
  const options = readCliOptions(args);
  if (options.wants === 'help') process.stdout.write(usage);
  else if (options.wants === 'version') process.stdout.write(`${packageVersion()}\n`);
  else await serve(options);
}

await run(process.argv.slice(2)).catch(fail);
