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
  @media (pointer: coarse) {
    .tools {
      --_size: 44px;
    }
  }
  .tools :is(button, summary):hover {
    background: var(--_sunken);
  }
  .tools summary {
    list-style: none;
  }
  .composer > details {
    padding: 0 8px 8px;
  }
  .composer > details .prose {
    max-block-size: 9em;
    overflow: auto;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_control);
  }
`;
