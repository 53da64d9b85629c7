/**
 * Commands for what @web/test-runner-commands cannot do, over the DevTools protocol, thus in Chromium only:
 *
 *   executeServerCommand('media', { 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' })
 *   executeServerCommand('media', { media: 'print' })
 *   executeServerCommand('zoom', { factor: 2 })       as a visitor's 200 %
 *   executeServerCommand('touch', { enabled: true })  a finger instead of a mouse
 *   executeServerCommand('focus', { enabled: true })  the window that has the focus, whichever one has it
 *
 * Each resolves with `{ supported }`, so that a test can tell an engine which cannot from one that did. The page of a test file
 * is thrown away with all of it when the file is done.
 */
export function mediaCommands() {
  return {
    name: 'media-commands',
    async executeCommand({ command, payload, session }) {
      if (!['media', 'zoom', 'touch', 'focus'].includes(command)) return undefined;
      if (session.browser.name !== 'Chromium') return { supported: false };
      const devtools = await session.browser.getPage(session.id).createCDPSession();
      if (command === 'media') {
        const { media = '', ...wanted } = payload;
        const features = Object.entries(wanted).map(([name, value]) => ({ name, value }));
        await devtools.send('Emulation.setEmulatedMedia', { media, features });
      } else if (command === 'touch') {
        await devtools.send('Emulation.setTouchEmulationEnabled', payload);
      } else if (command === 'focus') {
        await devtools.send('Emulation.setFocusEmulationEnabled', payload);
      } else {
        const { width, height } = await viewport(devtools);
        await devtools.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(width / payload.factor),
          height: Math.round(height / payload.factor),
          deviceScaleFactor: payload.factor,
          mobile: false,
        });
      }
      return { supported: true };
    },
  };
}

async function viewport(devtools) {
  const { cssLayoutViewport } = await devtools.send('Page.getLayoutMetrics');
  return { width: cssLayoutViewport.clientWidth, height: cssLayoutViewport.clientHeight };
}
