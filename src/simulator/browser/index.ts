import { simulateAll } from './simulate.js';

export { simulate } from './simulate.js';
export { simulatorOf, type PageSimulator } from './simulator-of.js';

// Loaded for this: from now on, api="simulator:" has something at its other end. On a server there is nothing to follow.
if ('customElements' in globalThis) simulateAll();
