import type { Stage } from '../sight.js';
import { words } from '../words.js';

/** A conversation with an agent that goes as it should. */
export async function talk(stage: Stage): Promise<void> {
  const { ada, greeting, parcel, number, sorry, look } = words();
  await stage.connect();
  const agent = await stage.agent(ada);
  agent.says(greeting);
  await stage.advance(20_000);
  await stage.says(parcel);
  await stage.says(number);
  await stage.advance(30_000);
  agent.reads();
  agent.says(sorry);
  agent.says(look);
  await stage.advance(1_000);
}
