import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Where a colour is rare, as at the edges of letters, every eighth level of red, green and blue is enough. */
const STEP = 8;
/** So many pixels of one colour are an area, and keep it. */
const AREA = 200;
const MOST_COLOURS = 256;
const nearest = (level) => Math.min(255, Math.round(level / STEP) * STEP);

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The colours of all pixels, as numbers. */
function coloursOf({ width, height, data }) {
  const colours = Array.from({ length: width * height }, (_, pixel) => data.readUInt32BE(pixel * 4) >>> 8);
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const rare = (colour) => [16, 8, 0].reduce((sum, shift) => sum * 256 + nearest((colour >> shift) & 255), 0);
  return colours.map((colour) => (counts.get(colour) < AREA ? rare(colour) : colour));
}

/**
 * The same picture as a PNG of a third of the size. Left as it is where it has too many colours, as a photograph has (PNG
 * specification, third edition: one palette, eight bits for each pixel).
 */
export function withFewColours(png) {
  const picture = PNG.sync.read(png);
  const { width, height } = picture;
  const palette = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (const [pixel, colour] of coloursOf(picture).entries()) {
    if (!palette.has(colour)) palette.set(colour, palette.size);
    // Each row begins with its filter: none.
    rows[pixel + Math.floor(pixel / width) + 1] = palette.get(colour);
  }
  if (palette.size > MOST_COLOURS) return png;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(
    [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
