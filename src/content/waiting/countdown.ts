import { html, LitElement, type TemplateResult } from 'lit';

/** Time, as far as it is needed here. */
export interface CountdownClock {
  monotonic(): number;
  schedule(task: () => void, afterMs: number): () => void;
}

const SECOND_MS = 1_000;

/**
 * How long is left, second by second for those who see it. Whoever hears it is told once, with the message.
 *
 * @internal
 */
export class ChatCountdown extends LitElement {
  static override properties = {
    until: { attribute: false },
    clock: { attribute: false },
    says: { attribute: false },
    late: { attribute: false },
  };

  /** In monotonic ms: the device's clock may be wrong, or be set meanwhile. */
  declare until: number;
  declare clock: CountdownClock;
  declare says: (time: string) => string;
  /** What is said once no time is left, and yet nothing has happened. */
  declare late: string;

  #cancel: (() => void) | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel?.();
  }

  protected override updated(): void {
    this.#cancel?.();
    if (!this.isConnected || this.clock.monotonic() >= this.until) return;
    this.#cancel = this.clock.schedule(() => {
      this.requestUpdate();
    }, SECOND_MS);
  }

  protected override render(): TemplateResult {
    const left = Math.max(0, Math.ceil((this.until - this.clock.monotonic()) / SECOND_MS));
    const time = `${String(Math.floor(left / 60))}:${String(left % 60).padStart(2, '0')}`;
    return html`<p role="timer">${left ? this.says(time) : this.late}</p>`;
  }
}
