import { createHash } from 'node:crypto';
import { litCuts } from './lit-cuts.mjs';

/** Our name of a file of Lit, such as `lit-html/lit-html.js`; nothing for all other files. */
const litFile = (id) =>
  /[\\/]node_modules[\\/]((?:@lit[\\/])?[\w-]+[\\/][\w-]+\.js)$/.exec(id)?.[1].replaceAll('\\', '/');

/**
 * Takes out of Lit what none of our elements needs, see lit-cuts.mjs. Only for files that a page loads as they are: there, no code but
 * ours sees this copy of Lit. Fails the build when a file of Lit is not the one the cuts were written for, or is not there.
 */
export function leanLit() {
  const left = new Set();
  return {
    name: 'lean-lit',
    buildStart() {
      for (const file of Object.keys(litCuts)) left.add(file);
    },
    transform(code, id) {
      const file = litFile(id);
      if (!left.delete(file)) return null;
      const { text, cuts } = litCuts[file];
      if (createHash('sha256').update(code).digest('hex') !== text)
        this.error(`${file} is another one than lit-cuts.mjs was written for: read it, and try everything`);
      const lean = cuts
        .flatMap(([, ...pairs]) => pairs)
        .reduce((rest, [find, replace]) => {
          const parts = rest.split(find);
          if (parts.length !== 2) this.error(`${file} has ${parts.length - 1} times ${find}, expected 1`);
          return parts.join(replace);
        }, code);
      return { code: lean, map: null };
    },
    buildEnd(error) {
      if (!error && left.size > 0) this.error(`Lit has no ${[...left].join(', ')} to cut`);
    },
  };
}
