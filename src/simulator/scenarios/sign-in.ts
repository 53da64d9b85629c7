import type { Scenario } from '../flow/flow.js';
import { queue } from './queue.js';

/** A flow that wants to know who the customer is, and goes on without if they would rather not say. */
export const signIn: Scenario = async (flow) => {
  const outcome = await flow.asksSignIn();
  flow.says(
    outcome === 'succeeded' ? `Welcome, ${flow.customer.displayName}!` : 'Then we go on without your name.',
  );
  await queue(flow);
};
