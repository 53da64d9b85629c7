import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { root } from '../run.mjs';
import { withFewColours } from './few-colours.mjs';

const kept = join(root, 'test', 'gallery');
const taken = join(root, 'artifacts', 'gallery');

/** So few pixels are noise. */
const NOISE = 8;

/** The name of the picture of a sight in a mode, such as `dark/own-failed.png`. */
export const pictureName = (mode, sight) => `${mode.name}/${sight.name}.png`;

/** Where the picture of that name is kept. */
export const keptPath = (name) => join(kept, name);

/** Compares a picture with the one that is kept. Nothing when they are the same, else what is wrong, as a sentence. */
export function difference(name, picture) {
  const file = keptPath(name);
  if (!existsSync(file)) return { sentence: 'there is no picture of it yet' };
  const [before, after] = [readFileSync(file), picture].map((bytes) => PNG.sync.read(bytes));
  const { width, height } = after;
  if (before.width !== width || before.height !== height)
    return { sentence: `was ${before.width} × ${before.height}, is ${width} × ${height}` };
  const marked = new PNG({ width, height });
  const count = pixelmatch(before.data, after.data, marked.data, width, height, { threshold: 0.15 });
  if (count <= NOISE) return undefined;
  return { sentence: `${count} pixels differ`, marked: PNG.sync.write(marked) };
}

function write(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Keeps a picture from now on, in few colours: there are many, and each change of one stays in the history. */
export function keep(name, picture) {
  write(keptPath(name), withFewColours(picture));
}

/** Empties what earlier runs have left, and answers where the pictures of this one go. */
export function beginReport() {
  rmSync(taken, { recursive: true, force: true });
  return taken;
}

/** Puts the picture that was kept, the one that was taken and what differs beside each other. Answers their paths. */
export function showDifference(name, picture, marked) {
  const found = { now: picture, ...(marked && { marked }) };
  if (existsSync(keptPath(name))) found.before = readFileSync(keptPath(name));
  return Object.fromEntries(
    Object.entries(found).map(([kind, bytes]) => {
      const path = `${kind}/${name}`;
      write(join(taken, path), bytes);
      return [kind, path];
    }),
  );
}
