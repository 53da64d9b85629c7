import type { CustomerMessage, SignInOutcome } from '../service/chat.js';
import type { AgentOptions } from '../agent.js';
import type { EarlierLine } from './contact-control.js';
import type { SentFile } from '../service/file-store.js';
import type { ShownView } from './show-view.js';

/** A chatbot in a contact flow. It speaks as `SYSTEM` and has no joined or left events, as a Lex bot. */
export interface Bot {
  says(text: string): void;
  /** Sends content of any type, such as an interactive message. */
  sends(contentType: string, content: string): void;
  /** Shows the typing indicator, and goes on after `forMs`. Default 800. */
  typing(forMs?: number): Promise<void>;
  /**
   * Sends a text in pieces, as a streaming bot does: each piece alone, then the whole. Default: plain text.
   * Pieces are counted from 1; those that are `missing` never come.
   */
  streams(
    pieces: readonly string[],
    options?: {
      readonly everyMs?: number;
      readonly contentType?: string;
      readonly missing?: readonly number[];
    },
  ): Promise<void>;
  /** As `flow.next`. */
  next(): Promise<CustomerMessage>;
}

/** An agent who follows the script. */
export interface ScriptedAgent {
  readonly displayName: string;
  says(text: string): void;
  sends(contentType: string, content: string): void;
  sendsFile(file: SentFile): void;
  /** Shows the typing indicator, and goes on after `forMs`. Default 1500. */
  typing(forMs?: number): Promise<void>;
  /** Confirms that the customer's newest message was read. */
  reads(): void;
  /** As `flow.next`. */
  next(): Promise<CustomerMessage>;
  leaves(): void;
  /** Hands the chat over, as `Agent.transfersTo`. Answers the one who has it then. */
  transfersTo(displayName: string): ScriptedAgent;
  endsChat(): void;
}

/**
 * What a scenario can do in one chat. When the chat ends, everything it waits for rejects, so that the scenario ends
 * with it; do not catch that, or throw it on.
 */
export interface Flow {
  /** Whom the flow talks to. */
  readonly customer: { readonly displayName: string; readonly attributes: Readonly<Record<string, string>> };
  /** A prompt of the flow itself (`SYSTEM_MESSAGE`). */
  says(text: string): void;
  /** Content of any type from the flow itself. */
  sends(contentType: string, content: string): void;
  /** Shows a view, whose answer is the customer's next message. */
  showsView(view: ShownView): void;
  /** A chatbot; its name is what customers see. Default `BOT`, as Amazon Lex. */
  bot(displayName?: string): Bot;
  /** The customer's next message that nobody has read yet. */
  next(): Promise<CustomerMessage>;
  pause(ms: number): Promise<void>;
  /** Lets the customer wait for an agent: the agent console shows the chat as waiting. */
  joinQueue(): void;
  /** 1 for the one who has waited longest; 0 for one who does not wait. */
  positionInQueue(): number;
  /** Resolves when an agent has joined, or at once when one is there. */
  waitForAgent(): Promise<{ readonly displayName: string }>;
  /** As `waitForAgent`, but gives up after `withinMs`. */
  agentWithin(withinMs: number): Promise<{ readonly displayName: string } | undefined>;
  /** Lets a scripted agent join, or a supervisor barge in. Default `AGENT`. */
  agentJoins(displayName: string, role?: AgentOptions['role']): ScriptedAgent;
  /** Attaches an earlier conversation, as `ContactControl.rehydrates`. */
  rehydrates(earlier: readonly EarlierLine[]): void;
  /**
   * Asks the customer to sign in (Authenticate Customer block). Resolves when they have, decline, or the time is over.
   * Default 3 minutes.
   */
  asksSignIn(options?: { readonly withinMs?: number }): Promise<SignInOutcome>;
  /** Ends the chat. */
  ends(): void;
}

/** A contact flow as a script. It runs once for each chat, from the customer's connection on. */
export type Scenario = (flow: Flow) => Promise<void>;
