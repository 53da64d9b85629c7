/** What notifications a page has shown: stands in for the browser's own, which a test cannot answer. */
export interface NotificationDesk {
  readonly shown: readonly FakeNotification[];
  /** What the visitor has said so far. */
  permission: NotificationPermission;
  /** What the visitor says when they are asked. */
  answer: NotificationPermission;
  /** How often they were asked. */
  readonly asked: number;
  restore(): void;
}

export interface FakeNotification {
  readonly title: string;
  readonly options: NotificationOptions;
  onclick: (() => void) | null;
  closed: boolean;
}

/** Puts a desk in the place of `Notification`; `broken`: as on phones, where only service workers may. */
export function replaceNotifications({ broken = false } = {}): NotificationDesk {
  const original = Object.getOwnPropertyDescriptor(window, 'Notification')!;
  const shown: FakeNotification[] = [];
  let asked = 0;
  const desk = {
    shown,
    permission: 'default' as NotificationPermission,
    answer: 'granted' as NotificationPermission,
    get asked() {
      return asked;
    },
    restore() {
      Object.defineProperty(window, 'Notification', original);
    },
  };
  class Fake implements FakeNotification {
    static get permission(): NotificationPermission {
      return desk.permission;
    }
    static requestPermission(): Promise<NotificationPermission> {
      asked++;
      desk.permission = desk.answer;
      return Promise.resolve(desk.answer);
    }
    onclick: (() => void) | null = null;
    closed = false;
    constructor(
      readonly title: string,
      readonly options: NotificationOptions,
    ) {
      if (broken) throw new TypeError('Illegal constructor');
      shown.push(this);
    }
    close(): void {
      this.closed = true;
    }
  }
  Object.defineProperty(window, 'Notification', { value: Fake, configurable: true, writable: true });
  return desk;
}

/** The notes that a page has played: stands in for the loudspeaker. */
export interface Loudspeaker {
  readonly notes: readonly number[];
  restore(): void;
}

/** Listens to what `AudioContext` would play; `broken`: as on a device without sound. */
export function replaceSound({ broken = false } = {}): Loudspeaker {
  const notes: number[] = [];
  const Original = window.OscillatorNode;
  class Heard extends Original {
    override start(when?: number): void {
      if (broken) throw new DOMException('No device', 'NotSupportedError');
      notes.push(Math.round(this.frequency.value));
      super.start(when);
    }
  }
  window.OscillatorNode = Heard;
  return {
    notes,
    restore() {
      window.OscillatorNode = Original;
    },
  };
}
