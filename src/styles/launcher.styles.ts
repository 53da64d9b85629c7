import { css } from 'lit';

/** Where the chat is on the page, and the button that opens it: all that is needed before the first click. */
export const launcherStyles = css`
  :host {
    display: contents;
  }
  :host(:state(inline)) {
    display: block;
    block-size: var(--connect-chat-panel-height, 640px);
  }
  :host([hidden]) {
    display: none !important;
  }

  .root {
    position: fixed;
    z-index: var(--connect-chat-z-index, 99999);
    inset-block-end: calc(var(--_block) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_inline);
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-end;
    gap: 12px;
    pointer-events: none;
  }
  .root > * {
    pointer-events: auto;
  }
  .at-start {
    inset-inline: var(--_inline) auto;
    align-items: flex-start;
  }
  .inline {
    position: static;
    display: block;
    block-size: 100%;
  }

  @media print {
    .floating,
    .fullscreen {
      display: none;
    }
  }

  .launcher {
    --_size: var(--_launcher);
    --_fill: var(--connect-chat-launcher-color, var(--_accent));
    position: relative;
    display: flex;
    inline-size: auto;
    max-inline-size: calc(100vw - 2 * var(--_inline));
    border-radius: 99px;
    box-shadow: var(--_shadow);
    text-align: start;
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: calc(var(--_size) - 2px);
  }
  ::slotted([slot='launcher-label']) {
    margin-inline: -4px 20px;
    font-weight: bold;
  }
  .launcher:hover {
    transform: scale(1.05);
  }
  .launcher svg {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .launcher[aria-busy='true'] .icon {
    opacity: 0.4;
  }
  .unavailable {
    max-inline-size: 280px;
    margin: 0;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
`;
