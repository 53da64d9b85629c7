const prefix = '\0facade:';

/**
 * An entry called `name` that does nothing but load `entry`, which Rollup must have as an entry of its own. A page may load it as
 * `connect-chat.js?ver=3`; if chunks imported it back, they would name it without the query and run the whole program twice.
 */
export function facade({ name, entry }) {
  return {
    name: 'facade',
    resolveId(id) {
      if (id === name) return `${prefix}${name}`;
      return id === entry ? { id, moduleSideEffects: true } : null;
    },
    load: (id) => (id === `${prefix}${name}` ? `import ${JSON.stringify(entry)};` : null),
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const outer = chunks.find(({ facadeModuleId }) => facadeModuleId === `${prefix}${name}`);
      if (Object.keys(outer.modules).length > 1) this.error(`${outer.fileName} holds more than an import`);
      // There is nothing to debug in one import.
      delete bundle[`${outer.fileName}.map`];
      for (const { fileName, imports, dynamicImports } of chunks) {
        if ([...imports, ...dynamicImports].includes(outer.fileName)) {
          this.error(`${fileName} imports the entry ${outer.fileName} back`);
        }
      }
    },
  };
}
