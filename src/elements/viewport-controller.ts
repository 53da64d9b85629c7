import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a panel beside the page would be too small to talk in. */
const SMALL = '(max-width: 639.98px), (max-height: 479.98px)';

/** What the controller needs besides a host to update. */
export interface ViewportControllerOptions {
  /** The element that fills what is left of the page; none until it is drawn. */
  readonly target: () => HTMLElement | null;
}

/**
 * Knows whether the page is too small for a panel beside it, and tells the panel how much of the page the keyboard of a phone
 * leaves free: the units of CSS do not know about keyboards.
 */
export class ViewportController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #target: () => HTMLElement | null;
  readonly #small = matchMedia(SMALL);

  constructor(host: ReactiveControllerHost, { target }: ViewportControllerOptions) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  /** Whether a floating panel has to cover the page. */
  get small(): boolean {
    return this.#small.matches;
  }

  hostConnected(): void {
    this.#small.addEventListener('change', this.#onChange);
    visualViewport?.addEventListener('resize', this.#measure);
    visualViewport?.addEventListener('scroll', this.#measure);
  }

  hostUpdated(): void {
    this.#measure();
  }

  hostDisconnected(): void {
    this.#small.removeEventListener('change', this.#onChange);
    visualViewport?.removeEventListener('resize', this.#measure);
    visualViewport?.removeEventListener('scroll', this.#measure);
  }

  readonly #onChange = (): void => {
    this.#host.requestUpdate();
  };

  readonly #measure = (): void => {
    // Zoomed with two fingers, the visual viewport is a magnifying glass and says nothing about keyboards.
    if (visualViewport?.scale !== 1) return;
    const { height, offsetTop } = visualViewport;
    const style = this.#target()?.style;
    style?.setProperty('--_viewport-height', `${String(height)}px`);
    style?.setProperty('--_viewport-top', `${String(offsetTop)}px`);
  };
}
