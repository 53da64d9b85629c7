/**
 * Reads the comments of the public element and of its events into dist/custom-elements.json, where editors and the tables of the
 * README take them from.
 */
const isPublic = ({ declarations }) =>
  declarations.some(
    ({ kind, name, customElement }) => kind === 'class' && (customElement || /Event$/.test(name)),
  );

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const modules = customElementsManifest.modules.filter(isPublic);
    for (const { declarations } of modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public',
        );
      }
    }
    customElementsManifest.modules = modules;
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
