import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localIds } from '../../deploy/local/local-stack.js';
import { resolveTemplate } from '../../deploy/local/resolve-template.js';
import { page, template } from './stack.js';

const resourcesWith = (parameters: Record<string, unknown> = {}) =>
  resolveTemplate(template, { ...localIds, AllowedOrigins: page, ...parameters }).resources;
const withJwt = { JwtIssuer: 'https://issuer.example', JwtAudience: 'chat' };
const withWaf = { WafRequestsPer5Minutes: '100' };

describe('what the template runs', () => {
  it('is a function on the newest Node.js of Lambda and on arm64, of which few run at the same time', () => {
    const { Function: fn } = resourcesWith();
    assert.equal(fn?.properties.Runtime, 'nodejs24.x');
    assert.deepEqual(fn.properties.Architectures, ['arm64']);
    assert.equal(fn.properties.ReservedConcurrentExecutions, 10);
  });

  it('lets fewer chats begin than Amazon Connect takes by itself, and has CORS for the listed origins only', () => {
    const { HttpStage: stage, HttpApi: api } = resourcesWith({ AllowedOrigins: `${page},https://b.example` });
    // StartChatContact: 5 a second, 8 at once (Amazon Connect service quotas).
    assert.deepEqual(stage?.properties.DefaultRouteSettings, {
      ThrottlingRateLimit: 4,
      ThrottlingBurstLimit: 8,
    });
    const { AllowOrigins: origins } = api?.properties.CorsConfiguration as { AllowOrigins: unknown };
    assert.deepEqual(origins, [page, 'https://b.example']);
  });

  it('raises an alarm when it fails, is throttled or flooded, and when the instance fills', () => {
    const topic = 'arn:aws:sns:eu-central-1:123456789012:x';
    const alarmsWith = (parameters?: Record<string, unknown>) =>
      Object.values(resourcesWith(parameters)).filter(({ type }) => type === 'AWS::CloudWatch::Alarm');
    const watched = alarmsWith({ AlarmTopicArn: topic }).map(({ properties: p }) => {
      assert.deepEqual(p.AlarmActions, [topic]);
      return [p.Namespace, p.MetricName, p.Dimensions];
    });
    const ours = [{ Name: 'FunctionName', Value: 'Function' }];
    assert.deepEqual(watched, [
      ['AWS/Lambda', 'Errors', ours],
      ['AWS/Lambda', 'Throttles', ours],
      ['AWS/Lambda', 'Invocations', ours],
      [
        'AWS/Connect',
        'ConcurrentActiveChatsPercentage',
        [
          { Name: 'InstanceId', Value: localIds.InstanceId },
          { Name: 'MetricGroup', Value: 'Chats' },
        ],
      ],
    ]);
    assert.ok(alarmsWith().every(({ properties: p }) => (p.AlarmActions as unknown[]).length === 0));
  });

  it('has tokens verified by the HTTP API, or by the function where a REST API cannot', () => {
    const issuerOf = (parameters: Record<string, unknown>) =>
      (resourcesWith(parameters).Function?.properties.Environment as { Variables: Record<string, unknown> })
        .Variables.JWT_ISSUER;
    const http = resourcesWith(withJwt);
    assert.equal(http.Route?.properties.AuthorizationType, 'JWT');
    assert.equal(http.Route.properties.AuthorizerId, 'Authorizer');
    assert.equal(issuerOf(withJwt), '');
    const rest = resourcesWith({ ...withJwt, ...withWaf });
    assert.ok(!('Authorizer' in rest) && !('Route' in rest));
    assert.equal(issuerOf({ ...withJwt, ...withWaf }), withJwt.JwtIssuer);
    assert.equal(issuerOf(withWaf), '');
    assert.equal(resourcesWith().Route?.properties.AuthorizationType, 'NONE');
  });

  it('has WAF limit each address of a REST API, and no WAF by default', () => {
    const { WebAcl: acl, WebAclAssociation: association } = resourcesWith(withWaf);
    const [rule] = acl?.properties.Rules as [{ Action: object; Statement: object }];
    assert.deepEqual(rule.Action, { Block: {} });
    assert.deepEqual(rule.Statement, { RateBasedStatement: { AggregateKeyType: 'IP', Limit: '100' } });
    assert.match(String(association?.properties.ResourceArn), /\/restapis\/RestApi\/stages\/RestStage$/);
    assert.ok(!('WebAcl' in resourcesWith()));
  });

  it('has a name of its own for who wants one, whichever API there is', () => {
    const CertificateArn = 'arn:aws:acm:eu-central-1:123456789012:certificate/x';
    for (const api of [{}, withWaf]) {
      const parameters = { DomainName: 'chat.example.com', CertificateArn, ...api };
      const { resources, outputs } = resolveTemplate(template, {
        ...localIds,
        AllowedOrigins: page,
        ...parameters,
      });
      assert.equal(outputs.ApiUrl, 'https://chat.example.com/Prod');
      assert.match(String(outputs.Tag), /^<connect-chat api="https:\/\/chat\.example\.com\/Prod" region="/);
      assert.equal(outputs.DomainTarget, 'Domain.RegionalDomainName');
      // Else the throttle would be that of the other door.
      const gateway = (resources.RestApi ?? resources.HttpApi)?.properties;
      assert.equal(gateway?.DisableExecuteApiEndpoint, true);
    }
  });
});
