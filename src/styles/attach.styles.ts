import { css } from 'lit';

/** The button for files, where they may be dropped, and where those on their way stand. */
export const attachStyles = css`
  connect-chat-attach {
    display: contents;
  }
  .field:has(.uploads) {
    flex-wrap: wrap;
  }
  .attach {
    --_size: 36px;
  }
  .uploads {
    flex: 0 0 100%;
    order: -1;
    max-block-size: 30vh;
    padding: 4px 12px;
    overflow: auto;
  }
  .drop {
    position: absolute;
    inset: 4px;
    z-index: 2;
    display: grid;
    place-items: center;
    border: 2px dashed var(--_focus);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: bold;
    pointer-events: none;
  }
`;
