import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import { explainedDisable } from './tools/lint/explained-disable.mjs';
import { clocks, inSource, inTests, outsideWorld, sinks } from './tools/lint/restrictions.mjs';
import { rooms, unshielded } from './tools/rooms.mjs';

const shielded = Object.values(rooms).filter((room) => room.shielded);
const inner = Object.values(rooms)
  .filter(({ path }) => shielded.some((room) => path.startsWith(`${room.path}/`)))
  .map(({ path }) => `${path}/**`);

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'node_modules/', '**/*.d.ts', 'deploy/**/dist/', 'bench/results/']),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: { local: { rules: { 'explained-disable': explainedDisable } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-useless-rename': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'max-lines': ['error', { max: 300 }],
      'local/explained-disable': 'error',
    },
  },

  {
    name: 'typed',
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `typeof import('./chat.js')` is how the type of code that comes later is named.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // An empty string is as good as none more often than not.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  {
    name: 'source',
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-syntax': ['error', ...inSource, ...sinks],
    },
  },
  {
    name: 'shielded rooms',
    files: shielded.map(({ path }) => `${path}/**/*.ts`),
    ignores: [...unshielded, ...inner],
    rules: {
      'no-restricted-globals': ['error', { globals: outsideWorld, checkGlobalObject: true }],
      'no-restricted-syntax': ['error', ...inSource, ...sinks, ...clocks],
    },
  },
  {
    name: 'templates',
    files: ['src/{elements,content,controller,styles}/**/*.ts', 'demo/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement'] }, litHtmlSources: ['lit'] },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari forgets that a list without bullets is one, unless it is told.
      'lit-a11y/no-redundant-role': 'off',
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/ban-attributes': ['error', 'style', 'srcdoc'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
      // LitElement has them all.
      'wc/guard-super-call': 'off',
      'wc/max-elements-per-file': 'error',
      'wc/no-method-prefixed-with-on': 'error',
      // Lit calls the listeners of a template with the host as `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'programs',
    files: ['src/simulator/node/**/*.ts'],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'tests',
    files: ['test/**/*.ts', 'deploy/**/*.test.ts'],
    rules: {
      'max-lines': 'off',
      'no-restricted-syntax': ['error', ...inTests],
      // A test may be sure of what it has just arranged; where it is wrong, it fails.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
    },
  },
  {
    name: 'browser tests',
    files: ['test/**/*.browser.test.ts', 'test/support/**/*.ts'],
    rules: {
      // chai's assertions are property reads, and the accessibility plug-in types each of them as a promise.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    name: 'declarations under test',
    files: ['test/types/**/*.ts'],
    rules: {
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },

  {
    name: 'tools',
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { ...globals.node } },
  },
);
