import { recordOf } from '../doctor/patient.js';
import { aws, CliError } from './aws.js';
import type { Options } from './options.js';

/** What deploying needs from outside. */
export interface DeployParts {
  /** The built template. */
  readonly templateFile: string;
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
  const instances = listed(
    aws(['connect', 'list-instances', ...region]),
    'InstanceSummaryList',
    'InstanceAlias',
  );
  const instance = await chosen('instance', instances, options.text('instance'), parts);
  const flows = listed(
    aws([
      'connect',
      'list-contact-flows',
      '--instance-id',
      instance,
      '--contact-flow-types',
      'CONTACT_FLOW',
      ...region,
    ]),
    'ContactFlowSummaryList',
    'Name',
  );
  const flow = await chosen('flow', flows, options.text('flow'), parts);
  const origins =
    options.text('origins') ?? (await parts.ask('Origins of your pages, separated by commas: '));
  const stack = options.text('stack') ?? 'connect-chat';
  const parameters = [
    `InstanceId=${instance}`,
    `FlowId=${flow}`,
    `AllowedOrigins=${origins}`,
    ...options.set,
  ];
  aws(
    [
      ...['cloudformation', 'deploy', '--stack-name', stack, '--template-file', parts.templateFile],
      ...['--capabilities', 'CAPABILITY_IAM', '--no-fail-on-empty-changeset', ...region],
      ...['--parameter-overrides', ...parameters],
    ],
    { shown: true },
  );
  const described = recordOf(aws(['cloudformation', 'describe-stacks', '--stack-name', stack, ...region]));
  const [first] = described['Stacks'] as readonly unknown[];
  const outputs = recordOf(first)['Outputs'] as readonly unknown[];
  const tag = outputs.map(recordOf).find((output) => output['OutputKey'] === 'Tag');
  parts.say(`\nPaste this into your page:\n\n${String(tag?.['OutputValue'])}\n`);
}

/** Removes the stack and waits until it is gone. */
export function removeStack(options: Options, { say }: Pick<DeployParts, 'say'>): void {
  const stack = ['--stack-name', options.text('stack') ?? 'connect-chat', ...at(options)];
  aws(['cloudformation', 'delete-stack', ...stack]);
  aws(['cloudformation', 'wait', 'stack-delete-complete', ...stack]);
  say('The start endpoint is gone.\n');
}
