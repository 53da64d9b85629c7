import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { report } from '../../deploy/doctor/examine.js';
import { examineLocally } from '../../deploy/local/examine-locally.js';
import { faults } from '../../deploy/local/faults.js';
import { template } from './stack.js';

describe('the doctor', () => {
  it('finds nothing wrong with the local stack', async () => {
    const findings = await examineLocally(template);
    assert.deepEqual(
      findings.filter(({ outcome }) => outcome !== 'good'),
      [],
    );
    assert.equal(new Set(findings.map(({ check }) => check)).size, findings.length);
    assert.equal(report(findings).split('✔').length, findings.length + 1);
  });

  it('knows a fault for each of its checks', async () => {
    const checks = (await examineLocally(template)).map(({ check }) => check);
    assert.deepEqual(
      checks.filter((check) => !faults.some((fault) => fault.check === check)),
      [],
    );
  });

  for (const fault of faults) {
    it(`names ${fault.name}, and what to do`, async () => {
      const wrong = (await examineLocally(template, fault)).filter(({ outcome }) => outcome === 'bad');
      assert.deepEqual(
        wrong.map(({ check }) => check),
        [fault.check],
      );
      assert.ok(wrong[0]?.fix);
    });
  }
});
