import type { Window } from './stage.js';

/** A person at the agent console. */
export interface AgentAtWork {
  /** Opens a customer's chat from the list. */
  opens(customer: string | RegExp): Promise<void>;
  joins(displayName: string): Promise<void>;
  /** Presses the keys of `text`, and sends nothing. */
  writes(text: string): Promise<void>;
  /** Writes `text` and sends it with Enter. */
  says(text: string): Promise<void>;
}

/** Lets a person work with the page of the agent console, through what is on the screen. */
export function agentAt({ page }: Window): AgentAtWork {
  const answer = page.getByRole('textbox', { name: 'Your answer' });
  return {
    opens: (customer) => page.getByRole('navigation').getByRole('button', { name: customer }).click(),
    async joins(displayName) {
      await page.getByRole('textbox', { name: 'Join as' }).fill(displayName);
      await page.getByRole('button', { name: 'Join' }).click();
      await answer.waitFor();
    },
    writes: (text) => answer.pressSequentially(text),
    async says(text) {
      await answer.fill(text);
      await answer.press('Enter');
    },
  };
}
