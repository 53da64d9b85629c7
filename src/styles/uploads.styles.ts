import { css } from 'lit';

/** Files on their way, and where they may be dropped. */
export const uploadStyles = css`
  connect-chat-uploads {
    display: contents;
  }
  .field:has(.uploads) {
    flex-wrap: wrap;
  }
  .attach,
  .upload .round {
    --_size: 36px;
  }
  .uploads {
    flex: 0 0 100%;
    order: -1;
    max-block-size: 30vh;
    padding: 8px 12px;
    overflow: auto;
  }
  .uploads ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .upload {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .upload div {
    flex: 1;
    min-inline-size: 0;
  }
  .upload svg {
    flex: none;
  }
  .upload bdi,
  .upload progress {
    display: block;
    inline-size: 100%;
  }
  progress {
    block-size: 6px;
    accent-color: var(--_accent);
  }

  .drop {
    position: absolute;
    inset: 8px;
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
