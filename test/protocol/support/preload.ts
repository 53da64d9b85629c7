/** What a chat loads only when it needs it, loaded before the first test: virtual time does not wait for a file. */
import { loadRefusals } from '../../../src/protocol/error-of-answer.js';
import { loadStartResponses } from '../../../src/protocol/start-chat.js';

await Promise.all([loadRefusals(), loadStartResponses()]);
