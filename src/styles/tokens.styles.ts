import { css } from 'lit';

/**
 * Reads the public properties (`--connect-chat-*`) that the launcher needs, and shuts out what a page hands down by inheritance
 * but for the direction of writing. Public properties come in three tiers, each the default of the next: the brand, the roles
 * of colours and sizes, single parts. Everything else reads the private ones (`--_*`), so every default is written once.
 */
export const tokens = css`
  .root {
    all: initial;
    --_accent: var(--connect-chat-accent-color, light-dark(#1d4fd7, #3464ee));
    --_surface: var(--connect-chat-surface-color, light-dark(#fff, #17191e));
    --_text: var(--connect-chat-text-color, light-dark(#191c22, #edeff3));
    --_line: var(--connect-chat-line-color, light-dark(#e3e6eb, #2e333c));
    --_radius: var(--connect-chat-radius, 16px);
    --_shadow: var(--connect-chat-shadow, 0 2px 6px #0f172a1a, 0 16px 48px #0f172a2b);
    --_focus: var(--connect-chat-focus-color, var(--_text));
    --_launcher: var(--connect-chat-launcher-size, 56px);
    --_block: var(--connect-chat-offset-block, 20px);
    --_inline: var(--connect-chat-offset-inline, 20px);
    color: var(--_text);
    font: var(--connect-chat-font-size, medium) / 1.45 var(--connect-chat-font-family, system-ui, sans-serif);
    -webkit-text-size-adjust: 100%;
  }
  .auto {
    color-scheme: inherit;
  }
  .system {
    color-scheme: light dark;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }

  .root * {
    box-sizing: border-box;
  }
  button {
    margin: 0;
    padding: 0;
    border: 1px solid #0000;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: #0000;
    transition: transform 0.15s;
  }
  button:active {
    transform: scale(0.96);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  svg {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .round {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_size);
    block-size: var(--_size);
    border-radius: 50%;
  }

  /* Black or white, whichever can be read: at a luminance of 0.18 both have a contrast of 4.5 to 1. */
  .filled {
    --_fill: var(--_accent);
    --_ink: #fff;
    background: var(--_fill);
    color: var(--connect-chat-on-accent-color, var(--_ink));
  }
  @supports (color: color(from red xyz x y z)) {
    .filled {
      --_y: clamp(0, (0.18 - y) * 1e5, 1);
      --_ink: color(from var(--_fill) xyz calc(0.95 * var(--_y)) var(--_y) calc(1.089 * var(--_y)));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .root * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
