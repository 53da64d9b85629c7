import type { Scenario } from '../flow/flow.js';
import { earlier } from './earlier.js';
import { files } from './files.js';
import { formatted } from './formatted.js';
import { greeting } from './greeting.js';
import { guide } from './guide.js';
import { handOver } from './hand-over.js';
import { interactive } from './interactive.js';
import { kitchenSink } from './kitchen-sink.js';
import { queue } from './queue.js';
import { signIn } from './sign-in.js';
import { silence } from './silence.js';
import { streaming } from './streaming.js';
import { supervisor } from './supervisor.js';
import { transfer } from './transfer.js';
import { waiting } from './waiting.js';

export {
  earlier,
  files,
  formatted,
  greeting,
  guide,
  handOver,
  interactive,
  kitchenSink,
  queue,
  signIn,
  silence,
  streaming,
  supervisor,
  transfer,
  waiting,
};

/** Every scenario by its name, for `--scenario` and `api="simulator:<name>"`. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  earlier,
  files,
  formatted,
  greeting,
  guide,
  'hand-over': handOver,
  interactive,
  'kitchen-sink': kitchenSink,
  queue,
  'sign-in': signIn,
  silence,
  streaming,
  supervisor,
  transfer,
  waiting,
};
