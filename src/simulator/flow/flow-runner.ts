import { joinAgent, type Agent } from '../agent.js';
import { announceContact, end } from '../service/chat-life.js';
import type { Chat, CustomerMessage, Participant } from '../service/chat.js';
import { controlOf } from './contact-control.js';
import type { Bot, Flow, Scenario, ScriptedAgent } from './flow.js';
import { createFlowWaits, FlowOver, type FlowWaits } from './flow-waits.js';
import { post, postEvent, postMessage, type ItemDraft } from '../service/items.js';
import type { Service } from '../service/service.js';
import { showView } from './show-view.js';
import { askSignIn } from './sign-in.js';
import { eventType, messageType } from '../service/wire.js';

/** Runs `scenario` in `chat` until it returns or the chat ends. */
export function runScenario(service: Service, chat: Chat, scenario: Scenario): void {
  const waits = createFlowWaits(service.clock, chat);
  const report = (error: unknown): void => {
    if (error instanceof FlowOver) return;
    service.announce({ kind: 'scenario-failed', initialContactId: chat.initialContactId, error });
  };
  const run = async (): Promise<void> => scenario(createFlow(service, chat, waits));
  run().catch(report);
}

function createFlow(service: Service, chat: Chat, waits: FlowWaits): Flow {
  const prompt: Participant = {
    participantId: service.ids.uuid(),
    role: 'SYSTEM',
    displayName: 'SYSTEM_MESSAGE',
    present: true,
  };
  const sends = (contentType: string, content: string): void => {
    waits.check();
    postMessage(service, chat, { by: prompt, contentType, content });
  };
  return {
    customer: {
      get displayName() {
        return chat.customer.displayName;
      },
      attributes: chat.attributes,
    },
    says(text) {
      sends(messageType.text, text);
    },
    sends,
    showsView(view) {
      waits.check();
      showView(service, chat, prompt, view);
    },
    bot: (displayName = 'BOT') => createBot(service, chat, waits, displayName),
    next: () => nextMessage(chat, waits),
    pause: (ms) => waits.pause(ms),
    joinQueue() {
      waits.check();
      chat.queuedAt ??= service.clock.now();
      announceContact(service, chat);
    },
    positionInQueue: () => positionInQueue(service, chat),
    waitForAgent: () => waits.until(chat.onAgentJoined, () => presentAgent(chat)),
    agentWithin: (withinMs) => waits.within(chat.onAgentJoined, () => presentAgent(chat), withinMs),
    agentJoins(displayName, role = 'AGENT') {
      waits.check();
      return scripted(joinAgent(service, chat, { displayName, role }), chat, waits);
    },
    rehydrates(earlier) {
      waits.check();
      controlOf(service, chat).rehydrates(earlier);
    },
    asksSignIn: (options) => askSignIn(service, chat, { by: prompt, waits, ...options }),
    ends() {
      waits.check();
      end(service, chat);
    },
  };
}

const nextMessage = (chat: Chat, waits: FlowWaits): Promise<CustomerMessage> =>
  waits.until(chat.onCustomerMessage, () => chat.unread.shift());

const presentAgent = (chat: Chat): Participant | undefined =>
  chat.participants.find(({ role, present }) => role === 'AGENT' && present);

/** Chats wait in the order in which they joined the queue; those who joined at once, in the order of their start. */
function positionInQueue(service: Service, chat: Chat): number {
  const waiting = [...new Set(service.chats.values())]
    .filter(({ queuedAt }) => queuedAt !== undefined)
    .sort((one, other) => (one.queuedAt ?? 0) - (other.queuedAt ?? 0));
  return waiting.indexOf(chat) + 1;
}

function createBot(service: Service, chat: Chat, waits: FlowWaits, displayName: string): Bot {
  const by: Participant = { participantId: service.ids.uuid(), role: 'SYSTEM', displayName, present: true };
  const sends = (contentType: string, content: string): void => {
    waits.check();
    postMessage(service, chat, { by, contentType, content });
  };
  return {
    says(text) {
      sends(messageType.text, text);
    },
    sends,
    async typing(forMs = 800) {
      waits.check();
      postEvent(service, chat, eventType.typing, by);
      await waits.pause(forMs);
    },
    async streams(pieces, { everyMs = 120, contentType = messageType.text, missing = [] } = {}) {
      const id = service.ids.item();
      for (const [index, piece] of [...pieces, pieces.join('')].entries()) {
        waits.check();
        const completed = index === pieces.length;
        const part: ItemDraft = {
          Type: 'MESSAGE',
          id,
          by,
          ContentType: contentType,
          Content: piece,
          MessageMetadata: { MessageCompleted: completed, ChunkNumber: index + 1 },
        };
        if (!missing.includes(index + 1)) post(service, chat, part);
        if (!completed) await waits.pause(everyMs);
      }
    },
    next: () => nextMessage(chat, waits),
  };
}

function scripted(agent: Agent, chat: Chat, waits: FlowWaits): ScriptedAgent {
  return {
    displayName: agent.displayName,
    says: (text) => void agent.says(text),
    sends: (contentType, content) => void agent.sends(contentType, content),
    sendsFile(file) {
      agent.sendsFile(file);
    },
    async typing(forMs = 1500) {
      agent.types();
      await waits.pause(forMs);
    },
    reads() {
      agent.reads();
    },
    next: () => nextMessage(chat, waits),
    leaves() {
      agent.leaves();
    },
    transfersTo: (displayName) => scripted(agent.transfersTo(displayName), chat, waits),
    endsChat() {
      agent.endsChat();
    },
  };
}
