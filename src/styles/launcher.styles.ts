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

  .floating,
  .fullscreen {
    position: fixed;
    z-index: var(--connect-chat-z-index, 99999);
    inset-block-end: calc(var(--_offset-block) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: calc(var(--_offset-inline) + env(safe-area-inset-right, 0px));
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-end;
    gap: 12px;
    pointer-events: none;
  }
  .floating > *,
  .fullscreen > * {
    pointer-events: auto;
  }
  .at-start {
    inset-inline: calc(var(--_offset-inline) + env(safe-area-inset-left, 0px)) auto;
    align-items: flex-start;
  }
  .inline {
    display: block;
    block-size: 100%;
  }

  .launcher {
    --_fill: var(--_launcher);
    position: relative;
    display: grid;
    place-items: center;
    inline-size: var(--_launcher-size);
    block-size: var(--_launcher-size);
    border: 1px solid transparent;
    border-radius: 50%;
    box-shadow: var(--_shadow);
    transition: transform 160ms var(--_ease);
  }
  .launcher:hover {
    transform: scale(1.05);
  }
  .launcher:active {
    transform: scale(0.97);
  }
  .launcher svg {
    inline-size: 1.625em;
    block-size: 1.625em;
  }
  .launcher[aria-busy='true'] .icon {
    animation: waiting 900ms ease-in-out infinite alternate;
  }
  @keyframes waiting {
    to {
      opacity: 0.35;
    }
  }

  .badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-inline-size: 22px;
    padding-inline: 6px;
    border: 2px solid var(--_surface);
    border-radius: 999px;
    background: var(--connect-chat-badge-color, light-dark(#c02418, #ffb3ab));
    color: var(--connect-chat-on-badge-color, light-dark(#fff, #410e0b));
    font-size: 0.75em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    text-align: center;
  }

  .unavailable {
    max-inline-size: min(280px, calc(100vw - 40px));
    margin: 0;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: 0.875em;
  }

  @media (prefers-reduced-motion: reduce) {
    .root *,
    .root *::before,
    .root *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
