import type { EarlierLine } from '../flow/contact-control.js';
import { formattedPieces, formattedText } from '../flow/formatted-texts.js';
import { guideViews } from '../flow/guide-views.js';
import type { PeerAct } from './lab-protocol.js';
import type { Simulator } from '../simulator.js';
import { messageType } from '../service/wire.js';

const pieces = ['Let me ', 'look that ', 'up ', 'for you.'];
const streams = {
  'bot-streams': {},
  'stream-missing': { missing: [2] },
  'stream-twice': { twice: [2] },
  'stream-late': { late: { 2: 2_000 } },
};
const earlier: readonly EarlierLine[] = [
  { role: 'CUSTOMER', content: 'Where is my order?' },
  { role: 'AGENT', displayName: 'Grace', content: 'It is on its way.' },
];

const views = {
  'view-form': guideViews.form,
  'view-detail': guideViews.detail,
  'view-list': guideViews.list,
  'view-cards': guideViews.cards,
  'view-confirmation': guideViews.confirmation,
  'view-custom': guideViews.custom,
};
/** As docs/QUEUE.md has it. */
const news = (told: object): string => JSON.stringify({ 'connect-chat': told });

/** Lets somebody other than the console's agent do something in a chat. Throws an error whose message is for the person there. */
export function act(simulator: Simulator, contactId: string, what: PeerAct): void {
  const control = simulator.control(contactId);
  switch (what) {
    case 'bot-says':
      control.bot().says('A word from the bot.');
      return;
    case 'bot-formats':
      control.bot().sends(messageType.markdown, formattedText);
      return;
    case 'stream-formats':
      control.bot().streams(formattedPieces, { everyMs: 600, contentType: messageType.markdown });
      return;
    case 'bot-streams':
    case 'stream-missing':
    case 'stream-twice':
    case 'stream-late':
      control.bot().streams(pieces, { everyMs: 600, ...streams[what] });
      return;
    case 'supervisor':
      simulator
        .joinAgent(contactId, { displayName: 'Supervisor', role: 'SUPERVISOR' })
        .says('I am listening, too.');
      return;
    case 'transfer-fails':
      control.failsToTransfer();
      return;
    case 'rehydrated':
      control.rehydrates(earlier);
      return;
    case 'view-form':
    case 'view-detail':
    case 'view-list':
    case 'view-cards':
    case 'view-confirmation':
    case 'view-custom':
      control.showsView(views[what]);
      return;
    case 'sign-in':
      control.asksSignIn();
      return;
    case 'wait':
      control.bot().says(news({ position: 3, waitSeconds: 210, callbackUrl: 'https://example.com/call-me' }));
      return;
    case 'ends-soon':
      control.bot().says(news({ endsInSeconds: 120 }));
      return;
    case 'ends':
      control.ends();
      return;
    case 'idle':
    case 'returned':
    case 'autodisconnection':
      control.idles(what);
  }
}
