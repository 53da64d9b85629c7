import { connecting } from './connecting.js';
import type { FaultCase } from './fault-case.js';
import { receiving } from './receiving.js';
import { reconnecting } from './reconnecting.js';
import { sending } from './sending.js';
import { keeping } from './transcript.js';

export type { FaultCase, Finding } from './fault-case.js';

/** All faults, by number. */
export const faultCases: readonly FaultCase[] = [
  ...connecting,
  ...receiving,
  ...sending,
  ...reconnecting,
  ...keeping,
].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
