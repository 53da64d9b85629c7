import { css } from 'lit';

/**
 * The one place that reads the public properties (`--connect-chat-*`). They come in three tiers, each the default of the next:
 * the brand, the roles that colours and sizes play, and single parts. Everything else reads the private ones (`--_*`), so every
 * default is written once.
 *
 * The root also shuts out what a page hands down by inheritance, but for the direction of writing, which is the page's to say.
 */
export const tokens = css`
  .root {
    all: initial;
    box-sizing: border-box;

    --_accent: var(--connect-chat-accent-color, light-dark(#1d4fd7, #9db7ff));
    --_danger: var(--connect-chat-danger-color, light-dark(#b3261e, #ffb3ab));
    --_font: var(
      --connect-chat-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif
    );
    --_radius: var(--connect-chat-radius, 16px);

    --_surface: var(--connect-chat-surface-color, light-dark(#fff, #17191e));
    --_text: var(--connect-chat-text-color, light-dark(#191c22, #edeff3));
    --_muted: var(--connect-chat-muted-color, light-dark(#596170, #a6aebb));
    --_line: var(--connect-chat-line-color, light-dark(#e3e6eb, #2e333c));
    --_sunken: var(--connect-chat-sunken-color, light-dark(#f1f3f6, #262b33));
    --_control-line: var(--connect-chat-control-line-color, light-dark(#858d9a, #767f8d));
    --_focus: var(--connect-chat-focus-color, var(--_text));
    --_shadow: var(
      --connect-chat-shadow,
      0 1px 2px light-dark(#0f172a14, #0006),
      0 8px 20px light-dark(#0f172a14, #0006),
      0 20px 48px light-dark(#0f172a1f, #0008)
    );

    --_launcher: var(--connect-chat-launcher-color, var(--_accent));
    --_launcher-size: var(--connect-chat-launcher-size, 56px);
    --_offset-block: var(--connect-chat-offset-block, 20px);
    --_offset-inline: var(--connect-chat-offset-inline, 20px);

    --_ease: cubic-bezier(0.2, 0, 0, 1);

    font-family: var(--_font);
    font-size: var(--connect-chat-font-size, medium);
    line-height: 1.45;
    color: var(--_text);
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
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

  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }

  .root [hidden] {
    display: none !important;
  }

  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  svg {
    display: block;
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /*
   * Black or white, whichever can be read on a colour that the page has chosen: 0.18 is the luminance at which both have a
   * contrast of 4.5 to 1.
   */
  .filled {
    --_fill: var(--_accent);
    --_ink: light-dark(#fff, #0b1430);
    background: var(--_fill);
    color: var(--connect-chat-on-accent-color, var(--_ink));
  }
  @supports (color: color(from red xyz-d65 x y z)) {
    .filled {
      --_white: clamp(0, (0.18 - y) * 100000, 1);
      --_ink: color(
        from var(--_fill) xyz-d65 calc(0.9505 * var(--_white)) var(--_white) calc(1.089 * var(--_white))
      );
    }
  }
`;
