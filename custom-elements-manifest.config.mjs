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

/** As `ConnectChatSettings.createProperty` spells attributes. */
const spelledAsInHtml = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const attributeNames = {
  name: 'attribute-names',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const { attributes = [], members = [] } of declarations) {
        for (const attribute of attributes) attribute.name = spelledAsInHtml(attribute.name);
        for (const member of members) {
          if (member.attribute) member.attribute = spelledAsInHtml(member.attribute);
        }
      }
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, attributeNames],
};
