import type { Scenario } from '../flow/flow.js';

/** A gradient of 16 by 16 dots, as a picture that an agent might send. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAABlklEQVR42hXR4RiFMQiG4Q9hCEMIYQghhDCEEIbwIIQQQgghDOHs9Lu7662+72N8zA/5WB/6YR/7wz/OBx/xkR/10R/34/sGYzAHMlgDHdhgD3xwBgxikIMa9OCOByZjMicyWROd2GRPfHImTGKSk5r05M4HhCFMQYQlqGDCFlw4AkIIKZTQwpUHFmMxF7JYC13YYi98cRYsYpGLWvTirgeUoUxFlKWoYspWXDkKSiiplNLK1QeMYUxDjGWoYcY23DgGRhhplNHGtQc2YzM3slkb3dhmb3xzNmxik5va9ObuB5zhTEec5ahjznbcOQ5OOOmU0871Bw7jMA9yWAc92GEf/HAOHOKQhzr04Z4H/s95534HfCd5S77YL8gb/Zr/FZBQ0HDf679gBDOQYAUaWLADD0782yPIoIIObjyQjGQmkqxEE0t24snJ//BIMqmkk5sPFKOYhRSr0MKKXXhx6h8liiyq6OLWA81oZiPNarSxZjfenP4Hjyabarq5/cBlXOZFLuuiF7vsi1/O/a8Zl7zUpS/38gNq4ZAQAX6pcwAAAABJRU5ErkJggg==';

/** An agent who sends files of several kinds, and says what has come of those of the customer. */
export const files: Scenario = async (flow) => {
  const ada = flow.agentJoins('Ada');
  ada.says('You can send me files: choose them, drop them here, or paste a picture. Here are some of mine.');
  const send = (name: string, contentType: string, bytes: Uint8Array<ArrayBuffer>): void => {
    ada.sendsFile({ name, contentType, bytes });
  };
  send(
    'plan.png',
    'image/png',
    Uint8Array.from(atob(PICTURE), (char) => char.charCodeAt(0)),
  );
  send('terms.txt', 'text/plain', new TextEncoder().encode('What was said, counts.\n'));
  // Not what it says, as a visitor should find out without harm.
  send('not-a-picture.png', 'image/png', new TextEncoder().encode('<svg onload="alert(1)"></svg>'));
  for (;;) {
    const { content } = await ada.next();
    await ada.typing();
    ada.says(`Thank you for “${content}”.`);
  }
};
