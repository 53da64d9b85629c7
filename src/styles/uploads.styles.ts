import { css } from 'lit';

/** Files on their way, and where they may be dropped. */
export const uploadStyles = css`
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
  .upload div {
    flex: 1;
    min-inline-size: 0;
    padding: 4px;
  }
  .upload :is(bdi, progress) {
    display: block;
    inline-size: 100%;
  }
  progress {
    block-size: 4px;
    accent-color: var(--_accent);
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
