/** What the page has measured: milliseconds for each frame that begins with `MARK`, from its arrival until everything is laid out. */
export interface FramesPage {
  readonly took: number[];
}

const MARK = 'Measured ';
const took: number[] = [];
const Native = WebSocket;
const channel = new MessageChannel();
let arrivedAt = 0;

const said = (): string =>
  document.querySelector('connect-chat')?.shadowRoot?.querySelector('li:last-child')?.textContent ?? '';

// A task of its own: whatever the chat does with a frame, in it and in promises, is done by then.
channel.port1.onmessage = () => {
  if (!said().includes(MARK)) throw new Error(`The chat shows “${said()}”.`);
  document.querySelector('connect-chat')?.shadowRoot?.querySelector('[part~=transcript]')?.getClientRects();
  took.push(performance.now() - arrivedAt);
};

globalThis.WebSocket = class extends Native {
  constructor(...parts: ConstructorParameters<typeof WebSocket>) {
    super(...parts);
    // Before the chat hears of it.
    this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!String(data).includes(MARK)) return;
      arrivedAt = performance.now();
      channel.port2.postMessage('');
    });
  }
};
Object.assign(globalThis, { frames: { took } satisfies FramesPage });
