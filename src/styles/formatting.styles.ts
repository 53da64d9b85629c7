import { css } from 'lit';

/** The buttons that format, and the preview. */
export const formattingStyles = css`
  .tools {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding-block-end: 4px;
    --_size: 32px;
  }
  .tools :is(button, summary):hover {
    background: var(--_sunken);
  }
  .tools summary {
    cursor: pointer;
    list-style: none;
  }
  .preview {
    padding: 0 8px 8px;
  }
  .preview summary {
    padding-block: 4px;
    cursor: pointer;
  }
  .preview .prose {
    max-block-size: 9em;
    overflow: auto;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_control);
  }
`;

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
    grid-template-columns: repeat(8, 1fr);
  }
  .picker button {
    inline-size: 100%;
    min-block-size: 34px;
    border-radius: 8px;
    font-size: 1.25em;
    outline-offset: -2px;
  }
`;
