import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  regionOfHost,
  resolveApi,
  resolveParticipantEndpoint,
  type EndpointChoice,
} from '../../src/protocol/index.js';
import { scriptUrl } from './support/world.js';

describe('the region in a host name', () => {
  const hosts: readonly (readonly [string, string | undefined])[] = [
    ['abc123.execute-api.eu-central-1.amazonaws.com', 'eu-central-1'],
    ['ABC123.EXECUTE-API.EU-CENTRAL-1.AMAZONAWS.COM', 'eu-central-1'],
    ['abc123-vpce-0a1b2c.execute-api.us-east-1.amazonaws.com', 'us-east-1'],
    ['vpce-0a1b-xyz.execute-api.us-east-1.vpce.amazonaws.com', 'us-east-1'],
    ['abc123.execute-api.ap-southeast-2.api.aws', 'ap-southeast-2'],
    ['abc123.execute-api.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['abc123.execute-api.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['xyz.lambda-url.eu-west-2.on.aws', 'eu-west-2'],
    ['my-balancer-1.ca-central-1.elb.amazonaws.com', 'ca-central-1'],
    ['abcdef.af-south-1.awsapprunner.com', 'af-south-1'],
    // The rightmost label counts: those on the left are the customer's.
    ['us-west-2.execute-api.eu-west-2.amazonaws.com', 'eu-west-2'],
    ['x.us-west-2.execute-api.eu-west-2.amazonaws.com', 'eu-west-2'],
    // A name of the customer's that merely looks like a region.
    ['my-app-1.s3.amazonaws.com', undefined],
    ['d111111abcdef8.cloudfront.net', undefined],
    ['chat.example.com', undefined],
    ['localhost', undefined],
    ['127.0.0.1', undefined],
    ['us-west-2.example.com', undefined],
    ['abc.execute-api.us-west-2.amazonaws.com.evil.example', undefined],
    ['abc.execute-api.us-west-2.evil-amazonaws.com', undefined],
    ['abc.execute-api.us-west-2.amazonaws.com.evil', undefined],
    ['abc.execute-api.us-west-2.amazonaws.co', undefined],
    ['amazonaws.com', undefined],
    ['', undefined],
  ];
  for (const [host, region] of hosts) {
    it(`${host || 'nothing'} says ${region ?? 'nothing'}`, () => {
      assert.equal(regionOfHost(host), region);
    });
  }
});

describe('the address of the start endpoint', () => {
  const page = { baseUrl: 'https://shop.example/products/42' };
  const valid: readonly (readonly [string, string])[] = [
    [
      'https://abc.execute-api.eu-west-2.amazonaws.com/Prod',
      'https://abc.execute-api.eu-west-2.amazonaws.com/Prod',
    ],
    ['/start', 'https://shop.example/start'],
    ['start', 'https://shop.example/products/start'],
    ['//api.example/start', 'https://api.example/start'],
    ['http://localhost:8080/Prod', 'http://localhost:8080/Prod'],
    ['http://127.0.0.1:8080/Prod', 'http://127.0.0.1:8080/Prod'],
    ['http://[::1]:8080/Prod', 'http://[::1]:8080/Prod'],
    ['http://chat.localhost/Prod', 'http://chat.localhost/Prod'],
  ];
  for (const [api, url] of valid) {
    it(`may be ${api}`, () => {
      assert.equal(resolveApi(api, page).href, url);
    });
  }

  const invalid: readonly (readonly [string, string])[] = [
    ['', 'config/api-missing'],
    ['  ', 'config/api-missing'],
    [scriptUrl, 'config/api-invalid'],
    ['data:application/json,{}', 'config/api-invalid'],
    ['ftp://api.example/start', 'config/api-invalid'],
    ['http://api.example/start', 'config/api-invalid'],
    ['http://127.0.0.1.evil.example/start', 'config/api-invalid'],
    ['http://localhost.evil.example/start', 'config/api-invalid'],
    ['https://user:secret@api.example/start', 'config/api-invalid'],
    ['https://user@api.example/start', 'config/api-invalid'],
    ['https://', 'config/api-invalid'],
    ['https://exa mple/', 'config/api-invalid'],
  ];
  for (const [api, code] of invalid) {
    it(`must not be ${JSON.stringify(api)} [F15]`, () => {
      assert.throws(() => resolveApi(api, page), { code });
    });
  }

  it('may be http on a page that is', () => {
    assert.equal(
      resolveApi('/start', { baseUrl: 'http://intranet.example/' }).href,
      'http://intranet.example/start',
    );
  });
});

describe('the participant endpoint', () => {
  const custom = new URL('https://chat.example/start');
  const aws = new URL('https://abc.execute-api.eu-west-2.amazonaws.com/Prod');
  const resolve = (choice: Partial<EndpointChoice>) => resolveParticipantEndpoint({ api: custom, ...choice });

  it('takes the region of the page first, and warns when the answer says another', () => {
    const { warning, ...where } = resolve({ region: 'us-west-2', answerRegion: 'eu-west-2', api: aws });

    assert.deepEqual(where, {
      endpoint: 'https://participant.connect.us-west-2.amazonaws.com',
      region: 'us-west-2',
    });
    assert.match(warning ?? '', /us-west-2.*eu-west-2/);
  });

  it('does not warn when both say the same, or only one says something', () => {
    assert.ok(!('warning' in resolve({ region: 'us-west-2', answerRegion: 'us-west-2' })));
    assert.ok(!('warning' in resolve({ answerRegion: 'us-west-2', api: aws })));
  });

  it('takes the answer before the host of the start endpoint, and that last', () => {
    assert.equal(resolve({ answerRegion: 'ap-northeast-1', api: aws }).region, 'ap-northeast-1');
    assert.equal(resolve({ api: aws }).endpoint, 'https://participant.connect.eu-west-2.amazonaws.com');
  });

  it('knows the names in China and in GovCloud', () => {
    assert.equal(
      resolve({ region: 'cn-northwest-1' }).endpoint,
      'https://participant.connect.cn-northwest-1.amazonaws.com.cn',
    );
    assert.equal(
      resolve({ region: 'us-gov-west-1' }).endpoint,
      'https://participant.connect.us-gov-west-1.amazonaws.com',
    );
  });

  it('is what the page says before everything else', () => {
    assert.deepEqual(
      resolve({
        participantEndpoint: 'https://proxy.example/connect//',
        region: 'us-west-2',
        answerEndpoint: 'https://a.example',
      }),
      { endpoint: 'https://proxy.example/connect', region: 'us-west-2' },
    );
    assert.deepEqual(resolve({ participantEndpoint: 'http://127.0.0.1:8080/' }), {
      endpoint: 'http://127.0.0.1:8080',
    });
  });

  it('is what the answer says when the page names no region', () => {
    const answerEndpoint = 'https://participant.connect-fips.us-east-1.amazonaws.com';
    assert.equal(resolve({ answerEndpoint }).endpoint, answerEndpoint);
    assert.equal(
      resolve({ answerEndpoint, region: 'us-west-2' }).endpoint,
      'https://participant.connect.us-west-2.amazonaws.com',
    );
  });

  it('is nothing to guess', () => {
    assert.throws(() => resolve({}), { code: 'config/region-missing' });
    assert.throws(() => resolve({ region: ' ', answerRegion: '', participantEndpoint: '' }), {
      code: 'config/region-missing',
    });
  });

  for (const region of [
    'us-west',
    'eu',
    'US-WEST-2',
    'us-west-2.evil.example',
    'us-west-2/',
    'x@us-west-2',
    'us-west-22',
  ]) {
    it(`has no region called ${region}`, () => {
      assert.throws(() => resolve({ region }), { code: 'config/value-invalid' });
      assert.throws(() => resolve({ answerRegion: region }), { code: 'config/value-invalid' });
    });
  }

  for (const participantEndpoint of [
    'http://participant.example',
    'ws://127.0.0.1',
    scriptUrl,
    'https://user:secret@participant.example',
    'https://secret@participant.example',
    'https://participant.example/?key=1',
    'https://participant.example/#x',
    'participant.example',
  ]) {
    it(`must not be ${participantEndpoint}`, () => {
      assert.throws(
        () => resolve({ participantEndpoint }),
        (error: Error & { code?: string }) => {
          assert.equal(error.code, 'config/value-invalid');
          assert.ok(!error.message.includes('secret'));
          return true;
        },
      );
    });
  }
});
