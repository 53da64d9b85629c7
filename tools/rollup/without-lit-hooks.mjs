const hooks = /\b[\w$]+\.(litHtml|litElement|reactiveElement)(PolyfillSupport|HydrateSupport)\b/g;

/**
 * Takes out of Lit the calls of polyfills for browsers without shadow DOM and of server-side rendering, neither of which a page
 * that loads our files can have brought along. Fails the build when Lit has them no longer.
 */
export function withoutLitHooks() {
  let found = 0;
  return {
    name: 'without-lit-hooks',
    buildStart() {
      found = 0;
    },
    transform(code, id) {
      if (!/[\\/]node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/.test(id)) return null;
      const shorter = code.replaceAll(hooks, () => {
        found += 1;
        // Not `void 0`: of `(void 0)?.(…)`, terser keeps `0?.(…)`, which throws.
        return 'null';
      });
      return shorter === code ? null : { code: shorter, map: null };
    },
    buildEnd(error) {
      if (!error && found === 0) this.error('Lit has no hooks to take out');
    },
  };
}
