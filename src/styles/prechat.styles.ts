import { css } from 'lit';

/** The page's form before the chat. What is in the form has the page's own styles. */
export const prechatStyles = css`
  .prechat {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: start;
    gap: 16px;
    padding: 20px;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
  }
  .prechat [part='error'] {
    padding: 8px 16px;
    border-radius: 12px;
    background: var(--_sunken);
    color: var(--_danger);
  }
  .prechat ::slotted(form) {
    display: grid;
    gap: 12px;
  }
`;
