import type { ConnectChat } from '../../src/index.js';
import type {
  Agent,
  ContactControl,
  Scenario,
  Simulator,
  SimulatorOptions,
  SimulatedPlatform,
  VirtualClock,
} from '../../src/simulator/index.js';
import type { TokenValues } from '../themes/tokens.js';

/** A chat in the hands of a script: its service, its time and its visitor. Nothing happens by itself. */
export interface Stage {
  readonly chat: ConnectChat;
  readonly simulator: Simulator;
  readonly platform: SimulatedPlatform;
  readonly clock: VirtualClock;
  /** Clicks the launcher, where there is one, and waits for the panel. */
  open(): Promise<void>;
  /** Opens the chat and lets a second pass, in which it is connected. */
  connect(): Promise<void>;
  /** Lets an agent join. */
  agent(displayName?: string): Promise<Agent>;
  /** Bots, timers and the flow of the present contact. */
  control(): ContactControl;
  /** Lets time pass and everything be drawn. */
  advance(ms: number): Promise<void>;
  /** Writes into the text field. */
  writes(text: string): Promise<void>;
  /** Sends as the visitor. */
  says(text: string): Promise<void>;
  /** Scrolls to the top of the transcript, which fetches what is above. */
  scrollsUp(): Promise<void>;
  /** What a selector finds in the chat, as soon as it is there. */
  find(selector: string): Promise<HTMLElement>;
  /** Clicks what a selector finds. */
  click(selector: string): Promise<void>;
}

/** One thing that the gallery shows: a tag, and what happens. */
export interface Sight {
  /** Unique, in kebab case: the address of the sight and the name of its picture. */
  readonly name: string;
  readonly title: string;
  /** Attributes of the tag. Default: `layout="inline"`, so that the chat fills the frame. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<ConnectChat>;
  /** What is between the tags. */
  readonly children?: () => readonly Element[];
  /** What the flow does. Default: nothing, so that the script says everything. */
  readonly scenario?: Scenario;
  /** How the service is to be. Default: as it is seen most often. */
  readonly service?: Pick<SimulatorOptions, 'attachmentVerdict'>;
  /** Width and height of the frame in CSS pixels. Default 400 × 600. */
  readonly frame?: readonly [width: number, height: number];
  /** A language that the sight is about. Default: whatever the gallery is set to. */
  readonly lang?: string;
  /** Only for people: no picture of it is compared, for example because no font at hand has its letters. */
  readonly unpictured?: boolean;
  /** The focus stays where it is. Default: nothing has it. */
  readonly focused?: boolean;
  /** A theme. */
  readonly tokens?: TokenValues;
  /** What happens before one looks. Default: the chat is connected, and nothing was said. */
  readonly play?: (stage: Stage) => Promise<void>;
}

/** Sights that belong together. */
export interface SightGroup {
  readonly name: string;
  readonly title: string;
  readonly sights: readonly Sight[];
}
