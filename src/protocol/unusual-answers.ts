/** What reads answers that an ordinary chat never sees, to be loaded together. */
export { errorOfRefusal } from './service-refusal.js';
export { parseStartResponse } from './start-response.js';
