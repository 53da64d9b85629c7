import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrange } from '../../src/content/views/arrange-views.js';
import { replyTo } from '../../src/content/views/reply-to.js';

const content = JSON.stringify({
  templateType: 'ViewResource',
  data: { content: { viewToken: 'token', viewId: 'form' } },
});
const view = { kind: 'message', direction: 'incoming', content };
const typed = { kind: 'message', direction: 'outgoing', content: 'Hello' };

/** Whether a view waits after `items` and `outbox`: as it is drawn, and as a typed text is sent. */
function waits(items: readonly object[], outbox: readonly object[] = []): readonly boolean[] {
  const said = [view, ...items] as (typeof view)[];
  const lines = [...said, ...outbox].map((item, key) => ({ key: String(key), said: item }));
  const [line] = arrange(lines, { snapshot: { state: 'active' }, formats: { locale: 'en' }, session: {} });
  const { standing } = line?.said as { standing?: unknown };
  return [standing === undefined, replyTo({ items: itemsOf(said), outbox }, 'Hello') !== undefined];
}

const itemsOf = (said: readonly (typeof view)[]) => ({
  size: said.length,
  slice: (start: number, end?: number) => said.slice(start, end),
});

describe('a view that waits', () => {
  for (const direction of ['incoming', 'outgoing'])
    it(`still waits after a file: ${direction}`, () => {
      assert.deepEqual(waits([{ kind: 'attachment', direction }]), [true, true]);
    });

  for (const status of ['failed', 'rejected'])
    it(`still waits after a message that was not sent: ${status}`, () => {
      assert.deepEqual(waits([], [{ ...typed, status }]), [true, true]);
    });

  it('waits no more after a message', () => {
    assert.deepEqual(waits([typed]), [false, false]);
    assert.deepEqual(waits([], [{ ...typed, status: 'queued' }]), [false, false]);
  });
});
