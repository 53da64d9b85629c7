/**
 * The files that a chat takes unless the page says otherwise, as an `accept` of a file field (Amazon Connect administrator guide,
 * feature specifications).
 */
export const ACCEPTED =
  '.csv,.doc,.docx,.heic,.jfif,.jpeg,.jpg,.mov,.mp4,.pdf,.png,.ppt,.pptx,.rtf,.txt,.wav,.xls,.xlsx';
