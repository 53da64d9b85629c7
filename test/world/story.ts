import fc, { type Arbitrary } from 'fast-check';
import type { Step } from './command.js';
import { commandOf, stepsOf } from './commands.js';
import { checkLiveness, heal, idleHour } from './liveness.js';
import { createWorld } from './world.js';
import type { World, WorldSetting } from './world-api.js';

/** A world and what happens in it, as data. */
export interface Story {
  readonly setting: Omit<WorldSetting, 'alter'>;
  /** What is there before the first step. */
  readonly opening: 'a chat with an agent' | 'a chat' | 'no chat';
  /** An hour without anything at the end. */
  readonly idleHour: boolean;
  readonly steps: readonly Step[];
}

/** A story in which something came out that must not be. */
export class StoryBroken extends Error {
  override readonly name = 'StoryBroken';
  constructor(
    /** The broken rule, and how, on one line. */
    readonly rule: string,
    story: string,
  ) {
    super(`${rule}\n${story}`);
  }
}

/** Stories of up to `steps` steps. `kept`: of chats that outlive their pages, with reloads and second tabs. */
export const stories = (steps = 80, { kept = false } = {}): Arbitrary<Story> =>
  fc.record({
    setting: fc.record({
      seed: fc.nat(1_000_000),
      picks: fc.oneof(
        { weight: 1, arbitrary: fc.constant<number[]>([]) },
        { weight: 3, arbitrary: fc.array(fc.nat(9), { minLength: 1, maxLength: 40, size: 'max' }) },
      ),
      ...(kept && { persist: fc.constantFrom('session' as const, 'local' as const) }),
      switches: fc.record(
        {
          repeatedClientToken: fc.constant('conflict' as const),
          lastNextToken: fc.constant('empty' as const),
          errorHeaders: fc.constant('hidden' as const),
          errorMember: fc.constant('Message' as const),
          earlierTokens: fc.constant('revoked' as const),
          earlierSockets: fc.constant('closed' as const),
          itemTimes: fc.constant('distinct' as const),
          repeatedSubscribe: fc.constant('failure' as const),
          callsAfterEnd: fc.constantFrom('explicit-deny' as const, 'not-found' as const),
          lateConnection: fc.constantFrom('explicit-deny' as const, 'not-found' as const),
          dateHeader: fc.constant('hidden' as const),
          contentLimit: fc.constant('bytes' as const),
          startAnswer: fc.constantFrom('bare' as const, 'encoded' as const),
          socketCloseCode: fc.constantFrom(1000, 1006, 4001),
          sixthSocket: fc.constant('oldest-closed' as const),
          throttling: fc.constant('on' as const),
        },
        { requiredKeys: [] },
      ),
    }),
    opening: fc.constantFrom(
      ...(['a chat with an agent', 'a chat with an agent', 'a chat', 'no chat'] as const),
    ),
    idleHour: fc.integer({ min: 0, max: 9 }).map((number) => number === 9),
    steps: fc.array(stepsOf({ kept }), { maxLength: steps, size: 'max' }),
  });

/** What a story says, one step a line. */
export function tell({ setting, opening, steps }: Story): string {
  return [
    `  in ${JSON.stringify(setting)}`,
    `  with ${opening}`,
    ...steps.map((step) => `  ${commandOf(step).toString(step)}`),
  ].join('\n');
}

async function open(world: World, opening: Story['opening']): Promise<void> {
  const [client] = world.clients;
  if (opening === 'no chat' || !client) return;
  world.start(client);
  await world.advance(30_000);
  const { contactId } = client.visit.session.snapshot;
  if (contactId === undefined || opening === 'a chat' || client.visit.session.snapshot.state !== 'connected')
    return;
  world.agents.push(world.simulator.joinAgent(contactId, { displayName: 'Max' }));
  await world.advance(1_000);
}

/** Lets the steps of a story happen, without looking at what comes out of them. */
export async function play(story: Story, { alter }: Pick<WorldSetting, 'alter'> = {}): Promise<World> {
  const world = createWorld({ ...story.setting, ...(alter && { alter }) });
  await open(world, story.opening);
  for (const step of story.steps) {
    const command = commandOf(step);
    if (!command.check(world, step)) continue;
    await command.run(world, step);
    await world.settle();
    world.note(step.name);
    if (world.broken.length > 0) break;
  }
  return world;
}

/**
 * Plays a story to its end, heals the world and checks all that must be true then.
 * @throws {StoryBroken} with the first rule that does not hold.
 */
export async function playAndCheck(story: Story, options: Pick<WorldSetting, 'alter'> = {}): Promise<World> {
  const world = await play(story, options);
  try {
    if (world.broken.length === 0) await heal(world);
    if (world.broken.length === 0) {
      const broken = await checkLiveness(world, story.idleHour ? [idleHour] : []);
      if (broken) world.broken.push(broken);
    }
    const [first] = world.broken;
    if (first) throw new StoryBroken(`${first.id} after ${first.at} ms: ${first.what}`, tell(story));
    return world;
  } finally {
    world.close();
  }
}
