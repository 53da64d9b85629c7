import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundleHandler, templateText } from '../../tools/build-deploy.mjs';
import { root } from '../../tools/run.mjs';
import { source } from './stack.js';

const guide = readFileSync(new URL('../../docs/BACKEND.md', import.meta.url), 'utf8');
/** The cells of the table's row that begins with `name`. */
const row = (name: string): string[] => {
  const line = guide.split('\n').find((one) => one.startsWith('|') && one.includes(name));
  assert.ok(line, `the guide has no row for ${name}`);
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll('*', '').trim());
};

/** Dollars, as the guide's table of costs quotes them. */
const price = {
  httpRequest: 1 / 1e6,
  restRequest: 3.5 / 1e6,
  gigabyteSecond: 0.0000133334,
  invocation: 0.2 / 1e6,
  logGigabyte: 0.5,
  alarm: 0.1,
  webAcl: 5,
  wafRule: 1,
  wafRequest: 0.6 / 1e6,
  message: 0.01,
};

describe('the endpoint’s guide', () => {
  for (const [column, chats] of [1_000, 100_000].entries()) {
    it(`adds up what ${chats.toLocaleString('en')} chats a month cost`, () => {
      const requests = 2 * chats;
      const http = requests * price.httpRequest;
      const run = chats * (0.3 * 0.5 * price.gigabyteSecond + price.invocation);
      const logs = (chats / 1e6) * price.logGigabyte;
      const alarms = 4 * price.alarm;
      const sum = http + run + logs + alarms;
      const waf = price.webAcl + price.wafRule + requests * price.wafRequest;
      const withWaf = sum - http + requests * price.restRequest + waf;
      for (const [name, dollars] of [
        ['HTTP API, $1.00', http],
        ['function, 512 MB', run],
        ['logs, 1 KB', logs],
        ['four alarms', alarms],
        ['The endpoint', sum],
        ['with WAF: $5', withWaf],
      ] as const) {
        assert.equal(row(name)[column + 1], `$${dollars.toFixed(2)}`, name);
      }
      const connect = (20 * chats * price.message).toLocaleString('en');
      assert.equal(row('Amazon Connect, 20 messages')[column + 1], `$${connect}`);
    });
  }

  it('says of each price when it was quoted', () => {
    const notes = /¹.+\n?.+⁴.+\./.exec(guide)?.[0] ?? '';
    assert.equal(notes.match(/20\d\d/g)?.length, 4);
  });

  for (const [file, withSdk] of [
    ['template.json', true],
    ['template-runtime-sdk.json', false],
  ] as const) {
    it(`says what ${file} and its function weigh`, async () => {
      const { code } = await bundleHandler(root, { withSdk });
      const bytes = templateText(source, code, { longest: Infinity }).length;
      const says = (text: string, actual: number) => {
        const said = Number(/(\d+) KB/.exec(text)?.[1]) * 1000;
        assert.ok(Math.abs(said - actual) <= Math.max(1000, actual / 50), `${text}, not ${actual}`);
      };
      says(row(`\`${file}\``)[1] ?? '', bytes);
      const weights = [...guide.matchAll(/(\d+ KB) \((\d+ KB)/g)][withSdk ? 0 : 1];
      says(weights?.[1] ?? '', code.length);
      says(weights?.[2] ?? '', gzipSync(code).length);
    });
  }
});
