import { createMemory, type AttachmentItem, type MessageItem } from '../../session/index.js';
import type { AlertHost, AlertPorts, Alerts } from './alerts.js';
import type { FeatureStore } from '../features.js';
import { persistOf } from '../kept-chat.js';
import type { ConnectChatSettings } from '../settings.js';

/** The way to what tells the visitor of messages that they do not see, which is fetched with the first of them. */
export interface Alerting {
  /** Not there before it was needed. */
  readonly alerts: Alerts | undefined;
  /** Nobody can look at the page. */
  isHidden(): boolean;
  /** Someone has said something. */
  tell(said: MessageItem | AttachmentItem, options: { readonly seen: boolean }): void;
  /** Resolves when what is told, and how, can be changed. */
  prepare(): Promise<void>;
}

/** Makes the way for the chat of `host`. Where the visitor has said how they like it, it is gone at once. */
export function createAlerting(
  host: ConnectChatSettings & AlertHost,
  features: FeatureStore,
  ports: Omit<AlertPorts, 'memory' | 'texts'>,
): Alerting {
  const { platform } = ports;
  const kept = persistOf(host) === 'none' ? 'none' : 'local';
  const memory = createMemory(platform, kept, 'connect-chat-preferences');
  let alerts: Alerts | undefined;

  async function prepare(): Promise<void> {
    const feature = await features.fetch('alerts');
    alerts ??= feature?.createAlerts(host, { ...ports, memory, texts: () => features.texts });
    alerts?.apply();
  }

  if (memory.read()) void prepare();
  return {
    get alerts() {
      return alerts;
    },
    isHidden: () => platform.page?.visible === false,
    prepare,
    tell(said, { seen }) {
      if (!seen || alerts) void prepare().then(() => alerts?.tell(said));
    },
  };
}
