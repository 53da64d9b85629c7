import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, type ChatPage, type ChatPageOptions } from './harness.js';
import '../../src/elements/attachments.js';

/** One transparent dot. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const picture = (name = 'shot.png'): File => new File([PNG], name, { type: 'image/png' });

async function chatWithFiles(options: ChatPageOptions = {}): Promise<ChatPage> {
  const page = await createChatPage({
    ...options,
    attributes: { 'allow-attachments': '', ...options.attributes },
  });
  await page.connect();
  await drawn(page);
  return page;
}

/** What is fetched when it is drawn for the first time is there, and read what was read from blobs. */
async function drawn(page: ChatPage): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise(requestAnimationFrame);
    await page.settle();
  }
}

/** Chooses files as with the browser's own dialog. */
async function choose(page: ChatPage, ...files: File[]): Promise<void> {
  const field = page.el.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  field.files = chosen.files;
  field.dispatchEvent(new Event('change'));
  await page.settle();
}

const list = (page: ChatPage): readonly string[] =>
  [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[part=upload]')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );

const statuses = (page: ChatPage): readonly string[] =>
  page.heard('connect-chat-attachment').map(({ detail }) => `${detail.attachment.name} ${detail.status}`);

describe('a visitor with a file', () => {
  afterEach(closeChatPages);

  it('finds no button unless the page allows it', async () => {
    const page = await createChatPage();
    await page.connect();
    await drawn(page);
    expect(page.button('Attach files')).to.equal(undefined);
  });

  it('chooses it, sees it on its way, and then in the chat', async () => {
    const page = await chatWithFiles();
    await page.agent();
    page.simulator.inject({ on: 'UploadFile', answer: { delayMs: 2_000 } });
    expect(page.button('Attach files')).not.to.equal(undefined);
    await choose(page, picture());
    expect(list(page)).to.deep.equal(['shot.png 70 byte · Sending']);
    const progress = page.el.shadowRoot!.querySelector('progress')!;
    expect(progress.value).to.equal(0.5);
    await expect(page.el).to.be.accessible();
    await page.advance(3_000);
    await drawn(page);
    expect(list(page)).to.deep.equal([]);
    expect(page.screen().at(-1)).to.equal('me: shot.png');
    expect(page.el.shadowRoot!.querySelector('img')?.naturalWidth).to.equal(1);
    await expect(page.el).to.be.accessible();
    expect(statuses(page)).to.deep.equal([
      'shot.png queued',
      'shot.png uploading',
      'shot.png uploading',
      'shot.png uploading',
      'shot.png sent',
    ]);
  });
});
