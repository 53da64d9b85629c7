import { checkChat } from './check-chat.js';
import { checkCors, checkErrors } from './check-door.js';
import { checkStart } from './check-start.js';
import { skipped, type Finding } from './finding.js';
import type { Patient } from './patient.js';

/** Examines a start endpoint and the chat behind it. Starts one chat and ends it. */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const door = await checkCors(patient);
  if (door.some(({ check, outcome }) => check === 'reachable' && outcome === 'bad')) return door;
  const errors = await checkErrors(patient);
  const { findings, started } = await checkStart(patient, crypto.randomUUID());
  const chat = started
    ? await checkChat(patient, started)
    : [skipped('participant', 'Without a chat there was nothing more to look at.')];
  return [...door, ...errors, ...findings, ...chat];
}

const marks = { good: '✔', bad: '✘', skipped: '–' };

/** The findings as lines for a terminal. */
export const report = (findings: readonly Finding[]): string =>
  findings
    .map(({ outcome, says, fix }) => `${marks[outcome]} ${says}${fix === undefined ? '' : `\n  → ${fix}`}\n`)
    .join('');
