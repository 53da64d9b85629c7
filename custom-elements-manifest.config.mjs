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

/** Attributes and their values before a page says anything: from the table that `ConnectChatSettings` makes its properties of. */
function settingsOf() {
  const defaults = new Map();
  return {
    name: 'settings',
    analyzePhase({ ts, node }) {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'DEFAULTS') return;
      for (const { name, initializer } of node.initializer.properties)
        defaults.set(name.getText(), initializer.getText());
    },
    moduleLinkPhase({ moduleDoc }) {
      const settings = moduleDoc.declarations.find(({ name }) => name === 'ConnectChatSettings');
      if (!settings) return;
      const own = new Set(settings.attributes?.map(({ fieldName }) => fieldName));
      settings.attributes = settings.members
        .filter(({ name }) => own.has(name) || defaults.has(name))
        .map((member) => {
          const { name, type, description } = member;
          const value = defaults.get(name);
          Object.assign(member, { privacy: 'public', attribute: name });
          if (value && value !== "''") member.default = value;
          return { name, type, description, ...(member.default && { default: value }), fieldName: name };
        });
    },
  };
}

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
  plugins: [settingsOf(), publicOnly, attributeNames],
};
