const litPolicy = /([\w$]+)\.createPolicy\((["'`])lit-html\2,(\{[^{}]*\})\)/g;

/**
 * Gives Lit's Trusted Types policy our name, so that the copy inside our files and a Lit of the page's own do not take each other's
 * (a browser refuses a second policy of the same name), and makes none where `element` is defined already: a page that loads us
 * twice needs none, because the second copy draws nothing. Fails the build when Lit does not make its policy as it used to.
 */
export function ownPolicy({ name, element }) {
  let found = 0;
  return {
    name: 'own-policy',
    buildStart() {
      found = 0;
    },
    transform(code) {
      const own = code.replaceAll(litPolicy, (_, factory, quote, rules) => {
        found += 1;
        return `(customElements.get("${element}")?void 0:${factory}.createPolicy("${name}",${rules}))`;
      });
      // No lines are added or removed, so the source map is as good as it was.
      return own === code ? null : { code: own, map: null };
    },
    buildEnd(error) {
      if (!error && found !== 1)
        this.error(`Lit makes ${found} Trusted Types policies named lit-html, expected 1`);
    },
  };
}
