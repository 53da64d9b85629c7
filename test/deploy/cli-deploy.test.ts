import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { longestTemplate } from '../../tools/build-deploy.mjs';
import { install, type Call } from './installed.js';

describe('the command line, in an AWS account', () => {
  let installed: Awaited<ReturnType<typeof install>>;
  before(async () => (installed = await install()));
  beforeEach(() => installed.forget());
  after(() => installed.remove());
  const run: (typeof installed)['run'] = (...parts) => installed.run(...parts);
  const deployed = (): Call => installed.calls('cloudformation', 'deploy').at(-1)!;
  const origins = ['--origins', 'https://a.example/, https://b.example'];
  const deploy = async (...more: string[]): Promise<Call> => {
    const { code, err } = await run(['deploy', ...origins, '--flow', 'Sales', ...more]);
    assert.equal(code, 0, err);
    return deployed();
  };
  /** The bucket that the template was passed by. */
  const bucketOf = ({ args }: Call): string | undefined =>
    args.includes('--s3-bucket') ? args[args.indexOf('--s3-bucket') + 1] : undefined;
  /** What was done, in its order. */
  const steps = (): string[] => installed.calls().map(({ args }) => args.slice(0, 2).join(' '));

  it('deploys with what it finds, asks for the rest, and prints the tag and how to check', async () => {
    const { code, out, err } = await run(
      ['deploy', '--origins', 'https://a.example', '--set', 'RateLimit=2', '--region', 'eu-west-2'],
      { input: '2\n' },
    );
    assert.equal(code, 0, err);
    assert.match(out, /Which flow\?/);
    assert.doesNotMatch(out, /Which instance\?|Origins of/);
    assert.match(out, /<connect-chat api="x"><\/connect-chat>/);
    assert.match(out, /npx connect-chat check https:\/\/x\.example\/Prod --origin https:\/\/a\.example/);
    for (const part of [
      'InstanceId=instance-1',
      'FlowId=flow-2',
      'AllowedOrigins=https://a.example',
      'RateLimit=2',
      'CAPABILITY_IAM',
    ]) {
      assert.ok(deployed().args.includes(part), part);
    }
    for (const { args } of installed.calls()) {
      assert.equal(args[args.indexOf('--region') + 1], 'eu-west-2', args.join(' '));
    }
  });

  it('asks nothing where it is told everything', async () => {
    const { out } = await run(['deploy', ...origins, '--flow', 'flow-2']);
    assert.doesNotMatch(out, /\? |: $/m);
    assert.ok(deployed().args.includes('FlowId=flow-2'));
  });

  it('asks for origins that nobody said', async () => {
    const { out } = await run(['deploy', '--flow', 'Help'], { input: 'https://asked.example\n' });
    assert.match(out, /Origins of your pages/);
    assert.ok(deployed().args.includes('AllowedOrigins=https://asked.example'));
  });

  it('takes origins as people write them, and says which is none', async () => {
    assert.ok(
      (await deploy('--runtime-sdk')).args.includes('AllowedOrigins=https://a.example,https://b.example'),
    );
    const { code, err } = await run(['deploy', '--flow', 'Sales', '--origins', 'https://*.example']);
    assert.equal(code, 2);
    assert.match(err, /“https:\/\/\*\.example” is no origin/);
  });

  for (const [name, env, args, problem] of [
    ['a flow that is not there', {}, ['--flow', 'Shop'], /There is no flow Shop\. There are: Help, Sales/],
    [
      'a region without an instance',
      { AWS_ANSWERS: '{"list-instances":{"InstanceSummaryList":[]}}' },
      [],
      /There is no instance in this region/,
    ],
    [
      'an account that lets nobody look',
      { AWS_FAILS: 'list-instances' },
      [],
      /aws connect list-instances failed: for list-instances/,
    ],
    ['a choice that is none', {}, [], /None of these was chosen/],
    ['two ways at once', {}, ['--bucket', 'ours', '--runtime-sdk'], /say one of them/],
  ] as const) {
    it(`says what is wrong with ${name}, and deploys nothing`, async () => {
      const { code, err } = await run(['deploy', ...origins, ...args], { env, input: '7\n' });
      assert.equal(code, 2);
      assert.match(err, problem);
      assert.deepEqual(installed.calls('deploy'), []);
    });
  }

  it('passes the template that brings the AWS SDK along by a bucket that is gone afterwards', async () => {
    const call = await deploy('--region', 'us-gov-west-1');
    assert.ok(call.bringsSdk && call.bytes < longestTemplate.fromBucket);
    const bucket = bucketOf(call) ?? '';
    assert.match(bucket, /^connect-chat-deploy-[0-9a-f]{16}$/);
    assert.deepEqual(steps().slice(2), [
      's3 mb',
      'cloudformation deploy',
      's3 rb',
      'cloudformation describe-stacks',
    ]);
    const region = ['--region', 'us-gov-west-1'];
    assert.deepEqual(installed.calls('mb')[0]?.args, ['s3', 'mb', `s3://${bucket}`, ...region]);
    assert.deepEqual(installed.calls('rb')[0]?.args, ['s3', 'rb', `s3://${bucket}`, '--force', ...region]);
    assert.notEqual(bucketOf(await deploy()), bucket);
  });

  it('passes it by the bucket that it is told, and leaves that alone', async () => {
    const call = await deploy('--bucket', 'ours');
    assert.ok(call.bringsSdk);
    assert.equal(bucketOf(call), 'ours');
    assert.deepEqual(installed.calls('s3'), []);
  });

  it('needs no bucket for the template that uses the SDK of the runtime', async () => {
    const call = await deploy('--runtime-sdk');
    assert.ok(!call.bringsSdk && call.bytes < longestTemplate.direct);
    assert.equal(bucketOf(call), undefined);
    assert.deepEqual(installed.calls('s3'), []);
  });

  for (const [name, env] of [
    ['a deployment that fails', { AWS_FAILS: 'deploy' }],
    ['Ctrl+C', { AWS_INTERRUPTED: 'deploy' }],
  ] as const) {
    it(`takes its bucket away after ${name}`, async () => {
      const { code, out, err } = await run(['deploy', ...origins, '--flow', 'Sales'], { env });
      assert.equal(code, 2);
      assert.match(err, /aws cloudformation deploy failed/);
      assert.doesNotMatch(out, /Paste this/);
      assert.equal(installed.calls('rb', `s3://${bucketOf(deployed()) ?? ''}`).length, 1);
    });
  }

  it('says how to do without where no bucket may be made', async () => {
    const env = { AWS_FAILS: 'mb' };
    const { code, err } = await run(['deploy', ...origins, '--flow', 'Sales'], { env });
    assert.equal(code, 2);
    assert.match(err, /No bucket could be made .+ \(--bucket NAME\).+ \(--runtime-sdk\)/);
    assert.deepEqual(installed.calls('deploy'), []);
  });

  it('says which bucket it could not take away, and prints the tag all the same', async () => {
    const env = { AWS_FAILS: 'rb' };
    const { code, out } = await run(['deploy', ...origins, '--flow', 'Sales'], { env });
    assert.equal(code, 0);
    assert.ok(out.includes(`The bucket ${bucketOf(deployed()) ?? ''} could not be removed.`));
    assert.match(out, /<connect-chat api="x">/);
  });

  it('has a REST API deployed again when a parameter changes, and only then', async () => {
    const again = (...more: string[]): Promise<Call> => deploy('--runtime-sdk', ...more);
    const [first, second] = [await again(), await again()];
    assert.equal(first.deployment, second.deployment);
    assert.notEqual(first.deployment, (await again('--set', 'RateLimit=3')).deployment);
  });

  it('removes the stack and waits for it', async () => {
    const { code, out } = await run(['remove', '--stack', 'other']);
    assert.equal(code, 0);
    assert.match(out, /gone/);
    assert.equal(installed.calls('delete-stack', 'other').length, 1);
    assert.equal(installed.calls('wait', 'stack-delete-complete', 'other').length, 1);
  });

  it('says why the stack is not gone', async () => {
    const { code, out, err } = await run(['remove'], { env: { AWS_FAILS: 'wait' } });
    assert.equal(code, 2);
    assert.match(err, /aws cloudformation wait failed: for wait/);
    assert.doesNotMatch(out, /gone/);
  });
});
