import type { Cancel } from '../../protocol/index.js';
import type { Fault } from '../gateway/faults.js';
import { labOperations, requestKinds, socketKinds, switchChoices, type LabKind } from './lab-catalogue.js';
import type { ConsoleLab, ConsoleLabRequest } from './lab-protocol.js';
import { act } from './peer-acts.js';
import type { Simulator } from '../simulator.js';

/** What consoles do to one simulator. They all see and change the same. */
export interface FaultLab {
  state(): ConsoleLab;
  /** Does what a console asks. Throws an error whose message is for the person there. */
  serve(request: Exclude<ConsoleLabRequest, { readonly type: 'lab' }>): void;
}

/** Opens the lab of `simulator`. `onChange` is called when its state is another. */
export function createFaultLab(simulator: Simulator, onChange: () => void): FaultLab {
  let endOutage: Cancel | undefined;
  let skewMs = 0;

  return {
    state: () => ({
      faults: simulator.faults().map(({ id, fault, left }) => ({
        id,
        on: fault.on,
        does: describe(fault),
        ...(left !== Infinity && { left }),
      })),
      outage: endOutage !== undefined,
      skewMs,
      switches: simulator.switches(),
    }),
    serve(request) {
      switch (request.type) {
        case 'inject':
          simulator.inject(faultOf(request));
          return;
        case 'cancel-fault':
          simulator.cancelFaults(request.faultId);
          return;
        case 'outage': {
          const end = endOutage;
          endOutage = request.on ? (end ?? simulator.outage()) : undefined;
          if (!request.on) end?.();
          break;
        }
        case 'skew':
          skewMs = request.ms;
          simulator.skew(skewMs);
          break;
        case 'close-sockets':
          simulator.closeSockets(request.code === undefined ? {} : { code: closeCode(request.code) });
          return;
        case 'mute-sockets':
          simulator.muteSockets();
          return;
        case 'push-frame':
          simulator.pushFrame(request.frame);
          return;
        case 'switch':
          throwSwitch(simulator, request.name, request.setting);
          return;
        case 'peer':
          act(simulator, request.contactId, request.act);
          return;
      }
      onChange();
    },
  };
}

const kindsOn = (on: string): Readonly<Record<string, LabKind>> | undefined => {
  if (Object.hasOwn(socketKinds, on)) return socketKinds[on as keyof typeof socketKinds];
  return (labOperations as readonly string[]).includes(on) ? requestKinds : undefined;
};

function faultOf(request: Extract<ConsoleLabRequest, { readonly type: 'inject' }>): Fault {
  const { on, kind: name, times, probability } = request;
  const kinds = kindsOn(on);
  const kind = kinds && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) throw new Error('The simulator does not know this fault.');
  const amount = request.amount ?? kind.amount?.preset ?? 0;
  if (amount < 0 || ('status' === name && (amount < 200 || amount > 599)))
    throw new Error('This number makes no sense here.');
  // The catalogue has answers by the target that they are for.
  return {
    on,
    answer: kind.make(amount),
    ...(times !== undefined && { times: times ?? Infinity }),
    ...(probability !== undefined && { probability }),
  } as Fault;
}

/** What a fault does, in the catalogue's words or else in its own. */
function describe({ on, answer }: Fault): string {
  const same = JSON.stringify(answer);
  for (const { label, amount, make } of Object.values(kindsOn(on) ?? {})) {
    const made = make(amount?.preset ?? 0);
    if (JSON.stringify(made) === same) return label;
  }
  return typeof answer === 'string'
    ? answer
    : Object.entries(answer)
        .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join(', ');
}

function closeCode(code: number): number {
  if (code === 1000 || code === 1001 || (code >= 1006 && code <= 1014) || (code >= 3000 && code <= 4999))
    return code;
  throw new Error(`No socket is closed with ${String(code)}.`);
}

function throwSwitch(simulator: Simulator, name: string, setting: string | number): void {
  const choice = Object.entries(switchChoices).find(([known]) => known === name)?.[1];
  if (!(choice?.settings as readonly unknown[] | undefined)?.includes(setting))
    throw new Error('The simulator does not know this switch or setting.');
  simulator.throwSwitches({ [name]: setting });
}
