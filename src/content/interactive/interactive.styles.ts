import { css } from 'lit';

/** Interactive messages. */
export const interactiveStyles = css`
  .message:has(.card) {
    justify-self: stretch;
    justify-items: stretch;
    max-inline-size: 420px;
  }
  .bubble:has(.card) {
    padding: 16px;
  }
  .card,
  .spoken {
    display: grid;
    gap: 8px;
  }
  .card {
    outline-offset: 6px;
    white-space: normal;
  }
  .card h4 {
    margin: 8px 0 4px;
    font-size: 0.867em;
  }
  .card h3,
  .card h3 + p {
    white-space: pre-line;
  }
  .card img {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    border-radius: 8px;
    object-fit: cover;
  }
  .card .missing {
    inline-size: auto;
    aspect-ratio: auto;
  }
  .card small {
    display: block;
    color: var(--_muted);
    font-weight: normal;
  }
  .options {
    display: grid;
    gap: 8px;
  }
  .times {
    grid-template-columns: repeat(auto-fill, minmax(min(10em, 100%), 1fr));
  }
  .QuickReply .options {
    display: flex;
    flex-wrap: wrap;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_control);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_text);
    text-align: start;
  }
  .option:hover,
  .option[aria-disabled] {
    background: none;
  }
  .option[aria-disabled] {
    cursor: default;
    transform: none;
    color: var(--_muted);
  }
  .option.chosen {
    border-color: currentColor;
    outline: 1px solid;
    color: var(--_text);
    font-weight: bold;
  }
  .option.chosen::before {
    /* Drawn, because not every font has one. */
    content: '';
    inline-size: 0.4em;
    block-size: 0.8em;
    border: solid;
    border-width: 0 2px 2px 0;
    margin-block-end: 0.2em;
    rotate: 45deg;
  }
  .pages {
    justify-content: center;
    border-style: dashed;
  }
  .option img {
    flex: none;
    inline-size: 48px;
    aspect-ratio: 1;
  }
  .track {
    display: flex;
    gap: 12px;
    overflow: auto hidden;
    scroll-snap-type: inline mandatory;
    scrollbar-width: thin;
    overscroll-behavior-inline: contain;
  }
  .track > * {
    flex: 0 0 84%;
    scroll-snap-align: start;
  }
  .vertical {
    display: grid;
  }
  .slide {
    display: grid;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_text);
  }
  .turn {
    display: flex;
    justify-content: flex-end;
  }
  .turn button {
    --_size: 44px;
    font-size: 1.4em;
  }
  .turn [aria-disabled='true'] {
    opacity: 0.4;
  }
  .turn:dir(rtl) span {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .option[aria-disabled]:not(.chosen) {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .track {
      scroll-behavior: smooth;
    }
  }
`;
