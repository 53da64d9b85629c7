/**
 * What all public events share: they bubble and cross shadow roots, so that a page can listen on `document`. The static `type`
 * of a subclass is its name.
 */
export abstract class ConnectChatEvent<Detail> extends CustomEvent<Detail> {
  constructor(detail: Detail, options?: { readonly cancelable: boolean }) {
    const { type } = new.target as unknown as { readonly type: string };
    super(type, { ...options, detail, bubbles: true, composed: true });
  }
}
