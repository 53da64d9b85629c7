/** How many lines of a reason are told once more: enough for what an assertion says and where it stands. */
const lines = 8;

/** What failed and why, as it is told once more at the end of all steps, where a reader of a long log looks first. */
export function failureOf(title, reason) {
  const told = reason.split('\n').filter((line) => line.trim() !== '');
  return [title, ...told.slice(0, lines).map((line) => `    ${line.trim()}`)].join('\n');
}
