import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { localIds } from '../../deploy/local/local-stack.js';
import { resolveTemplate, type Template } from '../../deploy/local/resolve-template.js';
import { root } from '../../tools/run.mjs';
import { ada, page } from './stack.js';

interface FunctionProperties {
  readonly Code: { readonly ZipFile: string };
  readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
}

/** As AWS Lambda: loads the function, and hands it one event after the other. */
const runtime = `
const [event, times] = process.argv.slice(2);
(async () => {
  const begun = performance.now();
  const { handler } = require('./index.js');
  const calls = [];
  for (let count = 0; count < Number(times); count += 1) {
    const answer = await handler(JSON.parse(event));
    calls.push({ answer, at: performance.now() - begun });
  }
  console.log('CALLS' + JSON.stringify(calls));
})();
`;

const event = {
  headers: { origin: page },
  body: JSON.stringify(ada),
  requestContext: { requestId: 'request-1', http: { method: 'POST' } },
};

/** One call of the function. */
export interface Call {
  readonly answer: { readonly statusCode: number; readonly body: string };
  /** Milliseconds since it was begun to load the function. */
  readonly at: number;
}

/**
 * Lays out the function of a built template as AWS Lambda does, in a folder of its own beside it. A function that does not bring
 * the SDK along finds the project's, as it would find the runtime's.
 */
export function layOutTask(folder: string, file: string) {
  const text = readFileSync(join(folder, file), 'utf8');
  const stack = resolveTemplate(JSON.parse(text) as Template, { ...localIds, AllowedOrigins: page });
  const { Code, Environment } = stack.resources.Function!.properties as unknown as FunctionProperties;
  const code = Code.ZipFile;
  const bringsSdk = !code.includes('require("@aws-sdk/client-connect")');
  const cwd = join(folder, file.replace('.json', ''));
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'index.js'), code);
  writeFileSync(join(cwd, 'runtime.js'), runtime);
  if (!bringsSdk) symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'), 'junction');
  const variables = Object.entries(Environment.Variables).map(([name, value]) => [name, String(value)]);
  const env = {
    ...(Object.fromEntries(variables) as Record<string, string>),
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  return {
    text,
    code,
    bringsSdk,
    /** Calls it so many times in a process of its own, with Amazon Connect at `connectOrigin`. */
    call: (connectOrigin: string, times = 1): Promise<{ calls: readonly Call[]; log: string }> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['runtime.js', JSON.stringify(event), String(times)], {
          cwd,
          env: { ...env, AWS_ENDPOINT_URL_CONNECT: connectOrigin },
        });
        let out = '';
        let err = '';
        child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
        child.on('close', (code) => {
          const [log = '', calls = '[]'] = out.split('CALLS');
          if (code === 0) resolve({ calls: JSON.parse(calls) as Call[], log });
          else reject(new Error(err));
        });
      }),
  };
}
