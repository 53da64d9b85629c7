const prefix = '\0facade:';

/**
 * An entry that does nothing but load `entry`, everything that it imports statically being in a chunk of its own, named by
 * `chunk`. A page may load the entry as `connect-chat.js?ver=3`; if chunks imported the entry back, they would name it without the
 * query and run the whole program twice.
 */
export function facade({ name, entry, chunk }) {
  return {
    name: 'facade',
    resolveId: (id) => (id === name ? `${prefix}${name}` : null),
    load: (id) => (id === `${prefix}${name}` ? `import ${JSON.stringify(entry)};` : null),
    outputOptions(options) {
      let first;
      return {
        ...options,
        manualChunks(id, { getModuleInfo }) {
          first ??= staticGraph(entry, getModuleInfo);
          return first.has(id) ? chunk : undefined;
        },
      };
    },
    generateBundle(_, bundle) {
      const [outer] = Object.values(bundle).filter(
        ({ facadeModuleId }) => facadeModuleId === `${prefix}${name}`,
      );
      for (const { fileName, imports = [], dynamicImports = [] } of Object.values(bundle)) {
        if ([...imports, ...dynamicImports].includes(outer.fileName)) {
          this.error(`${fileName} imports the entry ${outer.fileName} back`);
        }
      }
    },
  };
}

function staticGraph(entry, getModuleInfo) {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(entry);
  return found;
}
