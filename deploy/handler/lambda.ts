import { ConnectClient } from '@aws-sdk/client-connect';
import process from 'node:process';
import { readSettings } from './settings.js';
import { createStartChat } from './start-chat.js';

/** What AWS Lambda calls. Two attempts of six seconds end before API Gateway and the page give up. */
export const handler = createStartChat({
  settings: readSettings(process.env),
  connect: new ConnectClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 6_000 },
  }),
  fetch,
  log: (line) => void process.stdout.write(`${line}\n`),
  now: Date.now,
});
