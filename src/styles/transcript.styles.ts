import { css } from 'lit';

/** What was said. */
export const transcriptStyles = css`
  .transcript {
    flex: 1;
    min-block-size: 0;
    padding: 16px 16px 8px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_control-line) transparent;
    outline-offset: -3px;
  }
  .transcript ol {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Few messages sit at the bottom, next to where the answer is written. */
  .transcript ol::before {
    content: '';
    margin-block-start: auto;
  }

  .message {
    display: grid;
    justify-items: start;
    max-inline-size: 84%;
    margin-block-start: 2px;
  }
  .message.first {
    margin-block-start: 14px;
  }
  .message.outgoing {
    align-self: end;
    justify-items: end;
  }
  .message.arriving {
    animation: arrive 180ms var(--_ease);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    margin-block-end: 4px;
    padding-inline: 2px;
    color: var(--_muted);
    font-size: 0.8em;
  }
  .meta .name {
    color: var(--_text);
    font-weight: 600;
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    margin-inline-end: 2px;
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
  }

  .bubble {
    max-inline-size: 100%;
    padding: 9px 14px;
    border: 1px solid transparent;
    border-radius: var(--connect-chat-bubble-radius, 18px);
    background: var(--connect-chat-incoming-color, var(--_sunken));
    color: var(--connect-chat-on-incoming-color, var(--_text));
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .incoming.first .bubble {
    border-start-start-radius: 6px;
  }
  .outgoing .bubble {
    --_fill: var(--connect-chat-outgoing-color, var(--_accent));
    background: var(--_fill);
    color: var(--connect-chat-on-outgoing-color, var(--connect-chat-on-accent-color, var(--_ink)));
  }
  .outgoing.last .bubble {
    border-end-end-radius: 6px;
  }
  .failed .bubble,
  .rejected .bubble {
    border: 1px solid var(--_danger);
    background: var(--_surface);
    color: var(--_text);
  }
  .unreadable {
    border: 1px dashed var(--_control-line);
    background: none;
    color: var(--_muted);
    font-style: italic;
  }
  .bubble a {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .bubble a:focus-visible {
    outline-color: currentColor;
  }

  .delivery {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 2px 6px;
    margin-block-start: 4px;
    padding-inline: 2px;
    color: var(--_muted);
    font-size: 0.8em;
  }
  .delivery svg {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  .delivery .wrong {
    color: var(--_danger);
    font-weight: 600;
  }
  .delivery button {
    min-block-size: 28px;
    padding-inline: 6px;
    border-radius: 6px;
    color: var(--_text);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .notice,
  .day {
    align-self: center;
    max-inline-size: 90%;
    margin-block-start: 14px;
    color: var(--_muted);
    font-size: 0.8667em;
    text-align: center;
    text-wrap: balance;
    unicode-bidi: isolate;
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  .notice time {
    white-space: nowrap;
  }

  .typing {
    display: flex;
    align-items: center;
    gap: 8px;
    align-self: start;
    margin-block-start: 10px;
    padding: 2px;
    color: var(--_muted);
    font-size: 0.8667em;
  }
  .typing .dots {
    padding: 11px 14px;
    border-radius: 18px;
    background: var(--_sunken);
  }

  .new-messages {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: fit-content;
    min-block-size: 36px;
    margin-inline: auto;
    padding-inline: 14px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: 0.8667em;
    font-weight: 600;
    animation: arrive 160ms var(--_ease);
  }

  @media (pointer: coarse) {
    .delivery button,
    .new-messages {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bubble {
      border: 1px solid CanvasText;
    }
    .dots i {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
