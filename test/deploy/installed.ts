import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { buildDeploy } from '../../tools/build-deploy.mjs';
import { root } from '../../tools/run.mjs';

/**
 * An AWS command line that writes down what it is asked, with one instance and two flows. What it is to fail at is in
 * AWS_FAILS, what somebody presses Ctrl+C at in AWS_INTERRUPTED, and answers other than its own in AWS_ANSWERS.
 */
const awsStandIn = `#!${process.execPath}
const args = process.argv.slice(2);
const { AWS_CALLS, AWS_FAILS, AWS_INTERRUPTED, AWS_ANSWERS } = process.env;
const { appendFileSync, readFileSync } = require('node:fs');
const file = args[args.indexOf('--template-file') + 1];
const template = args.includes('--template-file') ? readFileSync(file, 'utf8') : '';
const deployment = template.match(/RestDeployment[0-9a-f]{8}/)?.[0];
const code = template && JSON.parse(template).Resources.Function.Properties.Code.ZipFile;
const bringsSdk = !code.includes('require("@aws-sdk/client-connect")');
const call = { args, bytes: template.length, deployment, bringsSdk };
appendFileSync(AWS_CALLS, JSON.stringify(call) + '\\n');
const answers = {
  'list-instances': { InstanceSummaryList: [{ Id: 'instance-1', InstanceAlias: 'shop' }] },
  'list-contact-flows': { ContactFlowSummaryList: [{ Id: 'flow-1', Name: 'Help' }, { Id: 'flow-2', Name: 'Sales' }] },
  'describe-stacks': { Stacks: [{ Outputs: [{ OutputKey: 'Tag', OutputValue: '<connect-chat api="x"></connect-chat>' }, { OutputKey: 'ApiUrl', OutputValue: 'https://x.example/Prod' }] }] },
  ...JSON.parse(AWS_ANSWERS || '{}'),
};
if (AWS_INTERRUPTED === args[1]) {
  process.kill(process.ppid, 'SIGINT');
  process.exit(130);
}
if (AWS_FAILS === args[1]) {
  console.error('An error of the stand-in\\nfor ' + args[1]);
  process.exitCode = 255;
} else if (answers[args[1]]) console.log(JSON.stringify(answers[args[1]]));
`;

export interface Call {
  readonly args: readonly string[];
  /** Of the template. */
  readonly bytes: number;
  readonly deployment: string;
  readonly bringsSdk: boolean;
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as it is built, beside a stand-in for that of AWS. */
export async function install() {
  const folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
  await buildDeploy(root, folder);
  writeFileSync(join(folder, 'aws'), awsStandIn);
  chmodSync(join(folder, 'aws'), 0o755);
  const path = `${folder}${delimiter}${dirname(process.execPath)}`;
  const written = join(folder, 'calls');
  return {
    folder,
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
    /** What the stand-in has been asked since it was made to forget: the calls with all of `words`. */
    calls: (...words: readonly string[]): Call[] => {
      const text = existsSync(written) ? readFileSync(written, 'utf8') : '';
      const all = text.split('\n').filter(Boolean);
      return all
        .map((line) => JSON.parse(line) as Call)
        .filter(({ args }) => words.every((word) => args.includes(word)));
    },
    forget: (): void => rmSync(written, { force: true }),
    run: (
      args: readonly string[],
      { input = '', env = {} }: { readonly input?: string; readonly env?: Record<string, string> } = {},
    ): Promise<Run> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [join(folder, 'cli.cjs'), ...args], {
          cwd: root,
          env: { ...process.env, PATH: path, AWS_CALLS: written, ...env },
        });
        let out = '';
        let err = '';
        child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
        child.on('close', (code) => resolve({ code, out, err }));
        child.stdin.end(input);
      }),
  };
}
