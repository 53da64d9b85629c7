import type { Texts } from '../i18n/index.js';
import type { Participant } from '../session/index.js';

/** What the service writes where it has no name (observed in transcripts of Lex bots and flows). */
const PLACEHOLDER = /^(?:BOT|SYSTEM(?:_MESSAGE)?|CUSTOM_BOT|AGENT|CUSTOMER|SUPERVISOR)?$/;

/** The name to show for someone: the role decides who they are, and the service's placeholders are never shown. */
export function participantName({ role, displayName }: Participant, texts: Texts): string {
  const name = displayName.trim();
  if (!PLACEHOLDER.test(name)) return name;
  if (role === 'AGENT') return texts.agent;
  return role === 'SUPERVISOR' ? texts.supervisor : texts.assistant;
}
