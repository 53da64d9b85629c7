import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import { BrokenConnection, type Simulator } from '../index.js';

/** Answers one HTTP request from the simulator. When a fault breaks the connection, the TCP connection is reset. */
export async function bridgeRequest(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const answer = await simulator.fetch(createRequest(request, response));
    if (!response.destroyed) await sendResponse(response, answer);
  } catch (error) {
    if (error instanceof BrokenConnection) breakConnection(request, response);
    else if (!response.destroyed && !response.headersSent) sendFailure(response, error);
  }
}

/** What was sent already has to get there first: a reset takes back whatever nobody has read yet. */
function breakConnection({ socket }: IncomingMessage, { headersSent }: ServerResponse): void {
  if (headersSent) setTimeout(() => socket.resetAndDestroy(), readWithinMs).unref();
  else socket.resetAndDestroy();
}

const readWithinMs = 100;

/** A mistake in the simulator itself, or a caller that hung up: JSON always, because the AWS SDKs cannot read else. */
function sendFailure(response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? error.message : 'Internal error';
  response
    .writeHead(500, { 'content-type': 'application/json', 'x-amzn-errortype': 'InternalServerException' })
    .end(JSON.stringify({ message }));
}
