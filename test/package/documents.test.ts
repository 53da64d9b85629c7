import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { project } from './packed.js';

const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file).replaceAll('\\', '/'))
    .sort(),
];
const textOf = (document: string): string => readFileSync(join(project, document), 'utf8');
/** Without what is between fences, which is not the document's own word. */
const proseOf = (document: string): string => textOf(document).replaceAll(/^```[^]*?^```$/gm, '');
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, what = '']) => what);

/** The anchors of a document's headings, as code forges and npm make them. */
const anchorsOf = (document: string): readonly string[] =>
  found(proseOf(document), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Record<string, string> };

describe('the documents', () => {
  for (const document of documents) {
    const prose = proseOf(document);
    const beside = dirname(document);

    it(`${document} links to what is there`, () => {
      const links = found(prose, /\]\(([^)\s]+)\)/g).filter((link) => !/^[a-z]+:/.test(link));
      const dead = links.filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? document : join(beside, path);
        return (
          !existsSync(join(project, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
        );
      });
      assert.deepEqual(dead, []);
    });

    it(`${document} names files and folders that are there`, () => {
      const paths = found(prose, /`((?:[\w@.-]+\/)+(?:[\w.-]+\.(?:ts|mjs|js|json|md|yaml|html|css))?)`/g);
      // A room is named as the people who work in it do, without src/.
      const missing = paths.filter(
        (path) =>
          !['.', 'src', 'deploy', 'test', beside].some((folder) => existsSync(join(project, folder, path))),
      );
      assert.deepEqual(missing, []);
    });

    it(`${document} names npm scripts that are there`, () => {
      const named = found(textOf(document), /\bnpm (?:run )?((?<=run )[\w:]+|test|start)\b/g);
      assert.deepEqual(
        named.filter((name) => !Object.hasOwn(scripts, name)),
        [],
      );
    });
  }
});
