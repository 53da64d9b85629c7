import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, TypeDefinition } from '@aws-cdk/service-spec-types';
import { resolveTemplate, type Template } from '../../deploy/local/resolve-template.js';
import { localIds } from '../../deploy/local/local-stack.js';
import { bundleHandler, longestTemplate, templateText } from '../../tools/build-deploy.mjs';
import { root } from '../../tools/run.mjs';
import { page, source, template } from './stack.js';

const basic = { ...localIds, AllowedOrigins: page };
const variants: Record<string, Record<string, unknown>> = {
  'the defaults': basic,
  'a token': { ...basic, JwtIssuer: 'https://issuer.example', JwtAudience: 'chat' },
  WAF: { ...basic, WafRequestsPer5Minutes: '100' },
  'WAF and a token': {
    ...basic,
    WafRequestsPer5Minutes: '100',
    JwtIssuer: 'https://issuer.example',
    JwtAudience: 'chat',
  },
  'WAF without access logs': { ...basic, WafRequestsPer5Minutes: '100', WafAccessLogs: 'no' },
  'a domain, a topic, more flows and no reservation': {
    ...basic,
    DomainName: 'chat.example.com',
    CertificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/x',
    AlarmTopicArn: 'arn:aws:sns:eu-central-1:123456789012:x',
    Flow2Name: 'sales',
    Flow2Id: 'f10f10f1-0000-4000-8000-0000000000a2',
    Flow3Name: 'help',
    Flow3Id: 'f10f10f1-0000-4000-8000-0000000000a3',
    ReservedConcurrency: 0,
    ResumeKey: 'k'.repeat(32),
  },
};

const spec = await loadAwsServiceSpec();
const resourceOf = (type: string): Resource | undefined =>
  spec.lookup('resource', 'cloudFormationType', 'equals', type)[0];

/** What is wrong with `value` as one of `types`' properties. */
function problemsIn(value: Record<string, unknown>, of: Resource | TypeDefinition, path: string): string[] {
  const missing = Object.entries(of.properties)
    .filter(([name, property]) => property.required && !(name in value))
    .map(([name]) => `${path}.${name} is missing`);
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, inner]) => {
      const property = of.properties[name];
      return property ? problemsOf(inner, property.type, `${path}.${name}`) : [`${path}.${name} is unknown`];
    }),
  ];
}

