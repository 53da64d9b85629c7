import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run.mjs';

function filesBelow(folder) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.includes('/node_modules/'))
    .sort();
}

/**
 * The name of a test file says where it runs: `*.browser.test.ts` in browsers, `test/package/*.test.ts` in Node on the packed
 * package, `test/e2e/*.e2e.ts` in Node with a browser and a server, every other `*.test.ts` (of test/ and deploy/) in Node.
 */
export function testFiles() {
  const tests = [...filesBelow('test'), ...filesBelow('deploy')];
  const named = (ending) => tests.filter((file) => file.endsWith(ending));
  const browser = named('.browser.test.ts');
  const onPackage = named('.test.ts').filter((file) => file.startsWith('test/package/'));
  return {
    browser,
    package: onPackage,
    e2e: named('.e2e.ts'),
    unit: named('.test.ts').filter((file) => !browser.includes(file) && !onPackage.includes(file)),
  };
}

/** Files among `files` that use another framework than Node's: their name sends them to the wrong place. */
export function misnamed(files) {
  return files.filter((file) => !/from 'node:test'/.test(readFileSync(join(root, file), 'utf8')));
}
