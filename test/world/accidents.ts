import type { Broken } from './world-api.js';

/** Rejections that nobody handles and what is written to the console as an error, told to the world that runs. */
export interface Accidents {
  belongTo(broken: Broken[], now: () => number): void;
}

let tell = (_what: string): void => undefined;

process.on('unhandledRejection', (reason) => {
  tell(`unhandled rejection: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
});

console.error = (...parts: unknown[]) => {
  tell(`console.error: ${parts.map(String).join(' ')}`);
};

export const accidents: Accidents = {
  belongTo(broken, now) {
    tell = (what) => {
      broken.push({ id: 'I13', what, at: now() });
    };
  },
};
