import { css } from 'lit';

/** Where the answer is written. */
export const composerStyles = css`
  .composer {
    padding: 8px 12px 12px;
  }
  .field {
    display: flex;
    align-items: flex-end;
    gap: 4px;
    border: 1px solid var(--_control-line);
    border-radius: 22px;
    background: var(--connect-chat-input-color, transparent);
    padding: 3px;
    cursor: text;
  }
  .field:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .field.wrong {
    border-color: var(--_danger);
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    /* Five lines and a bit, so that a sixth can be guessed. */
    max-block-size: calc(5.4 * 1.4em + 16px);
    min-block-size: 36px;
    margin: 0;
    padding: 8px 4px 8px 12px;
    padding-inline: 12px 4px;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.4;
    resize: none;
    overflow: hidden auto;
    scrollbar-width: thin;
    field-sizing: content;
  }
  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .send {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    border: 1px solid transparent;
    border-radius: 50%;
    transition:
      transform 120ms var(--_ease),
      opacity 120ms var(--_ease);
  }
  .send:active {
    transform: scale(0.94);
  }
  .send[aria-disabled='true'] {
    background: var(--_sunken);
    color: var(--_muted);
  }
  .send svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .remark {
    margin: 6px 14px 0;
    color: var(--_muted);
    font-size: 0.8667em;
  }
  .remark.wrong {
    color: var(--_danger);
    font-weight: 500;
  }

  @media (pointer: coarse) {
    /* Smaller, and an iPhone zooms into the page. */
    textarea {
      font-size: max(16px, 1em);
      min-block-size: 44px;
      padding-block: 10px;
    }
    .field {
      border-radius: 26px;
    }
    .send {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
