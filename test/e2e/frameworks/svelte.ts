import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { documentedCode } from './documented.js';
import type { Workshop } from './workshop.js';

const drawsPage = `
  import { mount } from 'svelte';
  import Help from './Help.svelte';
  mount(Help, { target: document.querySelector('main')!, props: { token: async () => 'secret' } });
`;

/** What a bundler's plugin for Svelte does: component by component, with Svelte's own compiler. A warning is an error here. */
const components: Plugin = {
  name: 'svelte',
  setup(bundler) {
    bundler.onLoad({ filter: /\.svelte$/ }, ({ path }) => {
      const { js, warnings } = compile(readFileSync(path, 'utf8'), { filename: path, dev: true });
      return { contents: js.code, loader: 'js', errors: warnings.map(({ message }) => ({ text: message })) };
    });
  },
};

/** Makes the page `name`, where Svelte draws the component of the document. */
export async function drawWithSvelte(workshop: Workshop, name: string): Promise<void> {
  workshop.write(`${name}/Help.svelte`, documentedCode('svelte', 'connect-chat/define'));
  const script = workshop.write(`${name}/page.ts`, drawsPage);
  await workshop.makePage(name, script, { plugins: [components], conditions: ['svelte'] });
}
