/**
 * Makes dist/deploy/: the templates with the minified handler in them (one without the AWS SDK), the contact flows, and the
 * command line. Run by `npm run build`.
 */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { licenceText } from './rollup/licences.mjs';

/** Longest template that CloudFormation takes from a request, and from a bucket, in bytes (CloudFormation quotas). */
export const longestTemplate = { direct: 51_200, fromBucket: 1_000_000 };

/** The handler as a template carries it, with the AWS SDK or for the one that the runtime has, and the files it was made of. */
export async function bundleHandler(folder, { withSdk }) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(folder, 'deploy/handler/lambda.ts')],
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    charset: 'ascii',
    // The SDK's modules, of which esbuild leaves out what nothing uses.
    mainFields: ['module', 'main'],
    external: withSdk ? [] : ['@aws-sdk/client-connect'],
    absWorkingDir: folder,
    metafile: true,
  });
  return { code: outputFiles[0].text, files: Object.keys(metafile.inputs) };
}

/**
 * JSON, which CloudFormation takes as well as YAML: aliases are resolved (it has none) and comments are gone; the short forms of
 * functions become the long ones.
 */
export function templateWith(source, handler) {
  const functions = 'And Equals FindInMap GetAtt If Join Not Or Select Split Sub'.split(' ');
  const plain = ['Ref', 'Condition'];
  const named = (name, value) =>
    plain.includes(name)
      ? { [name]: value }
      : { [`Fn::${name}`]: name === 'GetAtt' && typeof value === 'string' ? value.split('.') : value };
  const customTags = [...functions, ...plain].flatMap((name) => [
    { tag: `!${name}`, resolve: (text) => named(name, text) },
    { tag: `!${name}`, collection: 'seq', resolve: (seq) => named(name, seq.toJSON()) },
  ]);
  const template = parse(source, { customTags, maxAliasCount: -1, merge: true });
  template.Resources.Function.Properties.Code.ZipFile = handler;
  return template;
}

/**
 * A whole template as it is shipped. API Gateway deploys a REST API again only under another name, so that name has a hash of
 * everything. Option `longest`: more bytes than these are an error.
 */
export function templateText(source, code, { longest }) {
  const plain = JSON.stringify(templateWith(source, code));
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  const text = `${plain.replaceAll('"RestDeployment"', `"RestDeployment${hash}"`)}\n`;
  const bytes = Buffer.byteLength(text);
  if (bytes > longest) throw new Error(`the template has ${bytes} bytes, ${longest} fit`);
  return text;
}

async function buildTemplate(folder, to, { withSdk, longest }) {
  const source = readFileSync(join(folder, 'deploy/template/template.yaml'), 'utf8');
  const { code, files } = await bundleHandler(folder, { withSdk });
  writeFileSync(to, templateText(source, code, { longest }));
  return files;
}

/** Builds what is in `folder` into its dist/deploy, or into `to`. */
export async function buildDeploy(folder, to = join(folder, 'dist', 'deploy')) {
  mkdirSync(to, { recursive: true });
  const { direct, fromBucket } = longestTemplate;
  const files = [
    ...(await buildTemplate(folder, join(to, 'template.json'), { withSdk: true, longest: fromBucket })),
    ...(await buildTemplate(folder, join(to, 'template-runtime-sdk.json'), {
      withSdk: false,
      longest: direct,
    })),
  ];
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const common = { bundle: true, platform: 'node', target: 'node20', absWorkingDir: folder };
  const { metafile } = await build({
    ...common,
    entryPoints: ['deploy/cli/main.ts'],
    outfile: join(to, 'cli.cjs'),
    format: 'cjs',
    minify: true,
    metafile: true,
    banner: { js: '#!/usr/bin/env node' },
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    // Native parts of ws that nothing here needs.
    external: ['bufferutil', 'utf-8-validate'],
  });
  chmodSync(join(to, 'cli.cjs'), 0o755);
  const bundled = [...files, ...Object.keys(metafile.inputs)].map((file) => resolve(folder, file));
  writeFileSync(join(to, 'THIRD-PARTY-LICENSES'), licenceText(bundled));
  // For `npm start` only, beside the project's own packages; it is not packed.
  await build({
    ...common,
    entryPoints: ['deploy/local/start-endpoint.ts'],
    outfile: join(to, 'start-endpoint.js'),
    format: 'esm',
    packages: 'external',
  });
  cpSync(join(folder, 'deploy/flows'), join(to, 'flows'), { recursive: true });
}
