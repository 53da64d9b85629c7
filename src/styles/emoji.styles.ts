import { css } from 'lit';

/** The emoji to pick from. */
export const emojiStyles = css`
  .picker {
    position: absolute;
    inset-block-end: 100%;
    inset-inline: 0;
    z-index: 1;
    max-block-size: 12em;
    overflow: hidden auto;
    border: 1px solid var(--_control);
    border-radius: 12px;
    padding: 8px;
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .picker [role='row'] {
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 1fr));
  }
  .picker button {
    inline-size: 100%;
    min-block-size: 34px;
    border-radius: 8px;
    font-size: 1.25em;
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .picker [role='row'] {
      grid-template-columns: repeat(6, minmax(44px, 1fr));
    }
    .picker button {
      min-block-size: 44px;
    }
  }
`;
