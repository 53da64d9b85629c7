import { getEventListeners } from 'node:events';

/** The far end of a socket, driven by hand. */
export class FakeSocket extends EventTarget {
  readyState = 0;
  /** Every frame the client has sent, decoded. */
  readonly sent: { readonly topic: string; readonly content?: unknown }[] = [];
  /** Close codes the client has asked for. */
  readonly closes: (number | undefined)[] = [];
  readonly #url: string;

  constructor(url: string) {
    super();
    this.#url = url;
  }

  get url(): string {
    return this.#url;
  }

  /** Topics of what the client has sent, in order. */
  get topics(): readonly string[] {
    return this.sent.map(({ topic }) => topic);
  }

  /** Listeners the client has left. */
  get leftListeners(): number {
    return ['open', 'message', 'close', 'error']
      .map((type) => getEventListeners(this, type).length)
      .reduce((sum, count) => sum + count);
  }

  send(text: string): void {
    if (this.readyState === 0) throw new DOMException('Still in CONNECTING state', 'InvalidStateError');
    this.sent.push(JSON.parse(text) as (typeof this.sent)[number]);
  }

  close(code?: number): void {
    this.closes.push(code);
    this.readyState = 3;
  }

  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  /** A frame arrives: an object as JSON, anything else as it is. */
  says(frame: unknown): void {
    const isFrame = typeof frame === 'object' && !(frame instanceof ArrayBuffer) && !Array.isArray(frame);
    const data = isFrame && frame !== null ? JSON.stringify(frame) : frame;
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** The subscription is confirmed. */
  subscribes(topics: readonly string[] = ['aws/chat']): void {
    this.says({ topic: 'aws/subscribe', content: { status: 'success', topics } });
  }

  /** A chat item arrives. */
  tells(item: unknown): void {
    this.says({ topic: 'aws/chat', contentType: 'application/json', content: JSON.stringify(item) });
  }

  /** The other side closes, or the network does. */
  ends(code: number): void {
    this.readyState = 3;
    this.dispatchEvent(
      Object.assign(new Event('close'), { code, reason: 'a secret reason', wasClean: false }),
    );
  }
}
