import { css } from 'lit';

/** Formatted text, text that is being written, and text that is folded. */
export const richTextStyles = css`
  .prose {
    white-space: normal;
  }
  .prose * {
    margin: 0;
    max-inline-size: none;
  }
  .prose :is(p, li, pre) {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  .prose :is(ul, ol) {
    padding-inline-start: 1.6em;
    list-style: revert;
  }
  .prose li {
    display: list-item;
    justify-items: normal;
  }
  .prose blockquote {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid;
  }
  .prose :is(code, pre) {
    padding-inline: 0.3em;
    border-radius: 4px;
    box-shadow: inset 0 0 0 1px color-mix(in srgb, currentColor 30%, #0000);
    font:
      0.9em ui-monospace,
      monospace;
  }
  .prose pre {
    padding: 8px 12px;
  }
  .prose pre code {
    padding: 0;
    box-shadow: none;
  }
  .prose a {
    color: inherit;
    unicode-bidi: isolate;
  }
  .prose > * + *,
  .prose blockquote > * + *,
  .prose li > :is(p, pre, blockquote) {
    margin-block-start: 0.5em;
  }
  .writing > :last-child::after {
    content: '|';
  }
  .fold:has(+ details:not([open])):not(:focus-within) {
    max-block-size: 18em;
    overflow: hidden;
    mask: linear-gradient(#000 80%, #0000);
  }
  summary {
    padding-block: 4px;
    cursor: pointer;
  }
  .fold + details summary {
    font-weight: bold;
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 44px;
      align-content: center;
    }
  }
  .fold + details[open] span:first-child,
  .fold + details:not([open]) span + span {
    display: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .writing > :last-child::after {
      animation: blink 1s steps(2, jump-none) infinite;
    }
    @keyframes blink {
      to {
        opacity: 0;
      }
    }
  }
`;
