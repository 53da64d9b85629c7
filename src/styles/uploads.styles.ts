import { css } from 'lit';

/** Files on their way. */
export const uploadStyles = css`
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
`;
