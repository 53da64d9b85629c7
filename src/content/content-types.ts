/** Content types that are meant for people; the group is there for formatted ones. Others that begin like a text mean something else. */
export const TEXT = /^text\/(?:plain|(markdown))\s*(?:;|$)/i;

/** A question with what there is to choose, or a view (Amazon Connect Participant Service API reference, SendMessage). */
export const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';

/** An answer that is not meant to be read (same source). */
export const RESPONSE = `${INTERACTIVE}.response`;
