export { attachmentStyles } from './attachments.styles.js';
export { composerStyles } from './composer.styles.js';
export { launcherStyles } from './launcher.styles.js';
export { panelStyles } from './panel.styles.js';
export { prechatStyles } from './prechat.styles.js';
export { questionStyles } from './question.styles.js';
export { tokens } from './tokens.styles.js';
export { transcriptStyles } from './transcript.styles.js';
