import { createAttachmentService } from './attachment-service.js';
import { createFlowService } from './flow-service.js';
import type { ParticipantService } from './participant-api.js';
import type { Platform } from './platform.js';
import { createTextChatService } from './text-chat-service.js';

/** All of the Participant Service at `endpoint`, an address without a slash at the end. */
export const createParticipantService = (platform: Platform, endpoint: string): ParticipantService => ({
  ...createTextChatService(platform, endpoint),
  ...createAttachmentService(platform, endpoint),
  ...createFlowService(platform, endpoint),
});
