/** `npm run deploy:check`: the doctor examines the handler behind the local gateway, over HTTP, in front of the simulator. */
import process from 'node:process';
import { startSimulatorServer } from '../../src/simulator/node/index.js';
import { checkApi } from '../cli/check-api.js';
import { readOptions } from '../cli/options.js';

const { createStartEndpoint } = (await import(
  new URL('../../dist/deploy/start-endpoint.js', import.meta.url).href
)) as typeof import('./start-endpoint.js');

const server = await startSimulatorServer({ startEndpoint: createStartEndpoint });
const { startUrl, httpOrigin } = server;
const options = readOptions(['check', startUrl, '--participant-endpoint', httpOrigin]);
const isWell = await checkApi(options, (text) => void process.stdout.write(text));
await server.close();
process.exitCode = isWell ? 0 : 1;
