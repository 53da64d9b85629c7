/**
 * What a screen reader finds on the page, as Chromium hands it to the system:
 *
 *   executeServerCommand('read')       resolves with `{ supported, focused, tree }`
 *
 * `tree` has a line for each thing with a role and a name, as `button "Send" (disabled)`, in the order of reading. Elsewhere than in
 * Chromium `supported` is false, so that a test can tell.
 */
export function readerCommands() {
  return {
    name: 'reader-commands',
    async executeCommand({ command, session }) {
      if (command !== 'read') return undefined;
      if (session.browser.name !== 'Chromium') return { supported: false, tree: [] };
      const page = session.browser.getPage(session.id);
      const tree = await page.accessibility.snapshot({ interestingOnly: false });
      const nodes = flat(tree);
      const focused = nodes.find((node) => node.focused && node.role !== 'RootWebArea');
      return { supported: true, focused: focused && lineOf(focused), tree: nodes.map(lineOf) };
    },
  };
}

/** Roles that say nothing. */
const SILENT = ['generic', 'none', 'paragraph', 'time', 'LabelText', 'InlineTextBox', 'LineBreak'];

const flat = (node) => {
  if (!node) return [];
  const below = (node.children ?? []).flatMap(flat);
  return SILENT.includes(node.role) ? below : [node, ...below];
};

/** The states that a screen reader says. */
const STATES = ['disabled', 'expanded', 'modal', 'multiline', 'invalid', 'pressed'];

function lineOf(node) {
  const states = STATES.filter((state) => node[state] && node[state] !== 'false');
  return `${node.role} "${node.name ?? ''}"${node.value ? ` = ${node.value}` : ''}${states.length ? ` (${states.join(', ')})` : ''}`;
}
