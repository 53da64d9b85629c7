import type { Scenario } from '../flow/flow.js';

/** Nobody says anything: whatever happens in the chat, somebody else does it. */
export const silence: Scenario = () => Promise.resolve();
