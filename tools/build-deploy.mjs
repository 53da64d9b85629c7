/**
 * Makes dist/deploy/: the template with the minified handler in it, the contact flows, and the command line. Run by `npm run build`.
 */
import { build } from 'esbuild';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Longest template that CloudFormation takes without a bucket, in bytes. */
export const longestTemplate = 51_200;

/** The handler as the template carries it. The runtime has the AWS SDK. */
export async function bundleHandler(folder, { external = ['@aws-sdk/client-connect'] } = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'deploy/handler/lambda.ts')],
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    charset: 'ascii',
    external,
  });
  return outputFiles[0].text;
}

/**
 * JSON, which CloudFormation takes as well as YAML: aliases are resolved (it has none) and comments are gone; the short forms of
 * functions become the long ones.
 */
export function templateWith(source, handler) {
  const functions = 'And Equals FindInMap GetAtt If Join Not Or Select Split Sub'.split(' ');
  const named = (name, value) =>
    name === 'Ref'
      ? { Ref: value }
      : { [`Fn::${name}`]: name === 'GetAtt' && typeof value === 'string' ? value.split('.') : value };
  const customTags = [...functions, 'Ref'].flatMap((name) => [
    { tag: `!${name}`, resolve: (text) => named(name, text) },
    { tag: `!${name}`, collection: 'seq', resolve: (seq) => named(name, seq.toJSON()) },
  ]);
  const template = parse(source, { customTags, maxAliasCount: -1 });
  template.Resources.Function.Properties.Code.ZipFile = handler;
  return template;
}

/** Builds into `folder`/dist/deploy. */
export async function buildDeploy(folder) {
  const to = join(folder, 'dist', 'deploy');
  mkdirSync(to, { recursive: true });
  const source = readFileSync(join(folder, 'deploy/template/template.yaml'), 'utf8');
  const text = JSON.stringify(templateWith(source, await bundleHandler(folder)));
  if (Buffer.byteLength(text) > longestTemplate) {
    throw new Error(`the template has ${Buffer.byteLength(text)} bytes, ${longestTemplate} fit`);
  }
  writeFileSync(join(to, 'template.json'), `${text}\n`);
  const common = { bundle: true, platform: 'node', target: 'node20', absWorkingDir: folder };
  await build({
    ...common,
    entryPoints: ['deploy/cli/main.ts'],
    outfile: 'dist/deploy/cli.cjs',
    format: 'cjs',
    minify: true,
    banner: { js: '#!/usr/bin/env node' },
    // Native parts of ws that nothing here needs.
    external: ['bufferutil', 'utf-8-validate'],
  });
  chmodSync(join(to, 'cli.cjs'), 0o755);
  // For `npm start` only, beside the project's own packages; it is not packed.
  await build({
    ...common,
    entryPoints: ['deploy/local/start-endpoint.ts'],
    outfile: 'dist/deploy/start-endpoint.js',
    format: 'esm',
    packages: 'external',
  });
  cpSync(join(folder, 'deploy/flows'), join(to, 'flows'), { recursive: true });
}
