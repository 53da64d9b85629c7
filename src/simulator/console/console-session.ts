import type { Cancel } from '../../protocol/index.js';
import type { Agent } from '../agent.js';
import type { SimulatedContact } from '../service/changes.js';
import {
  decodeConsoleRequest,
  type ConsolePort,
  type ConsoleRequest,
  type ConsoleUpdate,
} from './console-protocol.js';
import { createFaultLab, type FaultLab } from './fault-lab.js';
import { decodeLabRequest } from './lab-protocol.js';
import { consoleContact, consoleItem, updatesOf } from './console-updates.js';
import type { Simulator } from '../simulator.js';

/** The simulator's side of any number of agent consoles. They share their agents: a reloaded console goes on. */
export interface AgentConsole {
  /** Serves one console through `port` until cancelled. */
  open(port: ConsolePort): Cancel;
}

/** Lets people be agents in `simulator`. */
export function createAgentConsole(simulator: Simulator): AgentConsole {
  const agents = new Map<string, Agent>();
  const ports = new Set<ConsolePort>();
  const agentIn = ({ initialContactId }: SimulatedContact): Agent | undefined => agents.get(initialContactId);

  const labPorts = new Set<ConsolePort>();
  const tellLab = (to: Iterable<ConsolePort>): void => {
    const lab = faultLab.state();
    for (const port of to) port.post({ type: 'lab', lab });
  };
  const faultLab: FaultLab = createFaultLab(simulator, () => {
    tellLab(labPorts);
  });

  simulator.watch((change) => {
    if (change.kind === 'faults' && labPorts.size > 0) tellLab(labPorts);
    for (const update of updatesOf(change, agentIn)) for (const port of ports) port.post(update);
  });

  const serve = (request: ConsoleRequest): void => {
    const contact = simulator.contact(request.contactId);
    const agent = presentAgent(contact, agentIn(contact));
    const next = act(simulator, contact, { agent, request });
    if (next === agent) return;
    if (next) agents.set(contact.initialContactId, next);
    else agents.delete(contact.initialContactId);
    // The change itself was announced before it was known whom the console speaks for now.
    const update = {
      type: 'contact',
      contact: consoleContact(simulator.contact(request.contactId), next),
    } as const;
    for (const port of ports) port.post(update);
  };

  return {
    open(port) {
      ports.add(port);
      for (const update of everything(simulator, agentIn)) port.post(update);
      const stopListening = port.on((message) => {
        const request = decodeLabRequest(message);
        if (!request) answer(port, message, serve);
        else if (request.type === 'lab') {
          labPorts.add(port);
          tellLab([port]);
        } else
          attempt(port, request, () => {
            faultLab.serve(request);
          });
      });
      return () => {
        labPorts.delete(port);
        stopListening();
        ports.delete(port);
      };
    },
  };
}

const presentAgent = ({ participants }: SimulatedContact, agent: Agent | undefined): Agent | undefined =>
  participants.some(({ present, participantId }) => present && participantId === agent?.participantId)
    ? agent
    : undefined;

function everything(
  simulator: Simulator,
  agentIn: (contact: SimulatedContact) => Agent | undefined,
): readonly ConsoleUpdate[] {
  const contacts = simulator.contacts();
  return [
    { type: 'contacts', contacts: contacts.map((contact) => consoleContact(contact, agentIn(contact))) },
    ...contacts.map(({ initialContactId, transcript }): ConsoleUpdate => ({
      type: 'transcript',
      contactId: initialContactId,
      items: transcript.map(consoleItem),
    })),
  ];
}

/** Whoever goes wrong is told so in words; the console and the chat live on. */
function answer(port: ConsolePort, message: unknown, serve: (request: ConsoleRequest) => void): void {
  const request = decodeConsoleRequest(message);
  if (!request) {
    port.post({ type: 'refused', request: 'unknown', reason: 'The simulator does not know this request.' });
    return;
  }
  attempt(port, request, () => {
    serve(request);
  });
}

function attempt(
  port: ConsolePort,
  request: { readonly type: string; readonly contactId?: string },
  act: () => void,
): void {
  try {
    act();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const { type, contactId } = request;
    port.post({ type: 'refused', request: type, ...(contactId !== undefined && { contactId }), reason });
  }
}

/** Does what the console asks, and says for which agent it speaks in this chat from now on. */
function act(
  simulator: Simulator,
  contact: SimulatedContact,
  { agent, request }: { readonly agent: Agent | undefined; readonly request: ConsoleRequest },
): Agent | undefined {
  if (request.type === 'join') {
    if (agent) throw new Error(`${agent.displayName} is already in this chat.`);
    return simulator.joinAgent(contact.contactId, { displayName: request.displayName });
  }
  if (!agent) throw new Error('Join the chat first.');
  switch (request.type) {
    case 'type':
      agent.types();
      return agent;
    case 'send':
      agent.sends(request.contentType, request.content);
      return agent;
    case 'send-file':
      agent.sendsFile({
        ...request,
        bytes: Uint8Array.from(atob(request.base64), (char) => char.charCodeAt(0)),
      });
      return agent;
    case 'read':
      agent.reads(request.messageId);
      return agent;
    case 'transfer':
      return agent.transfersTo(request.displayName);
    case 'leave':
      agent.leaves();
      return undefined;
    case 'end':
      agent.endsChat();
      return undefined;
  }
}
