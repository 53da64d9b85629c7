import { readFileSync } from 'node:fs';
import linkerPlugin from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import type { Plugin } from 'esbuild';
import { scriptOf } from '../../../tools/run.mjs';
import { documentedCode } from './documented.js';
import { compilerOptions, type Workshop } from './workshop.js';

const drawsPage = `
  import { Component } from '@angular/core';
  import { bootstrapApplication } from '@angular/platform-browser';
  import { Help } from './help';

  @Component({ selector: 'main', imports: [Help], template: '<app-help [token]="token" />' })
  class Page {
    readonly token = async () => 'secret';
  }
  void bootstrapApplication(Page);
`;

/** What Angular's own builder does to Angular's packages, which come half compiled: nothing is left that would need eval. */
const linker: Plugin = {
  name: 'angular-linker',
  setup(bundler) {
    bundler.onLoad({ filter: /@angular[/\\].*\.mjs$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('ɵɵngDeclare')) return undefined;
      const linked = await transformAsync(source, {
        filename: path,
        plugins: [linkerPlugin],
        babelrc: false,
        configFile: false,
        compact: false,
      });
      return { contents: linked?.code ?? '', loader: 'js' };
    });
  },
};

/** Makes the page `name`, where Angular draws the component of the document, compiled ahead of time with strict templates. */
export async function drawWithAngular(workshop: Workshop, name: string): Promise<void> {
  workshop.write(`${name}/help.ts`, documentedCode('ts', '@Component('));
  workshop.write(`${name}/page.ts`, drawsPage);
  const project = workshop.write(
    `${name}/tsconfig.json`,
    JSON.stringify({
      compilerOptions: { ...compilerOptions, outDir: 'compiled' },
      angularCompilerOptions: { strictTemplates: true },
      files: ['page.ts'],
    }),
  );
  workshop.run(scriptOf('@angular/compiler-cli', 'ngc'), '--project', project);
  await workshop.makePage(name, workshop.path(`${name}/compiled/page.js`), { plugins: [linker] });
}
