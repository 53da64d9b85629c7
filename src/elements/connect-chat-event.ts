/**
 * What all public events share: they bubble and cross shadow roots, so that a page can listen on `document`. A subclass says by
 * its static `type` how it is called.
 */
export abstract class ConnectChatEvent<Detail> extends CustomEvent<Detail> {
  /** The name to listen for. */
  static readonly type: string;

  constructor(detail: Detail, options?: { readonly cancelable: boolean }) {
    super(new.target.type, { ...options, detail, bubbles: true, composed: true });
  }
}
