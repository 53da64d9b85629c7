import type { Scenario } from '../flow.js';
import { greeting } from './greeting.js';
import { handOver } from './hand-over.js';
import { queue } from './queue.js';
import { silence } from './silence.js';

export { greeting, handOver, queue, silence };

/** Every scenario by its name, for `--scenario` and `api="simulator:<name>"`. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  greeting,
  'hand-over': handOver,
  queue,
  silence,
};
