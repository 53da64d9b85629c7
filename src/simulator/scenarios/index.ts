import type { Scenario } from '../flow.js';
import { greeting } from './greeting.js';
import { handOver } from './hand-over.js';
import { interactive } from './interactive.js';
import { queue } from './queue.js';
import { silence } from './silence.js';

export { greeting, handOver, interactive, queue, silence };

/** Every scenario by its name, for `--scenario` and `api="simulator:<name>"`. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  greeting,
  'hand-over': handOver,
  interactive,
  queue,
  silence,
};
