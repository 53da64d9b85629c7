export { ChatSessionController } from './chat-session-controller.js';
export type { ChatSessionControllerOptions, ChatSessionHost } from './chat-session-controller.js';
export { uploadFromPage } from './page-upload.js';
export { createPagePlatform } from './page-platform.js';
