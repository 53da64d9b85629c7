import { build } from 'esbuild';
import { scriptOf } from '../../../tools/run.mjs';
import { documentedCode } from './documented.js';
import { compilerOptions, type Workshop } from './workshop.js';

const declaration = (): string => documentedCode('ts', "declare module 'react'");
/** The component for pages that are drawn in the browser. */
export const drawn = (): string => documentedCode('tsx', 'requestHeaders={');
/** The component for pages that are rendered on the server. */
export const takenOver = (): string => documentedCode('tsx', 'useEffect(');

const help = "createElement(Help, { token: async () => 'secret' })";

const drawsPage = `
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { Help } from './help';
  createRoot(document.querySelector('main')!).render(${help});
`;
const takesPageOver = `
  import { createElement, useEffect } from 'react';
  import { hydrateRoot } from 'react-dom/client';
  import { Help } from './help';
  const main = document.querySelector('main')!;
  function Page() {
    useEffect(() => {
      main.dataset.takenOver = '';
    });
    return ${help};
  }
  hydrateRoot(main, createElement(Page));
`;
const rendersPage = `
  import { createElement } from 'react';
  import { renderToString } from 'react-dom/server';
  import { Help } from './help';
  process.stdout.write(renderToString(${help}));
`;

/** Makes the page `name`, where React draws the first component of the document in the browser. */
export async function drawWithReact(workshop: Workshop, name: string): Promise<void> {
  workshop.write(`${name}/help.tsx`, drawn());
  const script = workshop.write(`${name}/page.ts`, drawsPage);
  await workshop.makePage(name, script, { jsx: 'automatic' });
}

/**
 * Makes the page `name`, where React renders `component` in Node and takes it over in the browser: then `<main>` has `data-taken-over`.
 * Returns what Node rendered.
 */
export async function renderWithReact(workshop: Workshop, name: string, component: string): Promise<string> {
  workshop.write(`${name}/help.tsx`, component);
  const outfile = workshop.path(`${name}/server.js`);
  await build({
    entryPoints: [workshop.write(`${name}/server.ts`, rendersPage)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // On a server they are installed: what Node loads is what was published.
    packages: 'external',
    jsx: 'automatic',
  });
  const body = workshop.run(outfile);
  const script = workshop.write(`${name}/page.ts`, takesPageOver);
  await workshop.makePage(name, script, { jsx: 'automatic', body });
  return body;
}

const use = `
  import 'connect-chat/define';
  export const inline = <connect-chat layout="inline" region="eu-central-1" className="help" />;
  // @ts-expect-error -- there is no such layout
  export const layout = <connect-chat layout="sideways" />;
  // @ts-expect-error -- the messages of this event have no text
  export const heard = <connect-chat onconnect-chat-message={({ detail }) => detail.message.text} />;
`;

/** Compiles the components with the declaration of the tag, as strictly as TypeScript can. Fails with what TypeScript says. */
export function typeCheckWithReact(workshop: Workshop): void {
  workshop.write('typed/jsx.d.ts', declaration());
  workshop.write('typed/drawn.tsx', drawn());
  workshop.write('typed/taken-over.tsx', takenOver());
  workshop.write('typed/use.tsx', use);
  const project = workshop.write(
    'typed/tsconfig.json',
    JSON.stringify({ compilerOptions: { ...compilerOptions, jsx: 'react-jsx', noEmit: true } }),
  );
  workshop.run(scriptOf('typescript', 'tsc'), '--project', project);
}
