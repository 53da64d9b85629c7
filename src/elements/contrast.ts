import { warnOnce } from './warn-once.js';

/** Where two colours of the page meet. */
interface Meeting {
  /** What is written or drawn, and what on: names of custom properties without their beginning and `-color`. */
  readonly names: readonly [ink: string, ground: string];
  /** Classes of nested elements that show it. */
  readonly at: readonly string[];
  /** Default: text, which needs 4.5 to 1 (WCAG 2.2, 1.4.3). Lines around controls need 3 to 1 (1.4.11). */
  readonly line?: true;
}

const MEETINGS: readonly Meeting[] = [
  { names: ['text', 'surface'], at: [] },
  { names: ['muted', 'surface'], at: ['small'] },
  { names: ['muted', 'sunken'], at: ['banner', 'small'] },
  { names: ['text', 'sunken'], at: ['banner'] },
  { names: ['danger', 'surface'], at: ['wrong'] },
  { names: ['control', 'surface'], at: ['field'], line: true },
  { names: ['on-header', 'header'], at: ['header'] },
  { names: ['on-incoming', 'incoming'], at: ['incoming', 'bubble'] },
  { names: ['on-accent', 'outgoing'], at: ['outgoing', 'bubble filled'] },
  { names: ['on-accent', 'accent'], at: ['button filled'] },
  { names: ['on-accent', 'launcher'], at: ['launcher filled'] },
  { names: ['on-badge', 'badge'], at: ['badge'] },
];

/** Tells the developer, once each, which of the page's colours cannot be read on each other in `panel`, in the present scheme. */
export function checkContrast(panel: Element): void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return;
  for (const { names, at, line } of MEETINGS) {
    const [ratio, least] = [ratioOf(panel, at, { pen, line }), line ? 3 : 4.5];
    if (ratio >= least) continue;
    const [ink, ground] = names.map((name) => `--connect-chat-${name}-color`);
    warnOnce(
      `${ink ?? ''} on ${ground ?? ''} has a contrast of ${ratio.toFixed(1)}:1, and WCAG 2.2 asks for ${String(least)}:1`,
    );
  }
}

/** Draws nested elements for a moment, without showing them. */
function ratioOf(
  panel: Element,
  classes: readonly string[],
  { pen, line }: { readonly pen: CanvasRenderingContext2D; readonly line: true | undefined },
): number {
  const probes: HTMLElement[] = [];
  for (const name of classes) {
    const probe = document.createElement('span');
    probe.className = name;
    (probes.at(-1) ?? panel).append(probe);
    probes.push(probe);
  }
  const layers = [panel, ...probes].map((element) => getComputedStyle(element));
  const grounds = layers.map(({ backgroundColor }) => backgroundColor);
  const top = layers.at(-1);
  const ink = (line ? top?.borderTopColor : top?.color) ?? '';
  const [under, over] = [grounds, [...grounds, ink]].map((colours) => luminanceOf(pen, colours));
  probes[0]?.remove();
  const [dark = 0, light = 0] = [under, over].map(Number).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance (WCAG 2.2) of colours that lie on top of each other. The browser reads and mixes them. */
function luminanceOf(pen: CanvasRenderingContext2D, colours: readonly string[]): number {
  pen.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