function problemsOf(value: unknown, type: PropertyType, path: string): string[] {
  switch (type.type) {
    case 'ref': {
      const definition = spec.get('typeDefinition', type.reference.$ref);
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? problemsIn(value as Record<string, unknown>, definition, path)
        : [`${path} must be an object`];
    }
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((entry, index) => problemsOf(entry, type.element, `${path}[${index}]`))
        : [`${path} must be a list`];
    case 'string':
      if (typeof value !== 'string') return [`${path} must be text`];
      return type.allowedValues && !type.allowedValues.includes(value)
        ? [`${path} has no value ${value}`]
        : [];
    case 'integer':
    case 'number':
      return Number.isFinite(Number(value)) ? [] : [`${path} must be a number`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} must be true or false`];
    case 'union':
      return type.types.some((one) => problemsOf(value, one, path).length === 0)
        ? []
        : [`${path} fits nothing`];
    case 'date-time':
    case 'json':
    case 'map':
    case 'null':
    case 'tag':
      return [];
  }
}

function problemsWith(from: Template, parameters: Record<string, unknown>, region?: string): string[] {
  return Object.entries(resolveTemplate(from, parameters, region).resources).flatMap(
    ([id, { type, properties }]) => {
      const resource = resourceOf(type);
      return resource ? problemsIn(properties, resource, id) : [`${id}: there is no ${type}`];
    },
  );
}

const changed = (
  change: (copy: { Resources: Record<string, { Type: string; Properties: Record<string, never> }> }) => void,
) => {
  const copy = structuredClone(template) as never;
  change(copy);
  return copy as Template;
};

describe('the template', () => {
  for (const [name, parameters] of Object.entries(variants)) {
    it(`is what the published resource schemas ask for, with ${name}`, () => {
      assert.deepEqual(problemsWith(template, parameters), []);
    });
  }

  it('is checked by something that finds mistakes', () => {
    const found = (change: Parameters<typeof changed>[0]) => problemsWith(changed(change), basic).length;
    assert.ok(found(({ Resources: r }) => (r.Function!.Type = 'AWS::Lambda::Funktion')));
    assert.ok(found(({ Resources: r }) => Object.assign(r.Function!.Properties, { Momory: 1 })));
    assert.ok(found(({ Resources: r }) => delete (r.Function!.Properties as Record<string, unknown>).Role));
    assert.ok(
      found(({ Resources: r }) =>
        Object.assign(r.HttpStage!.Properties, { DefaultRouteSettings: { Rate: 1 } }),
      ),
    );
    assert.throws(() =>
      found(({ Resources: r }) => Object.assign(r.Function!.Properties, { Role: { Ref: 'Roll' } })),
    );
  });

  it('gives the function two rights, each on what it names', () => {
    const plain = JSON.stringify(resolveTemplate(template, basic).resources.Role?.properties);
    assert.deepEqual(
      [...plain.matchAll(/"(connect|logs):\w+"/g)].map(([action]) => action),
      ['"connect:StartChatContact"', '"logs:CreateLogStream"', '"logs:PutLogEvents"'],
    );
    assert.doesNotMatch(plain, /\*/);
    assert.match(plain, /instance\/5e5e5e5e-[\w-]+\/contact-flow\/f10f10f1-[\w-]+"/);
    const widest = resolveTemplate(template, variants['a domain, a topic, more flows and no reservation']!);
    const wildcards = JSON.stringify(widest.resources.Role).match(/"[^"]*\*[^"]*"/g);
    assert.deepEqual(wildcards, [
      `"arn:aws:connect:eu-central-1:123456789012:instance/${localIds.InstanceId}/contact/*"`,
    ]);
  });

  it('allows nothing on everything, anywhere', () => {
    for (const parameters of Object.values(variants)) {
      for (const { properties } of Object.values(resolveTemplate(template, parameters).resources)) {
        assert.doesNotMatch(JSON.stringify(properties), /"(Action|Resource)":\[?"\*"|"[a-z]+:\*"/);
      }
    }
  });

  // Where Amazon Connect is (AWS General Reference, November 2026).
  for (const region of [
    ...[
      'us-east-1',
      'us-west-2',
      'ca-central-1',
      'eu-central-1',
      'eu-west-2',
      'af-south-1',
      'ap-northeast-1',
    ],
    ...['ap-northeast-2', 'ap-southeast-1', 'ap-southeast-2', 'us-gov-west-1'],
  ]) {
    it(`names no other region and partition in ${region}`, () => {
      const partition = region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
      for (const parameters of [basic, variants['a token']!, variants['WAF and a token']!]) {
        const { resources, outputs } = resolveTemplate(template, parameters, region);
        const arns = JSON.stringify(resources).match(/arn:[\w-]+:[\w-]+:[\w-]*/g) ?? [];
        assert.ok(arns.length >= 4);
        assert.deepEqual(
          arns.filter((arn) => !new RegExp(`^arn:${partition}:[\\w-]+:${region}$`).test(arn)),
          [],
        );
        assert.match(
          String(outputs.ApiUrl),
          new RegExp(`\\.execute-api\\.${region}\\.amazonaws\\.com/Prod$`),
        );
      }
    });
  }

  it('describes and limits each parameter, and lets no wildcard be an origin', () => {
    for (const [name, parameter] of Object.entries(template.Parameters)) {
      assert.ok('Description' in parameter, name);
      const {
        AllowedPattern: limit,
        MaxValue: most,
        AllowedValues: values,
      } = parameter as Record<string, unknown>;
      assert.ok(limit ?? most ?? values, `${name} takes anything`);
      if (typeof limit === 'string' && typeof parameter.Default === 'string') {
        assert.match(parameter.Default, new RegExp(limit), name);
      }
    }
    const { AllowedPattern: pattern } = template.Parameters.AllowedOrigins as { AllowedPattern: string };
    const allowed = (text: string) => new RegExp(pattern).test(text);
    assert.ok(allowed('https://a.example') && allowed('https://a.example,http://localhost:8080'));
    assert.ok(
      !allowed('*') && !allowed('https://*.example') && !allowed('https://a.example/') && !allowed(''),
    );
  });

  it('keeps access logs free of bodies and addresses', () => {
    const stages = [
      resolveTemplate(template, basic).resources.HttpStage?.properties.AccessLogSettings,
      resolveTemplate(template, variants.WAF!).resources.RestStage?.properties.AccessLogSetting,
    ].map((settings) => JSON.stringify(settings));
    for (const stage of stages) {
      assert.match(stage, /requestId.*status/);
      assert.doesNotMatch(stage, /body|sourceIp|authorizer|userAgent/i);
    }
  });

  it('puts out the tag', () => {
    assert.equal(
      resolveTemplate(template, basic).outputs.Tag,
      '<connect-chat api="https://HttpApi.execute-api.eu-central-1.amazonaws.com/Prod" region="eu-central-1"></connect-chat>',
    );
  });

  for (const [name, withSdk, longest] of [
    ['fits with the handler into what CloudFormation takes without a bucket', false, longestTemplate.direct],
    ['fits with the AWS SDK into what it takes from a bucket', true, longestTemplate.fromBucket],
  ] as const) {
    it(name, async () => {
      const { code } = await bundleHandler(root, { withSdk });
      const whole = Buffer.byteLength(JSON.stringify(template)) + Buffer.byteLength(JSON.stringify(code));
      assert.ok(whole < longest, String(whole));
      assert.equal(code.includes('require("@aws-sdk/client-connect")'), !withSdk);
    });
  }

  for (const [name, parameters, problem] of [
    [
      'tokens for anybody, with WAF',
      { WafRequestsPer5Minutes: '100', JwtIssuer: 'https://i.example' },
      /JwtAudience/,
    ],
    ['tokens for anybody', { JwtIssuer: 'https://issuer.example' }, /JwtAudience/],
    ['claims without tokens', { CustomerIdClaim: 'sub' }, /need a JwtIssuer/],
    ['a domain without a certificate', { DomainName: 'chat.example.com' }, /CertificateArn/],
  ] as const) {
    it(`refuses ${name}`, () => {
      assert.throws(() => resolveTemplate(template, { ...basic, ...parameters }), problem);
    });
  }

  it('lets one route and one method call the function', () => {
    const sourceOf = (parameters: Record<string, unknown>) =>
      resolveTemplate(template, parameters).resources.Permission?.properties.SourceArn;
    const api = 'arn:aws:execute-api:eu-central-1:123456789012';
    assert.equal(sourceOf(basic), `${api}:HttpApi/*/POST/Prod`);
    assert.equal(sourceOf(variants.WAF!), `${api}:RestApi/Prod/*/`);
  });

  it('deploys a REST API again when the template has changed', () => {
    const deploymentOf = (code: string) => {
      const built = JSON.parse(templateText(source, code, { longest: Infinity })) as Template;
      const { DeploymentId: id } = resolveTemplate(built, variants.WAF!).resources.RestStage!.properties;
      assert.match(String(id), /^RestDeployment[0-9a-f]{8}$/);
      return id;
    };
    assert.equal(deploymentOf('one'), deploymentOf('one'));
    assert.notEqual(deploymentOf('one'), deploymentOf('two'));
  });
});
