import type { Flow } from '../../src/simulator/index.js';

/** A contact flow as it is exported and imported (Amazon Connect API reference, “Flow language”). */
export interface ContactFlow {
  readonly StartAction: string;
  readonly Actions: readonly Action[];
}

interface Action {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Transitions: {
    readonly NextAction?: string;
    readonly Errors?: readonly { readonly NextAction: string; readonly ErrorType: string }[];
    readonly Conditions?: readonly {
      readonly NextAction: string;
      readonly Condition: { readonly Operands: readonly string[] };
    }[];
  };
}

/** What became of a contact in its flows. */
export interface Contact {
  /** The flow that goes on when the agent has left. */
  disconnectFlow?: string;
  queue?: string;
  readonly attributes: Record<string, string>;
}

interface ViewResult {
  readonly action: string;
  readonly data: { readonly FormData?: Readonly<Record<string, string>> };
}

/** Lets `contactFlow` run in a simulated chat: until it ends the chat, or has put it into a queue. */
export async function runContactFlow(flow: Flow, contactFlow: ContactFlow, contact: Contact): Promise<void> {
  let result: ViewResult | undefined;
  const valueOf = (text: string): string =>
    text
      .replaceAll(/\$\.Attributes\.(\w+)/g, (_, name: string) => contact.attributes[name] ?? '')
      .replaceAll(
        /\$\.Views\.ViewResultData\.FormData\.(\w+)/g,
        (_, name: string) => result?.data.FormData?.[name] ?? '',
      );
  for (let id: string | undefined = contactFlow.StartAction; id !== undefined;) {
    const action = contactFlow.Actions.find(({ Identifier: own }) => own === id);
    if (!action) throw new Error(`there is no action ${id}`);
    const { Type: type, Parameters: parameters, Transitions: transitions } = action;
    id = transitions.NextAction;
    switch (type) {
      case 'UpdateContactRecordingBehavior':
        break;
      case 'UpdateContactEventHooks':
        contact.disconnectFlow = (parameters.EventHooks as { CustomerRemaining: string }).CustomerRemaining;
        break;
      case 'MessageParticipant':
        flow.says(valueOf(String(parameters.Text)));
        break;
      case 'UpdateContactTargetQueue':
        contact.queue = String(parameters.QueueId);
        break;
      case 'TransferContactToQueue':
        flow.joinQueue();
        return;
      case 'UpdateContactAttributes':
        for (const [name, value] of Object.entries(parameters.Attributes as Record<string, string>)) {
          contact.attributes[name] = valueOf(value);
        }
        break;
      case 'ShowView':
        result = await shown(flow, parameters);
        id = afterView(action, result);
        break;
      case 'DisconnectParticipant':
        flow.ends();
        return;
      default:
        throw new Error(`nobody knows ${type} here`);
    }
  }
}

/** What the customer has answered, or nothing when the time was over. */
async function shown(flow: Flow, parameters: Action['Parameters']): Promise<ViewResult | undefined> {
  const { Id: arn } = parameters.ViewResource as { Id: string };
  flow.showsView({
    name: /view\/(\w+):\d+$/.exec(arn)?.[1] ?? '',
    input: parameters.ViewData as Record<string, unknown>,
  });
  const seconds = Number(parameters.InvocationTimeLimitSeconds);
  const answer = await Promise.race([flow.next(), flow.pause(seconds * 1000)]);
  return answer ? (JSON.parse(answer.content) as ViewResult) : undefined;
}

function afterView({ Transitions }: Action, result: ViewResult | undefined): string | undefined {
  const error = (type: string) => Transitions.Errors?.find(({ ErrorType: own }) => own === type)?.NextAction;
  if (!result) return error('TimeLimitExceeded');
  const matched = Transitions.Conditions?.find(
    ({
      Condition: {
        Operands: [operand],
      },
    }) => operand === result.action,
  );
  return matched?.NextAction ?? error('NoMatchingCondition');
}
