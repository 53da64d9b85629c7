import type { Sight } from '../../demo/gallery/sight.js';
import { talk } from '../../demo/gallery/sights/talk.js';
import type { Platform } from '../../src/index.js';

/** Where something can be seen: a sight of the gallery by its name, or one that only the tests of styling need. */
export type Place = string | Sight;

type Attributes = Readonly<Record<string, string>>;

/** A chat that nobody has opened. */
export const closed = (attributes: Attributes): Sight => ({
  name: Object.values(attributes).join(),
  title: 'Closed',
  attributes,
  play: (stage) => stage.advance(0),
});

const outOfOrder = Object.defineProperty({} as Platform, 'clock', {
  get() {
    throw new Error('Out of order');
  },
});

/** What the launcher has fetched does not work, no more than what it could not fetch: it says so. */
export const unavailable: Sight = {
  name: 'unavailable',
  title: 'Unavailable',
  attributes: { layout: 'floating' },
  properties: { platform: outOfOrder },
  async play(stage) {
    await stage.click('[part~="launcher"]');
    await stage.find('[part~="error"]');
  },
};

/** The start endpoint takes its time. */
export const starting: Sight = {
  name: 'starting',
  title: 'A chat is being started',
  async play(stage) {
    stage.simulator.inject({ on: 'Start', answer: 'hang' });
    await stage.open();
    await stage.advance(1_000);
  },
};

/** What the page asks is not answered yet. */
export const asked: Sight = {
  name: 'asked',
  title: 'Before the chat',
  play: (stage) => stage.open(),
};

/** The visitor was away while somebody wrote: there is a line between the messages. */
export const back: Sight = {
  name: 'back',
  title: 'Back again',
  attributes: { layout: 'floating' },
  async play(stage) {
    await stage.connect();
    const agent = await stage.agent();
    agent.says('Hello');
    await stage.advance(100);
    await stage.chat.hide();
    agent.says('Are you there?');
    await stage.advance(100);
    await stage.open();
  },
};

/** The mouse holds a file over the panel. */
export const dragging: Sight = {
  name: 'dragging',
  title: 'A file over the panel',
  attributes: { layout: 'inline', 'allow-attachments': '' },
  async play(stage) {
    await stage.connect();
    await stage.find('[part~="attach"]');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['%PDF'], 'invoice.pdf', { type: 'application/pdf' }));
    const panel = await stage.find('[part~="panel"]');
    panel.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    await stage.advance(0);
  },
};

/** A conversation beside the page whose connection is lost. */
export const lost: Sight = {
  name: 'lost',
  title: 'Lost',
  attributes: { layout: 'floating' },
  async play(stage) {
    await talk(stage);
    stage.platform.goOffline();
    stage.simulator.closeSockets({ code: 1006 });
    await stage.advance(40_000);
  },
};
