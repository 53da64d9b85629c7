import { css } from 'lit';

/** The newest message, beside the button that opens the chat. */
export const alertStyles = css`
  .preview {
    display: flex;
    align-items: flex-start;
    max-inline-size: min(320px, 100vw - 2 * var(--_inline));
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: 0.9375em;
    animation: arrive 0.18s;
  }
  .preview .round {
    --_size: 32px;
  }
  .excerpt {
    padding-block: 8px;
    padding-inline: 12px 4px;
    border-radius: 12px;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .excerpt > * {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
`;
