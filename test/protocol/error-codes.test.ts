import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const listed = join(source, 'protocol', 'errors.ts');

const codes = [...readFileSync(listed, 'utf8').matchAll(/'([a-z-]+\/[a-z-]+)'/g)].map(
  ([, code = '']) => code,
);

const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && join(source, file) !== listed)
  .map((file) => readFileSync(join(source, file), 'utf8'));

/** Handed on as the code of an error, whole or in two parts. The key of a table, a type and what is compared are no error. */
function isMade(code: string): boolean {
  const [phase = '', failure = ''] = code.split('/');
  const whole = new RegExp(`(?<![!=]== |^ *[|] )'${code}'(?!:)`, 'm');
  const inParts = texts.some((text) => text.includes(`ChatError(\`${phase}/\${`));
  return texts.some((text) => whole.test(text) || (inParts && text.includes(`'${failure}'`)));
}

it('every code of an error is that of some error', () => {
  assert.ok(codes.length > 20);
  assert.deepEqual(
    codes.filter((code) => !isMade(code)),
    [],
  );
});
