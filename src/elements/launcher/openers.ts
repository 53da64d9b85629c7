import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A chat that other elements of the page can open and close. */
export type Openable = HTMLElement &
  ReactiveControllerHost &
  Readonly<Record<'show' | 'hide' | 'toggle', () => Promise<void>>>;

/** Commands of `<button commandfor="…" command="--show">` (HTML, invoker commands). */
const COMMAND = /^--(show|hide|toggle)$/;

/**
 * Lets the page's own elements open `chat`: `<a href="…" data-connect-chat>` and `<button data-connect-chat>`, which mean the first
 * chat of the page or the one whose `id` is the value, and buttons with a command. Without scripts, a link leads where it says.
 */
export function createOpeners(chat: Openable): ReactiveController {
  const follow = (opener: Element, deed: 'show' | 'hide' | 'toggle'): void => {
    // Not every browser gives the focus to a button that is clicked, and it has to come back there.
    (opener as HTMLElement).focus({ preventScroll: true });
    // A failure is on the screen, and was told to the page.
    chat[deed]().catch(() => undefined);
  };

  const onClick = (event: MouseEvent): void => {
    // A new tab is wanted, or the page has an answer of its own.
    if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const opener = event
      .composedPath()
      .find(
        (target) =>
          target instanceof Element && target.matches('a[data-connect-chat],button[data-connect-chat]'),
      ) as HTMLElement | undefined;
    const { connectChat: id } = opener?.dataset ?? {};
    const root = chat.getRootNode() as ParentNode & Node;
    if (!opener || (id ? id !== chat.id : root.querySelector(chat.localName) !== chat)) return;
    event.preventDefault();
    follow(opener, 'show');
  };

  chat.addEventListener('command', (event) => {
    const { command, source } = event as Event & { readonly command: string; readonly source: Element };
    const deed = COMMAND.exec(command)?.[1];
    if (deed) follow(source, deed as 'show');
  });

  return {
    hostConnected() {
      document.addEventListener('click', onClick);
    },
    hostDisconnected() {
      document.removeEventListener('click', onClick);
    },
  };
}
