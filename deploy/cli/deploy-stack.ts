import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordOf } from '../doctor/patient.js';
import { aws, CliError } from './aws.js';
import type { Options } from './options.js';
import { withPassingBucket } from './passing-bucket.js';

/** What deploying needs from outside. */
export interface DeployParts {
  /** Where the built templates are. */
  readonly folder: string;
  readonly ask: (question: string) => Promise<string>;
  readonly say: (text: string) => void;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const at = (options: Options): readonly string[] => {
  const region = options.text('region');
  return region === undefined ? [] : ['--region', region];
};

const listed = (answer: unknown, list: string, name: string): readonly Named[] =>
  ((recordOf(answer)[list] as readonly unknown[] | undefined) ?? []).map((entry) => ({
    id: String(recordOf(entry)['Id']),
    name: String(recordOf(entry)[name]),
  }));

/** The one that was named, the only one, or the one that the person chooses. */
async function chosen(
  what: string,
  all: readonly Named[],
  named: string | undefined,
  parts: DeployParts,
): Promise<string> {
  if (named !== undefined) {
    const found = all.find(({ id, name }) => id === named || name === named);
    if (!found)
      throw new CliError(
        `There is no ${what} ${named}. There are: ${all.map(({ name }) => name).join(', ')}`,
      );
    return found.id;
  }
  const [first] = all;
  if (!first) throw new CliError(`There is no ${what} in this region.`);
  if (all.length === 1) return first.id;
  parts.say(`${all.map(({ name }, index) => `  ${index + 1}  ${name}`).join('\n')}\n`);
  const answer = all[Number(await parts.ask(`Which ${what}? `)) - 1];
  if (!answer) throw new CliError('None of these was chosen.');
  return answer.id;
}

/** Deploys the stack and prints the tag. */
export async function deployStack(options: Options, parts: DeployParts): Promise<void> {
  const region = at(options);
  const bucket = options.text('bucket');
  if (bucket !== undefined && options.runtimeSdk) {
    throw new CliError('--runtime-sdk needs no --bucket: say one of them.');
  }
  const wrong = options.set.find((parameter) => !/^\w+=/.test(parameter));
  if (wrong !== undefined) throw new CliError(`--set: “${wrong}” is not like RateLimit=2.`);
  // What is wrong with the command line is said before anybody is asked anything.
  const named = options.text('origins');
  const known = named === undefined ? undefined : checked(named);
  const { instance, flow } = await findFlow(options, parts);
  const origins = known ?? checked(await parts.ask('Origins of your pages, separated by commas: '));
  const stack = options.text('stack') ?? 'connect-chat';
  const parameters = [
    `InstanceId=${instance}`,
    `FlowId=${flow}`,
    `AllowedOrigins=${origins}`,
    ...options.set,
  ];
  const deploy = (by?: string): void =>
    deployTemplate({ stack, parameters, region, bucket: by }, parts.folder);
  if (bucket !== undefined || options.runtimeSdk) deploy(bucket);
  else withPassingBucket({ region, say: parts.say }, deploy);
  const described = recordOf(aws(['cloudformation', 'describe-stacks', '--stack-name', stack, ...region]));
  const [first] = described['Stacks'] as readonly unknown[];
  const outputs = (recordOf(first)['Outputs'] as readonly unknown[]).map(recordOf);
  const output = (key: string): string =>
    String(outputs.find((one) => one['OutputKey'] === key)?.['OutputValue']);
  parts.say(`\nPaste this into your page:\n\n${output('Tag')}\n
See whether it works:\n\nnpx connect-chat check ${output('ApiUrl')} --origin ${origins.split(',')[0] ?? ''}\n`);
}

interface Deployment {
  readonly stack: string;
  readonly parameters: readonly string[];
  readonly region: readonly string[];
  /** By which CloudFormation gets the template with the AWS SDK in it. Without one it gets the template that is small enough. */
  readonly bucket: string | undefined;
}

function deployTemplate({ stack, parameters, region, bucket }: Deployment, folder: string): void {
  const name = bucket === undefined ? 'template-runtime-sdk.json' : 'template.json';
  const template = freshTemplate(join(folder, name), parameters);
  try {
    aws(
      [
        ...['cloudformation', 'deploy', '--stack-name', stack, '--template-file', template.file],
        ...(bucket === undefined ? [] : ['--s3-bucket', bucket]),
        ...['--capabilities', 'CAPABILITY_IAM', '--no-fail-on-empty-changeset', ...region],
        ...['--parameter-overrides', ...parameters],
      ],
      { shown: true },
    );
  } finally {
    template.remove();
  }
}

async function findFlow(options: Options, parts: DeployParts) {
  const region = at(options);
  const instances = listed(
    aws(['connect', 'list-instances', ...region]),
    'InstanceSummaryList',
    'InstanceAlias',
  );
  const instance = await chosen('instance', instances, options.text('instance'), parts);
  const ofInstance = ['--instance-id', instance, '--contact-flow-types', 'CONTACT_FLOW'];
  const flows = listed(
    aws(['connect', 'list-contact-flows', ...ofInstance, ...region]),
    'ContactFlowSummaryList',
    'Name',
  );
  return { instance, flow: await chosen('flow', flows, options.text('flow'), parts) };
}

/** The template would refuse them as well, but only in the middle of things, and in words for its author. */
function checked(text: string): string {
  const origins = text.split(',').map((origin) => origin.trim().replace(/\/$/, ''));
  const wrong = origins.find((origin) => !/^(https:\/\/[a-z0-9.-]+|http:\/\/localhost)(:\d+)?$/.test(origin));
  if (wrong === undefined) return origins.join(',');
  throw new CliError(`“${wrong}” is no origin. Say them like https://www.example.com,https://example.com`);
}

/**
 * A copy of the template whose REST API, if it is to have one, is deployed again when a parameter has changed: API Gateway goes on
 * with what it has deployed until a deployment of another name asks for it.
 */
function freshTemplate(file: string, parameters: readonly string[]) {
  const text = readFileSync(file, 'utf8');
  const hash = createHash('sha256')
    .update(text + parameters.join('\n'))
    .digest('hex');
  const folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
  const copy = join(folder, 'template.json');
  writeFileSync(copy, text.replaceAll(/RestDeployment[0-9a-f]{8}/g, `RestDeployment${hash.slice(0, 8)}`));
  return { file: copy, remove: (): void => rmSync(folder, { recursive: true, force: true }) };
}

/** Removes the stack and waits until it is gone. */
export function removeStack(options: Options, { say }: Pick<DeployParts, 'say'>): void {
  const stack = ['--stack-name', options.text('stack') ?? 'connect-chat', ...at(options)];
  aws(['cloudformation', 'delete-stack', ...stack]);
  aws(['cloudformation', 'wait', 'stack-delete-complete', ...stack]);
  say('The start endpoint is gone.\n');
}
