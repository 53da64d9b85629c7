import { assert } from '@open-wc/testing';
import type { Agent, Operation } from '../../src/simulator/index.js';
import { isVisible, type ChatPage } from './harness.js';

/** What a call may be refused with. */
export const REFUSALS = [400, 401, 403, 404, 429, 500, 503, 504] as const;

/** One of them. */
export type Refusal = (typeof REFUSALS)[number];

/** Refuses every call of one kind, the first one `afterMs` after it was made; with what comes back, none is refused any more. */
export function refuse(page: ChatPage, on: Operation, status: Refusal, afterMs = 0): () => void {
  const rules = [
    page.simulator.inject({ on, answer: { status, afterMs } }),
    page.simulator.inject({ on, times: Infinity, answer: { status } }),
  ];
  return () => {
    for (const take of rules) take();
  };
}

/** Nothing on the screen says that it is still being worked on. */
export function expectRest(page: ChatPage): void {
  const signs = page.el.shadowRoot!.querySelectorAll('[aria-busy=true], progress, .dots');
  assert.deepEqual(
    [...signs].filter(isVisible).map(({ outerHTML }) => outerHTML),
    [],
  );
}

/** The chat goes on: what an agent says is there, and what the visitor writes is sent. */
export async function expectGoesOn(page: ChatPage, agent: Agent): Promise<void> {
  agent.says('Are you still there?');
  await page.advance(1_000);
  assert.include(page.screen(), 'Ada: Are you still there?');
  await page.send('Yes, I am');
  await page.advance(1_000);
  assert.match(page.screen().at(-1) ?? '', /^me: Yes, I am \((Sent|Delivered|Read)\)$/);
}

/** The visitor ends the chat, and begins another one. */
export async function expectCanLeave(page: ChatPage): Promise<void> {
  await page.click('End chat');
  await page.click('End chat');
  await page.advance(20_000);
  assert.equal(page.el.state, 'ended');
  expectRest(page);
  page.simulator.cancelFaults();
  await page.click('Start a new chat');
  await page.advance(1_000);
  assert.equal(page.el.state, 'connected');
}
