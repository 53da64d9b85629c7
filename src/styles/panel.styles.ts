import { css } from 'lit';

/** The frame of the chat: its place and size, the header, the news of the connection, and what stands in the way of talking. */
export const panelStyles = css`
  connect-chat-panel,
  connect-chat-transcript,
  connect-chat-composer {
    display: contents;
  }

  .panel {
    position: relative;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    overflow-wrap: anywhere;
    inline-size: min(var(--connect-chat-panel-width, 380px), calc(100vw - 2 * var(--_offset-inline)));
    block-size: min(
      var(--connect-chat-panel-height, 640px),
      calc(100dvh - 2 * var(--_offset-block) - var(--_launcher-size) - 12px)
    );
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: 0.9375em;
    animation: arrive 180ms var(--_ease);
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
    animation: none;
  }
  /* The visual viewport, because the keyboard of a phone covers the layout viewport instead of shrinking it. */
  .covering .panel {
    position: fixed;
    inset-block-start: var(--_viewport-top, 0px);
    inset-inline: 0;
    inline-size: auto;
    block-size: var(--_viewport-height, 100dvh);
    padding: env(safe-area-inset-top, 0px) env(safe-area-inset-right, 0px) env(safe-area-inset-bottom, 0px)
      env(safe-area-inset-left, 0px);
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
  .covering .launcher {
    visibility: hidden;
  }

  .header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 60px;
    padding: 8px 8px 8px 20px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_line);
    background: var(--connect-chat-header-color, transparent);
    color: var(--connect-chat-on-header-color, inherit);
  }
  .title {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    font-size: 1.0667em;
    font-weight: 600;
    letter-spacing: -0.01em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .quiet,
  .plain,
  .primary {
    min-block-size: 36px;
    padding-inline: 14px;
    border: 1px solid transparent;
    border-radius: 999px;
    font-size: 0.9333em;
    font-weight: 500;
    transition: transform 120ms var(--_ease);
  }
  .quiet:active,
  .plain:active,
  .primary:active {
    transform: scale(0.97);
  }
  .quiet:hover,
  .icon-button:hover {
    background: var(--_sunken);
  }
  .plain {
    border-color: var(--_control-line);
  }
  .plain:hover {
    background: var(--_sunken);
  }
  .primary {
    font-weight: 600;
  }
  .icon-button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
  }

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 20px;
    border-block-end: 1px solid var(--_line);
    background: var(--_sunken);
    font-size: 0.9333em;
  }
  .banner p {
    flex: 1 1 12em;
    margin: 0;
  }
  .banner .plain {
    background: var(--_surface);
  }
  .dots {
    display: flex;
    gap: 4px;
    color: var(--_muted);
  }
  .dots i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: currentColor;
    animation: breathe 1200ms ease-in-out infinite;
  }
  .dots i:nth-child(2) {
    animation-delay: 160ms;
  }
  .dots i:nth-child(3) {
    animation-delay: 320ms;
  }
  @keyframes breathe {
    0%,
    60%,
    100% {
      opacity: 0.35;
    }
    30% {
      opacity: 1;
    }
  }

  .middle {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .welcome {
    display: grid;
    align-content: center;
    justify-items: center;
    flex: 1;
    gap: 6px;
    padding: 24px;
    overflow: auto;
    text-align: center;
  }
  .welcome .emblem {
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    margin-block-end: 10px;
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 1.5em;
  }
  .welcome h3,
  .welcome p {
    margin: 0;
    max-inline-size: 30ch;
  }
  .welcome h3 {
    font-size: 1.2em;
    font-weight: 600;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .welcome p {
    color: var(--_muted);
    text-wrap: pretty;
  }
  .welcome .primary {
    margin-block-start: 14px;
  }

  .closing {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 16px 20px 20px;
    border-block-start: 1px solid var(--_line);
    text-align: center;
  }
  .closing p {
    margin: 0;
    max-inline-size: 40ch;
    text-wrap: pretty;
  }
  .closing .error::before {
    content: '';
    display: block;
    inline-size: 32px;
    block-size: 3px;
    margin: 0 auto 12px;
    border-radius: 2px;
    background: var(--_danger);
  }
  .code {
    color: var(--_muted);
    font-size: 0.8em;
  }

  .question {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    align-items: end;
    background: light-dark(#0f172a52, #000a);
    animation: dawn 160ms var(--_ease);
  }
  .question > div {
    padding: 20px;
    border-block-start: 1px solid var(--_line);
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
    background: var(--_surface);
    animation: arrive 160ms var(--_ease);
  }
  @keyframes dawn {
    from {
      opacity: 0;
    }
  }
  .question h3 {
    margin: 0;
    font-size: 1.0667em;
    font-weight: 600;
  }
  .question p {
    margin: 4px 0 0;
    color: var(--_muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .question .actions {
    justify-content: flex-end;
    margin-block-start: 16px;
  }
  .danger {
    --_fill: var(--_danger);
  }

  @media (pointer: coarse) {
    .quiet,
    .plain,
    .primary,
    .icon-button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
`;
