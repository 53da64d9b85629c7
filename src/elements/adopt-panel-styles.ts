import { composerStyles, panelStyles, transcriptStyles } from '../styles/index.js';

/** Adds what came with the rest of the chat to the style sheets of the launcher. */
export function adoptPanelStyles(root: ShadowRoot): void {
  for (const { styleSheet } of [panelStyles, transcriptStyles, composerStyles]) {
    if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
  }
}
