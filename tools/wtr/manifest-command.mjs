import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from '../run.mjs';

/**
 * What the custom-elements manifest says of `<connect-chat>`, made from the comments of the source as they are:
 *
 *   executeServerCommand('manifest')   resolves with the declaration: `cssParts`, `cssProperties`, `cssStates`, `slots`, …
 */
export function manifestCommand() {
  let reading;

  async function read() {
    const { modules } = await analyze({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
    return modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'connect-chat');
  }

  return {
    name: 'manifest-command',
    executeCommand: ({ command }) => (command === 'manifest' ? (reading ??= read()) : undefined),
  };
}
