import { css } from 'lit';

/** What was said. */
export const transcriptStyles = css`
  .transcript {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    --_bubble: var(--connect-chat-bubble-radius, 18px);
    --_room: calc(var(--connect-chat-density, 1) * 8px);
    padding: calc(2 * var(--_room));
    overflow: hidden auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    scrollbar-width: thin;
    outline-offset: -3px;
  }
  .transcript > * {
    flex: none;
  }
  /* Few messages sit at the bottom, next to where the answer is written. */
  ol {
    margin: auto 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    justify-items: center;
    margin-block-start: 2px;
  }
  li > * {
    max-inline-size: 84%;
  }
  .first,
  .notice {
    margin-block-start: calc(2 * var(--_room));
  }
  .notice {
    text-align: center;
    text-wrap: balance;
  }
  .unread {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    max-inline-size: none;
    color: inherit;
    font-weight: bold;
  }
  .unread::before,
  .unread::after {
    flex: 1;
    border-block-start: 1px solid;
    content: '';
  }
  .notice::first-letter {
    text-transform: uppercase;
  }
  .message {
    display: grid;
    justify-self: start;
    justify-items: start;
  }
  .outgoing {
    justify-self: end;
    justify-items: end;
  }
  .meta,
  .delivery,
  .typing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-block: 4px;
  }
  .name {
    color: var(--_text);
    font-weight: bold;
  }
  .avatar {
    --_size: 24px;
    background: var(--_sunken);
    font-weight: bold;
  }

  .bubble {
    max-inline-size: 100%;
    padding: var(--_room) calc(4px + var(--_room));
    border: 1px solid #0000;
    border-radius: var(--_bubble);
    min-inline-size: 0;
    white-space: pre-wrap;
    unicode-bidi: isolate;
    /* Marks that pile up must not cover other messages; a ring around what has the focus may stick out. */
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  .incoming .bubble,
  .typing .dots {
    background: var(--connect-chat-incoming-color, var(--_sunken));
    color: var(--connect-chat-on-incoming-color, inherit);
  }
  .outgoing .bubble {
    --_fill: var(--connect-chat-outgoing-color, var(--_accent));
  }
  .incoming.first .bubble {
    border-start-start-radius: calc(var(--_bubble) / 3);
  }
  .outgoing.last .bubble {
    border-end-end-radius: calc(var(--_bubble) / 3);
  }
  .bubble a {
    color: inherit;
    outline-color: currentColor;
  }
  .wrong {
    color: var(--_danger);
    font-weight: bold;
  }
  .delivery button {
    padding: 4px;
    color: var(--_text);
    font-weight: bold;
    text-decoration: underline;
  }
  .typing .dots {
    padding: 12px 16px;
    border-radius: var(--_bubble);
  }

  .new-messages {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: max-content;
    margin-inline: auto;
    box-shadow: var(--_shadow);
  }

  @media (forced-colors: active) {
    .bubble {
      border-color: currentColor;
    }
    .dots i {
      border: 3px solid;
    }
  }
`;
