import type { Scenario } from '../flow/flow.js';
import { guideViews } from '../flow/guide-views.js';

/** A step-by-step guide: one view after the other, and what was understood of each answer. */
export const guide: Scenario = async (flow) => {
  for (const view of Object.values(guideViews)) {
    flow.showsView(view);
    const { content } = await flow.next();
    flow.says(`${view.name}: ${understood(content)}`);
  }
  flow.says('This was every kind of view.');
};

/** What an answer says: the action, and what goes with it. Plain text is none: the flow takes its error branch. */
function understood(content: string): string {
  try {
    const { action, data } = JSON.parse(content) as { readonly action: string; readonly data: object };
    return `${action.trim() || 'No match'} ${JSON.stringify(data)}`;
  } catch {
    return 'no answer to a view';
  }
}
