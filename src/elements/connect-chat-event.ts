/** What all public events share: they bubble and cross shadow roots, so that a page can listen on `document`. */
export class ConnectChatEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, init: Omit<CustomEventInit<Detail>, 'bubbles' | 'composed'> = {}) {
    super(type, { ...init, bubbles: true, composed: true });
  }
}
