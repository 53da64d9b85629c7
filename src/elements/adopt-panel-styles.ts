import type { CSSResult } from 'lit';
import { composerStyles, panelStyles, transcriptStyles } from '../styles/index.js';

/** Adds what came with the rest of the chat to the style sheets of the launcher. */
export function adoptPanelStyles(root: ShadowRoot): void {
  const sheets = [panelStyles, transcriptStyles, composerStyles].flatMap(
    ({ styleSheet }: CSSResult) => styleSheet ?? [],
  );
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
