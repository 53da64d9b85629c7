/**
 * Loaded by every browser test page. Lets a comparison of nodes fail with what they are: the test framework would write down
 * everything that can be reached from them, which is the page and its window, for minutes, and then fail the file without naming
 * the test.
 */

import { chai } from '@open-wc/testing';

interface Compared {
  actual?: unknown;
  expected?: unknown;
}

const readable = (value: unknown): unknown =>
  value instanceof Element ? value.outerHTML.slice(0, 200) : value instanceof Node ? value.nodeName : value;

const prototype = chai.Assertion.prototype as { assert: (this: unknown, ...args: unknown[]) => void };
const { assert } = prototype;
prototype.assert = function (...args) {
  try {
    assert.apply(this, args);
  } catch (error) {
    const compared = error as Compared;
    compared.actual = readable(compared.actual);
    compared.expected = readable(compared.expected);
    throw error;
  }
};
