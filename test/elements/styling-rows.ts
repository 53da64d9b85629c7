import { asked, back, closed, dragging, starting, unavailable, type Place } from './styling-places.js';

/** Every part, and the places in which it looks different or means something else. */
export const parts: Readonly<Record<string, readonly Place[]>> = {
  launcher: ['launcher'],
  badge: ['launcher-unread'],
  preview: ['launcher-preview', 'text-own-markdown'],
  panel: ['layout-floating', 'layout-inline'],
  header: ['layout-floating'],
  title: ['layout-floating'],
  menu: ['layout-floating'],
  'menu-list': ['menu-open'],
  end: ['layout-floating'],
  close: ['layout-floating'],
  banner: ['state-reconnecting'],
  status: ['state-reconnecting'],
  empty: ['state-connected'],
  transcript: ['messages-conversation'],
  message: ['messages-conversation'],
  incoming: ['messages-conversation'],
  outgoing: ['messages-conversation'],
  agent: ['messages-conversation'],
  supervisor: ['messages-supervisor'],
  system: ['messages-bot'],
  customer: ['messages-conversation'],
  meta: ['messages-conversation'],
  name: ['messages-conversation'],
  avatar: ['messages-conversation'],
  bubble: ['messages-conversation'],
  card: ['interactive-list', 'view-unknown', 'waiting-queue'],
  option: ['interactive-list', 'view-confirmation', 'view-custom', 'waiting-idle', 'waiting-sign-in'],
  chosen: ['interactive-standing'],
  delivery: ['own-sent'],
  notice: ['messages-notices'],
  'day-separator': ['messages-days'],
  unread: [back],
  typing: ['messages-typing'],
  'new-messages': ['messages-new-below'],
  prechat: ['prechat-form'],
  composer: ['state-connected'],
  toolbar: ['text-own-markdown'],
  input: ['state-connected'],
  attach: ['files-sent'],
  uploads: ['files-on-their-way'],
  upload: ['files-on-their-way'],
  drop: [dragging],
  attachment: ['files-sent'],
  send: ['state-connected'],
  submit: ['state-ended-by-agent', 'failure-network', 'prechat-form'],
  error: [unavailable, 'failure-network', 'prechat-failed'],
  ended: ['state-ended-by-agent'],
};

/** Places in which together a chat is in every state there is, and all that hold in each. */
export const states: readonly (readonly [Place, ...string[]])[] = [
  ['launcher', 'idle', 'floating'],
  [starting, 'starting', 'inline'],
  ['state-starting', 'connecting', 'inline'],
  ['state-connected', 'connected', 'inline'],
  ['state-reconnecting', 'reconnecting', 'inline'],
  ['state-ended-by-agent', 'ended', 'inline'],
  ['failure-network', 'failed', 'inline'],
  [closed({ layout: 'fullscreen' }), 'idle', 'fullscreen'],
  [closed({ theme: 'light' }), 'idle', 'floating', 'light'],
  [closed({ theme: 'dark' }), 'idle', 'floating', 'dark'],
];

/** Every slot with a name, and where what the page puts there is shown. */
export const slots: Readonly<Record<string, Place>> = {
  'launcher-icon': 'launcher',
  'launcher-label': 'launcher',
  'header-start': 'state-connected',
  title: 'state-connected',
  'header-end': 'state-connected',
  empty: 'state-connected',
  prechat: asked,
  'composer-start': 'state-connected',
  footer: 'state-connected',
  ended: 'state-ended-by-agent',
  offline: 'failure-network',
};

/** A value of a custom property, and what a computed value of something that is drawn becomes with it. */
export interface Effect {
  readonly value: string;
  /** What is drawn, and which of its properties. */
  readonly on: readonly [selector: string, property: string];
  /** Default: `value`. */
  readonly seen?: string;
  /** Default: `layout-floating`, a conversation beside the page. */
  readonly place?: Place;
}

/** No default is like it. */
export const colour = 'rgb(1, 2, 3)';
const paints = (selector: string, property = 'background-color', place?: Place): Effect => ({
  value: colour,
  on: [selector, property],
  ...(place && { place }),
});
const measures = (value: string, ...on: Effect['on']): Effect => ({ value, on });

/** Every custom property, without `--connect-chat-`. */
export const properties: Readonly<Record<string, Effect>> = {
  'accent-color': paints('.launcher'),
  'on-accent-color': paints('.launcher', 'color'),
  'danger-color': paints('.wrong', 'color', 'own-failed'),
  'font-family': measures('monospace', '.bubble', 'font-family'),
  'font-size': { value: '32px', on: ['.bubble', 'font-size'], seen: '30px' },
  radius: measures('3px', '.panel', 'border-top-left-radius'),
  'control-radius': measures('3px', '.field', 'border-top-left-radius'),
  density: { value: '0.5', on: ['.bubble', 'padding-top'], seen: '4px' },
  'surface-color': paints('.panel'),
  'text-color': paints('.panel', 'color'),
  'muted-color': paints('.meta', 'color'),
  'line-color': paints('.header', 'border-bottom-color'),
  'control-color': paints('.plain', 'border-top-color', 'state-end-question'),
  'sunken-color': paints('.avatar'),
  // The ring itself is seen only in the window that has the focus: a test of its own.
  'focus-color': paints('.drop', 'border-top-color', dragging),
  shadow: measures(`${colour} 1px 1px 1px 0px`, '.panel', 'box-shadow'),
  'launcher-color': paints('.launcher'),
  'launcher-size': measures('40px', '.launcher', 'width'),
  'badge-color': paints('.badge', 'background-color', 'launcher-unread'),
  'on-badge-color': paints('.badge', 'color', 'launcher-unread'),
  'offset-block': measures('44px', '.root', 'bottom'),
  'offset-inline': measures('44px', '.root', 'right'),
  'z-index': measures('7', '.root', 'z-index'),
  'panel-width': measures('300px', '.panel', 'width'),
  'panel-height': measures('300px', '.panel', 'height'),
  'header-color': paints('.header'),
  'on-header-color': paints('.header', 'color'),
  'incoming-color': paints('.incoming .bubble'),
  'on-incoming-color': paints('.incoming .bubble', 'color'),
  'outgoing-color': paints('.outgoing .bubble'),
  'bubble-radius': measures('4px', '.outgoing .bubble', 'border-top-left-radius'),
  'input-color': paints('.field'),
};
