import type { Locator } from 'playwright-core';
import type { Window } from './stage.js';

/** A person in front of a page with the chat. */
export interface VisitorAtWork {
  readonly launcher: Locator;
  readonly field: Locator;
  /** What others have said, and what the visitor has. */
  readonly messages: Locator;
  opensChat(): Promise<void>;
  /** Writes `text` and sends it with Enter. */
  says(text: string): Promise<void>;
  /** Resolves when `text` can be read in the panel, `withinMs` at most. What is only told to screen readers does not count. */
  reads(text: string | RegExp, withinMs?: number): Promise<void>;
}

/** Lets a person use the chat, through what is on the screen. */
export function visitorAt({ chat }: Pick<Window, 'chat'>): VisitorAtWork {
  const launcher = chat.getByRole('button', { name: /^Chat/ });
  const field = chat.getByRole('textbox', { name: 'Message' });
  return {
    launcher,
    field,
    messages: chat.getByRole('log'),
    opensChat: () => launcher.click(),
    async says(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    reads: (text, timeout) =>
      chat
        .locator('[part~="panel"]')
        .getByText(text)
        .first()
        .waitFor({ ...(timeout && { timeout }) }),
  };
}
