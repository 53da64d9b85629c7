import { lazily } from '../protocol/index.js';

/** Loads what has to do with others, with leaving them, and with hearing of them without a socket. At first there is only a flow. */
export const loadOthers = lazily(() => import('./others.js'), 'createOthers');
