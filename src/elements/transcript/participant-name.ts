import type { Texts } from '../../i18n/index.js';
import type { Participant } from '../../session/index.js';

/** What the service writes where it has no name (observed in transcripts of Lex bots and flows). */
const PLACEHOLDER = /^(?:BOT|SYSTEM(?:_MESSAGE)?|CUSTOM_BOT|AGENT|CUSTOMER|SUPERVISOR)?$/;

/** Breaks lines, turns the sentence around a name, or piles up on a letter. */
const UNWANTED = /[\p{Cc}\p{Bidi_C}]|(?<=\p{M}{3})\p{M}/gu;
/** As much as one or two lines hold, and as much as is looked at. */
const SHOWN = /^.{0,60}/su;
const READ = 600;

/**
 * The name to show for someone: the role decides who they are, and the service's placeholders are never shown. Of what somebody has
 * made of their name to disturb others, nothing is left.
 */
export function participantName({ role, displayName }: Participant, texts: Texts): string {
  const [clean = ''] = SHOWN.exec(displayName.slice(0, READ).replace(UNWANTED, '')) ?? [];
  const name = clean.trim();
  if (!PLACEHOLDER.test(name)) return name;
  if (role === 'AGENT') return texts.agent;
  return role === 'SUPERVISOR' ? texts.supervisor : texts.assistant;
}
