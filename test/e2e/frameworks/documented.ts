import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strictContentSecurityPolicy } from '../../../src/simulator/node/index.js';
import { snippet } from '../snippet.js';

const DOCUMENT = 'docs/FRAMEWORKS.md';

/** The code of the document that is written in `language` and has `mark` in it. */
export const documentedCode = (language: string, mark: string): string => snippet(DOCUMENT, language, mark);

/** The policies of Trusted Types that a page with `framework` needs, says the document. */
export function documentedPolicies(framework: string): readonly string[] {
  const text = readFileSync(fileURLToPath(new URL(`../../../${DOCUMENT}`, import.meta.url)), 'utf8');
  const [, names] =
    new RegExp(`^\\| ${framework} \\d+ +\\| \`trusted-types ([\\w #-]+)\``, 'm').exec(text) ?? [];
  assert.ok(names, `${DOCUMENT} has no row for ${framework}`);
  return names.split(' ');
}

/** The strict policy of the project, but with the names of Trusted Types that the document has for `framework`. */
export function documentedSecurity(framework: string): string {
  const names = documentedPolicies(framework).join(' ');
  const policy = strictContentSecurityPolicy.replace(/trusted-types [^;]+$/, `trusted-types ${names}`);
  assert.ok(policy.endsWith(names));
  return policy;
}
