/** What a chat loads only when it needs it, loaded before the first test: virtual time does not wait for a file. */
import { loadUnusualAnswers } from '../../../src/protocol/error-of-answer.js';

await loadUnusualAnswers();
