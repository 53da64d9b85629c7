import { css } from 'lit';

/** The menu of the header, over everything else in the panel. */
export const menuStyles = css`
  .menu {
    position: absolute;
    inset-block-start: 60px;
    inset-inline-end: 8px;
    z-index: 3;
    display: grid;
    min-inline-size: min(260px, 100% - 16px);
    max-inline-size: calc(100% - 16px);
    max-block-size: calc(100% - 68px);
    padding: 8px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 12px;
    outline: none;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    animation: arrive 0.15s;
  }
  .menu button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
    padding-block: 4px;
    padding-inline: 4px 12px;
    border-radius: 8px;
    text-align: start;
  }
  @media (pointer: coarse) {
    .menu button {
      min-block-size: 44px;
    }
  }
  .menu button:hover,
  .menu button:focus-visible {
    background: var(--_sunken);
  }
  .menu :focus-visible {
    outline-offset: -2px;
  }
  .menu [aria-disabled] {
    color: var(--_muted);
    cursor: default;
  }
  .menu small {
    display: block;
  }
  .check {
    flex: none;
    inline-size: 1.25em;
  }
  .sizes {
    display: flex;
    flex-wrap: wrap;
    margin-block: 8px;
    padding-block: 8px;
    border-block: 1px solid var(--_line);
  }
  .sizes > span {
    inline-size: 100%;
    padding-inline: 12px;
  }
  .sizes .check {
    display: none;
  }
  .sizes button {
    padding-inline: 12px;
  }
  .sizes [aria-checked='true'] {
    border-color: currentColor;
    font-weight: bold;
  }
  @media (forced-colors: active) {
    .menu .sizes [aria-checked='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      outline-color: currentColor;
    }
  }
`;
