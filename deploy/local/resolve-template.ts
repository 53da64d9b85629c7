type Json = Readonly<Record<string, unknown>>;

/** A CloudFormation template in JSON. */
export interface Template {
  readonly Parameters: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Rules?: Readonly<
    Record<
      string,
      {
        readonly RuleCondition?: unknown;
        readonly Assertions: readonly { readonly Assert: unknown; readonly AssertDescription: string }[];
      }
    >
  >;
  readonly Conditions: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Condition?: string; readonly Properties: unknown }>
  >;
  readonly Outputs: Readonly<Record<string, { readonly Condition?: string; readonly Value: unknown }>>;
}

/** What of a template is there with certain parameters, without functions. */
export interface ResolvedStack {
  readonly resources: Readonly<Record<string, { readonly type: string; readonly properties: Json }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Evaluates the functions of a template as CloudFormation does; a resource stands for its logical id, its attributes for
 * `Id.Attribute`. Throws on a reference to what is not there, and when the parameters break a rule.
 */
export function resolveTemplate(
  template: Template,
  parameters: Readonly<Record<string, unknown>>,
  region = 'eu-central-1',
): ResolvedStack {
  const value = createResolver(template, parameters, region);
  const holds = (condition?: string): boolean =>
    condition === undefined || value({ Condition: condition }) === true;
  for (const { RuleCondition: when = true, Assertions: assertions } of Object.values(template.Rules ?? {})) {
    const broken = value(when) === true && assertions.find(({ Assert: assert }) => value(assert) !== true);
    if (broken) throw new Error(broken.AssertDescription);
  }
  return {
    resources: Object.fromEntries(
      Object.entries(template.Resources)
        .filter(([, { Condition: condition }]) => holds(condition))
        .map(([id, { Type: type, Properties: properties }]) => [
          id,
          { type, properties: value(properties) as Json },
        ]),
    ),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs)
        .filter(([, { Condition: condition }]) => holds(condition))
        .map(([name, { Value: output }]) => [name, value(output)]),
    ),
  };
}

function createResolver(template: Template, parameters: Json, region: string): (node: unknown) => unknown {
  const isChina = region.startsWith('cn-');
  const partition = region.startsWith('us-gov-') ? 'aws-us-gov' : isChina ? 'aws-cn' : 'aws';
  const pseudo: Json = {
    'AWS::Region': region,
    'AWS::Partition': partition,
    'AWS::AccountId': '123456789012',
    'AWS::StackName': 'connect-chat',
    'AWS::URLSuffix': isChina ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::NoValue': undefined,
  };
  const reference = (name: string): unknown => {
    if (name in pseudo) return pseudo[name];
    if (name in template.Parameters) return parameters[name] ?? template.Parameters[name]?.Default;
    const [id = ''] = name.split('.');
    if (id in template.Resources) return name;
    throw new Error(`nothing is called ${name}`);
  };
  const substitute = (text: string, own: Json): string =>
    text.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => String(name in own ? own[name] : reference(name)));
  const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (name) => reference(name as string),
    Condition: (name) => value(template.Conditions[name as string]),
    'Fn::GetAtt': (path) => reference((path as string[]).join('.')),
    'Fn::Sub': (argument) => {
      const [text, own] = Array.isArray(argument)
        ? (argument as [string, unknown])
        : [argument as string, {}];
      return substitute(text, value(own) as Json);
    },
    'Fn::If': (argument) => {
      const [name, yes, no] = argument as [string, unknown, unknown];
      return value(template.Conditions[name]) === true ? value(yes) : value(no);
    },
    'Fn::Equals': (argument) => {
      const [a, b] = value(argument) as unknown[];
      return String(a) === String(b);
    },
    'Fn::Not': (argument) => (value(argument) as boolean[])[0] !== true,
    'Fn::And': (argument) => (value(argument) as boolean[]).every(Boolean),
    'Fn::Join': (argument) => {
      const [between, parts] = value(argument) as [string, string[]];
      return parts.join(between);
    },
    'Fn::Split': (argument) => {
      const [between, text] = value(argument) as [string, string];
      return text.split(between);
    },
    'Fn::Select': (argument) => {
      const [index, all] = value(argument) as [number, unknown[]];
      return all[index];
    },
  };
  function value(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(value).filter((entry) => entry !== undefined);
    if (!isRecord(node)) return node;
    const [[name, argument] = ['', undefined], ...more] = Object.entries(node);
    const evaluate = more.length === 0 && Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (evaluate) return evaluate(argument);
    const members = Object.entries(node).map(([key, inner]) => [key, value(inner)] as const);
    return Object.fromEntries(members.filter(([, inner]) => inner !== undefined));
  }
  return value;
}
