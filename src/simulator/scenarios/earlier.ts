import type { Scenario } from '../flow/flow.js';

/** A persistent chat: what was said the day before stands above, and somebody goes on from there. */
export const earlier: Scenario = async (flow) => {
  flow.rehydrates([
    { role: 'CUSTOMER', content: 'My parcel has not arrived.' },
    { role: 'AGENT', displayName: 'Ada', content: 'I am sorry. I will ask the carrier today.' },
    { role: 'CUSTOMER', content: 'Thank you, I will come back tomorrow.' },
  ]);
  flow.says('Welcome back! Ada is with you in a moment.');
  await flow.pause(1_000);
  const ada = flow.agentJoins('Ada');
  await ada.typing();
  ada.says(`Hello again, ${flow.customer.displayName}. The carrier has found your parcel.`);
  await ada.next();
  await ada.typing();
  ada.says('It will be with you today. Goodbye!');
  ada.leaves();
};
