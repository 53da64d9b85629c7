import { css } from 'lit';

/** The number of unread messages, on the launcher. */
export const badgeStyles = css`
  .badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-inline-size: 22px;
    padding-inline: 4px;
    border: 2px solid var(--_surface);
    border-radius: 99px;
    background: var(--connect-chat-badge-color, #c02418);
    color: var(--connect-chat-on-badge-color, #fff);
    font-size: 0.75em;
    font-weight: bold;
    line-height: 18px;
  }
`;
