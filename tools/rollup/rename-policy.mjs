const litPolicy = /createPolicy\((["'`])lit-html\1/g;

/**
 * Lets Lit's Trusted Types policy have our name. A browser refuses a second policy of the same name, so a page that already runs
 * a Lit of its own would break the copy inside our files, or they would break the page's. Fails the build when Lit has no such
 * policy any more.
 */
export function renamePolicy(name) {
  let renamed = 0;
  return {
    name: 'rename-policy',
    buildStart() {
      renamed = 0;
    },
    transform(code) {
      if (!litPolicy.test(code)) return null;
      renamed += 1;
      litPolicy.lastIndex = 0;
      // As long as the old one, and without changing lines: the source map stays as good as it was.
      return { code: code.replaceAll(litPolicy, `createPolicy($1${name}$1`), map: null };
    },
    buildEnd(error) {
      if (!error && renamed !== 1)
        this.error(`found ${renamed} Trusted Types policies named lit-html, expected 1`);
    },
  };
}
