import { tsImport } from 'tsx/esm/api';
import { createFaultProxies } from './fault-proxies.mjs';

/**
 * A simulator behind real HTTP and a real WebSocket, for tests of clients that know nothing of it. It starts with the first command:
 *
 *   executeServerCommand('simulator', { do: 'address' })                              { httpOrigin }
 *   executeServerCommand('simulator', { do: 'act', contactId, agent: 'says', with: ['Hello'] })   what a method of `Agent` answers
 *   executeServerCommand('simulator', { do: 'control', contactId, act: 'ends', with: [] })   does what a method of `ContactControl` does
 *   executeServerCommand('simulator', { do: 'cut', contactId })                       breaks the customer's sockets
 *   executeServerCommand('simulator', { do: 'contact', contactId })                   the SimulatedContact
 *   executeServerCommand('simulator', { do: 'items', contactId })                     every item its sockets were sent
 *
 * The commands of `createFaultProxies` are about ways to this simulator on which things go wrong.
 *
 * `agent: 'joins'` comes first; one agent per contact. Nobody else talks: the contact flow is `silence`.
 */
export function simulatorServer() {
  let starting;
  const agents = new Map();
  const items = new Map();
  const proxies = createFaultProxies(async () => (await (starting ??= start())).httpOrigin);

  async function start() {
    const { startSimulatorServer } = await tsImport('../../src/simulator/node/index.ts', import.meta.url);
    const { silence } = await tsImport('../../src/simulator/index.ts', import.meta.url);
    const server = await startSimulatorServer({ scenario: silence });
    server.simulator.watch((change) => {
      if (change.kind === 'item') itemsOf(change.initialContactId).push(change.item);
    });
    return server;
  }

  const itemsOf = (contactId) => {
    if (!items.has(contactId)) items.set(contactId, []);
    return items.get(contactId);
  };

  function act(simulator, { contactId, agent: method, with: args = [] }) {
    if (method === 'joins') {
      const agent = simulator.joinAgent(contactId, ...args);
      agents.set(contactId, agent);
      return { participantId: agent.participantId };
    }
    const agent = agents.get(contactId);
    // Bytes come as numbers.
    if (method === 'sendsFile') args[0].bytes = Uint8Array.from(args[0].bytes);
    const result = agent[method](...args);
    if (method === 'transfersTo') agents.set(contactId, result);
    // A command without an answer counts as unknown.
    return method === 'says' || method === 'sends' ? result : {};
  }

  return {
    name: 'simulator-server',
    async serverStop() {
      await proxies.close();
      await (await starting)?.close();
    },
    async executeCommand({ command, payload }) {
      if (command !== 'simulator') return undefined;
      const byProxy = await proxies.handle(payload);
      if (byProxy) return byProxy;
      const { simulator, httpOrigin } = await (starting ??= start());
      switch (payload.do) {
        case 'address':
          return { httpOrigin };
        case 'act':
          return act(simulator, payload);
        case 'control':
          simulator.control(payload.contactId)[payload.act](...payload.with);
          return {};
        case 'cut':
          simulator.closeSockets({ contactId: payload.contactId, code: 1006 });
          return {};
        case 'contact':
          return simulator.contact(payload.contactId);
        case 'items':
          return itemsOf(payload.contactId);
        default:
          throw new Error(`The simulator has no command ${payload.do}.`);
      }
    },
  };
}
