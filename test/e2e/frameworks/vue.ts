import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';
import { documentedCode } from './documented.js';
import type { Workshop } from './workshop.js';

const drawsPage = `
  import { createApp } from 'vue';
  import Help from './Help.vue';
  createApp(Help, { token: async () => 'secret' }).mount('main');
`;

const compilerOptions = { isCustomElement: (tag: string) => tag === 'connect-chat' };

/** What a bundler's plugin for Vue does: component by component, with Vue's own compiler. */
const components: Plugin = {
  name: 'vue',
  setup(bundler) {
    bundler.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor, errors } = parse(readFileSync(path, 'utf8'), {
        filename: path,
        templateParseOptions: compilerOptions,
      });
      const { content, warnings = [] } = compileScript(descriptor, {
        id: 'help',
        inlineTemplate: true,
        templateOptions: { compilerOptions },
      });
      return {
        contents: content,
        loader: 'ts',
        errors: [...errors.map(({ message }) => message), ...warnings].map((text) => ({ text })),
      };
    });
  },
};

/** Makes the page `name`, where Vue draws the component of the document. */
export async function drawWithVue(workshop: Workshop, name: string): Promise<void> {
  workshop.write(`${name}/Help.vue`, documentedCode('vue', 'connect-chat/define'));
  const script = workshop.write(`${name}/page.ts`, drawsPage);
  await workshop.makePage(name, script, {
    plugins: [components],
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
}
