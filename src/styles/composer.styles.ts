import { css } from 'lit';

/** Where the answer is written. */
export const composerStyles = css`
  .composer {
    padding: 8px 12px 12px;
  }
  .field {
    display: flex;
    align-items: flex-end;
    border: 1px solid var(--_control);
    border-radius: var(--_corner);
    padding: 2px;
    background: var(--connect-chat-input-color, none);
    cursor: text;
  }
  .field:has(textarea:focus) {
    border-color: var(--_focus);
    outline: 1px solid var(--_focus);
  }
  .field:has([aria-invalid]) {
    border-color: var(--_danger);
  }
  #message {
    flex: 1;
    min-inline-size: 0;
    max-block-size: min(9em, var(--_viewport-height, 100dvh) / 4);
    margin: 0;
    padding: 8px 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.6;
    resize: none;
    scrollbar-width: thin;
    field-sizing: content;
  }
  #message:focus-visible {
    outline: none;
  }
  #message::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .send {
    --_size: 40px;
    border-radius: var(--_corner);
  }
  .send[aria-disabled='true'] {
    background: var(--_sunken);
    color: var(--_muted);
  }
  .send svg:dir(rtl) {
    scale: -1 1;
  }
  .remark {
    margin: 4px 16px 0;
  }
  @media (pointer: coarse) {
    /* Smaller, and an iPhone zooms into the page. */
    #message {
      font-size: max(16px, 1em);
      min-block-size: 44px;
    }
  }
`;
