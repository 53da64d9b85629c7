import type { Scenario } from '../flow/flow.js';

/** A queue that moves every few seconds, told as docs/QUEUE.md says, and a warning before the chat would be ended. */
export const waiting: Scenario = async (flow) => {
  const tells = (news: object): void => {
    flow.says(JSON.stringify({ 'connect-chat': news }));
  };
  flow.says('Please wait, somebody will be with you soon.');
  flow.joinQueue();
  for (let position = 4; position > 0; position -= 1) {
    tells({ position, waitSeconds: position * 70, callbackUrl: 'https://example.com/call-me' });
    if (await flow.agentWithin(5_000)) return;
  }
  tells({ endsInSeconds: 120 });
};
