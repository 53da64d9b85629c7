import { LitElement } from 'lit';
import type { PanelView } from './panel-view.js';

/**
 * An element inside of a chat: draws the view it is given, without a shadow root of its own.
 *
 * @internal
 */
export abstract class PanelPart extends LitElement {
  static override properties = { view: { attribute: false } };

  declare view: PanelView;

  protected override createRenderRoot(): this {
    return this;
  }

  /** An element that every template of this one draws, once it was drawn for the first time. */
  protected drawn(selector: string): HTMLElement {
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- the templates draw it always.
    return this.querySelector<HTMLElement>(selector)!;
  }
}
