import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { report } from '../../deploy/doctor/examine.js';
import { examineLocally } from '../../deploy/local/examine-locally.js';
import { faults } from '../../deploy/local/faults.js';
import { createIssuer, createSigner, issuer, tokenOf } from './issuer.js';
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

  const signer = createSigner('key-1');
  const headers = {
    authorization: `Bearer ${tokenOf(signer, { iss: issuer, aud: 'chat', exp: Date.now() / 1000 + 600 })}`,
  };
  const withJwt = { JwtIssuer: issuer, JwtAudience: 'chat' };
  const withWaf = { WafRequestsPer5Minutes: '1000' };
  for (const [name, fault] of Object.entries({
    'a REST API with WAF': { stack: { parameters: withWaf } },
    'an HTTP API that wants tokens': {
      stack: { parameters: withJwt, verify: () => ({ sub: 'customer-1' }) },
      patient: { headers },
    },
    'a REST API with WAF that wants tokens': {
      stack: { parameters: { ...withWaf, ...withJwt }, issuer: createIssuer([signer]).fetch },
      patient: { headers },
    },
  })) {
    it(`finds nothing wrong with ${name}`, async () => {
      const findings = await examineLocally(template, fault);
      assert.deepEqual(
        findings.filter(({ outcome }) => outcome !== 'good'),
        [],
      );
    });
  }

  for (const [name, parameters] of [
    ['an HTTP API', withJwt],
    ['a REST API with WAF', { ...withJwt, ...withWaf }],
  ] as const) {
    it(`asks for a token where ${name} wants one`, async () => {
      const findings = await examineLocally(template, { stack: { parameters } });
      const wrong = findings.filter(({ outcome }) => outcome === 'bad');
      assert.deepEqual(
        wrong.map(({ check, says }) => [check, says]),
        [['start', 'A start is answered with 401.']],
      );
      assert.match(wrong[0]?.fix ?? '', /--header "Authorization: Bearer/);
    });
  }

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
