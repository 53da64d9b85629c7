import { formattedText, messageType, scenarios } from '../../../src/simulator/index.js';
import type { SightGroup } from '../sight.js';
import { words } from '../words.js';

const withMarkdown = { layout: 'inline', 'content-types': 'text/plain text/markdown' };

export const richText: SightGroup = {
  name: 'rich-text',
  title: 'Rich and growing text',
  sights: [
    {
      name: 'text-formatted',
      title: 'Every format',
      attributes: withMarkdown,
      frame: [400, 900],
      async play(stage) {
        await stage.connect();
        stage.control().bot().sends(messageType.markdown, formattedText);
        await stage.advance(1_000);
        await stage.find('.bubble strong');
      },
    },
    {
      name: 'text-streaming',
      title: 'While it is written',
      attributes: withMarkdown,
      ...(scenarios['streaming'] && { scenario: scenarios['streaming'] }),
      async play(stage) {
        await stage.connect();
        await stage.says(words().parcel);
        await stage.advance(2_400);
      },
    },
    {
      name: 'text-own-markdown',
      title: 'Formats of the visitor, with a preview',
      attributes: withMarkdown,
      async play(stage) {
        await stage.connect();
        await stage.find('[part~="toolbar"]');
        await stage.writes('My parcel is **late**:\n\n- due *Monday*\n- [track it](https://example.com/t/1)');
        await stage.click('[part~="preview"] summary');
      },
    },
  ],
};
