import { css } from 'lit';

/** The frame of the chat: its place and size, the header, the news of the connection, and what stands in for the text field. */
export const panelStyles = css`
  .root {
    --_muted: var(--connect-chat-muted-color, light-dark(#596170, #a6aebb));
    --_sunken: var(--connect-chat-sunken-color, light-dark(#f1f3f6, #262b33));
    --_control: var(--connect-chat-control-color, light-dark(#858d9a, #767f8d));
    --_corner: var(--connect-chat-control-radius, 24px);
    --_danger: var(--connect-chat-danger-color, light-dark(#b3261e, #ff8a80));
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p {
    margin: 0;
    font-size: 1em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .small {
    color: var(--_muted);
    font-size: 0.8125em;
  }

  connect-chat-panel,
  connect-chat-transcript {
    display: contents;
  }
  .panel {
    position: relative;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    inline-size: min(var(--connect-chat-panel-width, 380px), 100vw - 2 * var(--_inline));
    block-size: min(
      var(--connect-chat-panel-height, 640px),
      100dvh - 2 * var(--_block) - var(--_launcher) - 12px
    );
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    outline: none;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: calc(0.9375em * var(--_text-size, 1));
    animation: arrive 0.18s;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }
  .inline .panel {
    inline-size: 100%;
    block-size: 100%;
    box-shadow: none;
  }
  /* The keyboard of a phone covers the page instead of shrinking it; what it leaves free is measured. */
  .covering {
    position: fixed;
    inset-block-start: var(--_viewport-top, 0);
    inset-inline: 0;
    inline-size: auto;
    block-size: var(--_viewport-height, 100dvh);
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
      env(safe-area-inset-left);
    border: 0;
    border-radius: 0;
  }
  .launcher:has(~ connect-chat-panel > .covering:not([hidden])) {
    visibility: hidden;
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    padding: 8px;
    border-block-end: 1px solid var(--_line);
    background: var(--connect-chat-header-color, none);
    color: var(--connect-chat-on-header-color, inherit);
  }
  .title {
    flex: 1;
    padding-inline-start: 12px;
    font-size: 1.067em;
    overflow-wrap: break-word;
  }
  .header .round {
    --_size: 44px;
  }
  .button {
    min-block-size: 36px;
    padding-inline: 16px;
    border-radius: var(--_corner);
    font-weight: bold;
  }
  /* In lines of words rather than below the title. */
  .end {
    flex: 99 min-content;
    max-inline-size: max-content;
    font-weight: normal;
  }
  .plain:hover {
    background: var(--_sunken);
  }
  /* Seen on whatever colour the page has for the header. */
  .header button {
    outline-color: var(--connect-chat-focus-color, currentColor);
  }
  .header button:hover {
    background: color-mix(in srgb, currentColor 12%, #0000);
  }
  .plain {
    border-color: var(--_control);
    background: var(--_surface);
  }
  @media (pointer: coarse) {
    .root button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }

  .banner {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 20px;
    border-block-end: 1px solid var(--_line);
    background: var(--_sunken);
  }
  .banner p {
    flex: 1;
  }
  .dots {
    display: flex;
    gap: 4px;
    color: var(--_muted);
  }
  .dots i {
    --_size: 6px;
    background: currentColor;
    animation: wait 0.6s infinite alternate;
  }
  @keyframes wait {
    to {
      opacity: 0.3;
    }
  }
  .dots i + i {
    animation-delay: 0.2s;
  }
  .dots i + i + i {
    animation-delay: 0.4s;
  }

  .middle {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    overflow: clip;
  }
  .welcome,
  .closing {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 12px;
    padding: 20px;
    overflow: auto;
    text-align: center;
    text-wrap: balance;
  }
  /* On top of the empty transcript, which has to be there before the first message can be announced. */
  .welcome {
    position: absolute;
    inset: 0;
    padding-block: 0;
  }
  @media (max-height: 26em) {
    .welcome .emblem,
    .welcome p {
      display: none;
    }
  }
  .welcome h3 {
    font-size: 1.2em;
  }
  .closing {
    border-block-start: 1px solid var(--_line);
  }
  .emblem {
    --_size: 56px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 1.4em;
  }
  .welcome p {
    color: var(--_muted);
  }
`;
