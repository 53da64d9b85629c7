import { expect } from '@open-wc/testing';
import type { ChatError } from '../../src/protocol/index.js';
import type { Agent } from '../../src/simulator/index.js';
import {
  closeChatPages,
  createChatPage,
  finishAnimations,
  type ChatPage,
  type ChatPageOptions,
} from './harness.js';
import { FEATURES } from '../../src/elements/feature-loaders.js';
import { listen } from './ears.js';
import '../../src/elements/files/attachments.js';
import '../../src/elements/files/files.js';
import '../../src/elements/files/uploads.js';

/** One transparent dot. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const picture = (name = 'shot.png'): File => new File([PNG], name, { type: 'image/png' });

async function highPicture(): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 1_600 });
  canvas.getContext('2d')!.fillRect(0, 0, 400, 1_600);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob!], 'tower.png', { type: 'image/png' });
}

const text = (name: string, content = 'Hello'): File => new File([content], name, { type: 'text/plain' });

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

/** A chat in which an agent has sent a file. */
async function received(file: Parameters<Agent['sendsFile']>[0]): Promise<ChatPage> {
  const page = await createChatPage();
  await page.connect();
  const agent = await page.agent();
  agent.sendsFile(file);
  await page.advance(500);
  await drawn(page);
  return page;
}

async function accessible(page: ChatPage): Promise<void> {
  finishAnimations(page);
  await expect(page.el).to.be.accessible();
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

/** Pastes as by keys into the text field. */
function paste(page: ChatPage, what: File | DataTransfer): Event {
  const clipboardData = what instanceof File ? new DataTransfer() : what;
  if (what instanceof File) clipboardData.items.add(what);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
  // Firefox does not let a script fill a clipboard.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  page.field().dispatchEvent(event);
  return event;
}

/** Counts the object URLs that nobody has revoked. */
function watchUrls(): {
  readonly open: () => number;
  readonly last: () => Blob | undefined;
  readonly restore: () => void;
} {
  const createObjectURL = URL.createObjectURL.bind(URL);
  const revokeObjectURL = URL.revokeObjectURL.bind(URL);
  const urls = new Set<string>();
  let last: Blob | undefined;
  URL.createObjectURL = (object) => {
    const url = createObjectURL(object);
    urls.add(url);
    last = object as Blob;
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL(url);
  };
  return {
    open: () => urls.size,
    last: () => last,
    restore: () => Object.assign(URL, { createObjectURL, revokeObjectURL }),
  };
}

/** Notes the links that are followed by the program, instead of following them. */
function watchLinks(): { readonly links: readonly HTMLAnchorElement[]; readonly restore: () => void } {
  const { prototype } = HTMLAnchorElement;
  const links: HTMLAnchorElement[] = [];
  prototype.click = function (this: HTMLAnchorElement) {
    links.push(this);
  };
  return { links, restore: () => void Reflect.deleteProperty(prototype, 'click') };
}

const list = (page: ChatPage): readonly string[] =>
  [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[part=upload]')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );

const last = (page: ChatPage): string | undefined => page.screen().at(-1)?.replace(/\s+/g, ' ');

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
    await accessible(page);
    await page.advance(3_000);
    await drawn(page);
    expect(list(page)).to.deep.equal([]);
    expect(page.screen().at(-1)).to.equal('me: shot.png');
    const image = page.el.shadowRoot!.querySelector('img')!;
    await image.decode();
    expect(image.naturalWidth).to.equal(1);
    await accessible(page);
    expect(statuses(page)).to.deep.equal([
      'shot.png queued',
      'shot.png uploading',
      'shot.png uploading',
      'shot.png uploading',
      'shot.png scanning',
      'shot.png sent',
    ]);
  });

  it('stays at the end of the chat when a picture comes that is as high as the panel', async () => {
    const page = await chatWithFiles();
    await choose(page, await highPicture());
    await page.advance(1_000);
    await drawn(page);
    await page.el.shadowRoot!.querySelector('img')!.decode();
    await drawn(page);
    const { scrollHeight, clientHeight, scrollTop } = page.part('transcript')!;
    expect(scrollHeight - clientHeight - scrollTop).to.be.within(-1, 1);
    expect(scrollTop).to.be.above(0);
  });

  it('sends several at once, in their order, without waiting for the dialog again', async () => {
    const page = await chatWithFiles();
    await choose(page, picture('1.png'), text('2.txt'), picture('3.png'));
    await page.advance(1_000);
    await drawn(page);
    expect(page.screen().slice(-3)).to.deep.equal(['me: 1.png', 'me: 2.txt', 'me: 3.png']);
  });

  it('drops it on the panel, and pastes a picture, but not one that comes with a text', async () => {
    const page = await chatWithFiles();
    const dragged = new DataTransfer();
    dragged.items.add(picture('dropped.png'));
    const drag = (type: string, relatedTarget: EventTarget | null = null): Event =>
      new DragEvent(type, {
        dataTransfer: dragged,
        relatedTarget,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
    page.part('transcript')!.dispatchEvent(drag('dragover'));
    await page.settle();
    expect(page.part('drop')?.textContent).to.equal('Drop files here to send them');
    await accessible(page);
    page.part('transcript')!.dispatchEvent(drag('dragleave', page.part('header')));
    await page.settle();
    expect(page.part('drop')).not.to.equal(null);
    page.part('transcript')!.dispatchEvent(drag('dragleave'));
    await page.settle();
    expect(page.part('drop')).to.equal(null);

    const drop = drag('drop');
    page.part('transcript')!.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    expect(paste(page, picture('pasted.png')).defaultPrevented).to.equal(true);
    const fromOffice = new DataTransfer();
    fromOffice.items.add(picture('of a table.png'));
    fromOffice.setData('text/plain', 'a table');
    expect(paste(page, fromOffice).defaultPrevented).to.equal(false);
    await page.advance(1_000);
    await drawn(page);
    expect(page.screen().slice(-2)).to.deep.equal(['me: dropped.png', 'me: pasted.png']);
  });

  it('leaves what is no file to the page and the text field', async () => {
    const page = await chatWithFiles();
    const words = new DataTransfer();
    words.setData('text/plain', 'some words');
    const over = new DragEvent('dragover', { dataTransfer: words, bubbles: true, cancelable: true });
    page.field().dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(false);
  });

  it('reads why it is not sent, before anything is sent, and takes it out of the list', async () => {
    const page = await chatWithFiles({ attributes: { accept: '.png,.txt', 'max-file-size': '1000' } });
    await choose(page, text('large.txt', 'x'.repeat(1_001)), text('empty.txt', ''), text('page.html'));
    expect(list(page)).to.deep.equal([
      'large.txt 1 kB · Not sent: larger than 1 kB',
      'empty.txt 0 byte · Not sent: the file is empty',
      'page.html 5 byte · Not sent: files of this type are not accepted',
    ]);
    expect(page.calls('StartAttachmentUpload')).to.equal(0);
    expect(page.button('Try again: large.txt')).to.equal(undefined);
    await accessible(page);
    page.button('Remove large.txt')!.focus();
    await page.click('Remove large.txt');
    await drawn(page);
    expect(list(page)).to.have.length(2);
    expect(page.el.shadowRoot!.activeElement).to.equal(page.button('Remove empty.txt'));
    await page.click('Remove empty.txt');
    await page.click('Remove page.html');
    await drawn(page);
    expect(page.el.shadowRoot!.activeElement).to.equal(page.button('Attach files'));
  });

  it('tries again what has failed, and stops what takes too long', async () => {
    const page = await chatWithFiles();
    page.simulator.inject({ on: 'UploadFile', answer: { status: 403 } });
    await choose(page, picture());
    await page.advance(1_000);
    expect(list(page)).to.deep.equal(['shot.png 70 byte · Not sent']);
    expect(page.part('uploads')!.textContent).to.contain('lost');
    await page.click('Try again: shot.png');
    await page.advance(1_000);
    expect(list(page)).to.deep.equal([]);
    expect(page.errorCodes()).to.deep.equal(['attachment/unauthorized']);

    page.simulator.inject({ on: 'UploadFile', answer: 'hang' });
    await choose(page, picture('second.png'));
    await page.click('Remove second.png');
    await page.advance(1_000);
    expect(list(page)).to.deep.equal([]);
    expect(page.platform.openRequests).to.equal(0);
    expect(statuses(page).at(-1)).to.equal('second.png cancelled');
  });

  it('fetches what sends files with the first one, not with the button', async () => {
    const { uploads } = FEATURES;
    let times = 0;
    FEATURES.uploads = () => {
      times += 1;
      return uploads();
    };
    const page = await chatWithFiles();
    expect(page.button('Attach files')).not.to.equal(undefined);
    expect(times).to.equal(0);
    await choose(page, picture());
    await page.advance(1_000);
    FEATURES.uploads = uploads;
    await drawn(page);
    expect(times).to.equal(1);
    expect(page.screen().at(-1)).to.equal('me: shot.png');
  });

  it('reads that it waits when what sends it cannot be fetched, and sends it when the chat is back', async () => {
    const { uploads } = FEATURES;
    const page = await chatWithFiles();
    FEATURES.uploads = () => Promise.reject(new TypeError('Failed to fetch'));
    await choose(page, picture('1.png'));
    await drawn(page);
    const alert = (): Element | null => page.el.shadowRoot!.querySelector('.uploads[role=alert]');
    expect(alert()?.textContent).to.contain('cannot be reached');
    await accessible(page);
    await choose(page, picture('2.png'));
    await drawn(page);
    expect(page.calls('StartAttachmentUpload')).to.equal(0);
    FEATURES.uploads = uploads;
    page.platform.goOffline();
    await page.advance(5_000);
    page.platform.goOnline();
    await page.advance(10_000);
    await drawn(page);
    await page.advance(2_000);
    await drawn(page);
    expect(alert()).to.equal(null);
    expect(page.screen().slice(-2)).to.deep.equal(['me: 1.png', 'me: 2.png']);
  });

  it('hears each step once, and not how far it is', async () => {
    const page = await chatWithFiles();
    await page.advance(2_000);
    const ears = listen(page);
    page.simulator.inject({ on: 'UploadFile', answer: { status: 403 } });
    await choose(page, picture());
    await page.advance(3_000);
    await page.click('Try again: shot.png');
    await page.advance(3_000);
    ears.stop();
    const steps = ears.said().flatMap((line) => /shot\.png: (.*)/.exec(line)?.[1] ?? []);
    expect(steps.join().match(/Not sent|Sent|Sending/g)).to.deep.equal([
      'Sending',
      'Not sent',
      'Sending',
      'Sent',
    ]);
  });

  it('keeps what was being written', async () => {
    const page = await chatWithFiles();
    await page.type('I send you a');
    await choose(page, picture());
    await page.advance(1_000);
    expect(page.field().value).to.equal('I send you a');
  });

  it('starts the chat with it where none was started', async () => {
    const page = await createChatPage({ attributes: { 'allow-attachments': '', start: 'message' } });
    await page.open();
    await drawn(page);
    await choose(page, picture());
    await page.advance(2_000);
    await drawn(page);
    expect(page.screen().at(-1)).to.equal('me: shot.png');
  });

  it('sees that the scanner looks at it, once, and that it was refused', async () => {
    const page = await chatWithFiles({
      service: {
        limits: { scanMs: 5_000 },
        switches: { scannerFrames: 'progress' },
        attachmentVerdict: () => 'REJECTED',
      },
    });
    await choose(page, picture());
    await drawn(page);
    expect(last(page)).to.equal('me: shot.png Being checked for malware');
    expect(list(page)).to.deep.equal([]);
    await page.advance(5_000);
    await drawn(page);
    expect(last(page)).to.equal('me: shot.png Blocked: the file did not pass the check');
    expect(page.button('Download shot.png')).to.equal(undefined);
    await accessible(page);
    expect(statuses(page).slice(-2)).to.deep.equal(['shot.png scanning', 'shot.png rejected']);
  });

  it('cannot take back what is being checked, and keeps the focus', async () => {
    const page = await chatWithFiles({ service: { limits: { scanMs: 5_000 } } });
    page.simulator.inject({ on: 'UploadFile', answer: { delayMs: 1_000 } });
    await choose(page, picture());
    page.button('Remove shot.png')!.focus();
    await page.advance(2_000);
    await drawn(page);
    expect(list(page)).to.deep.equal(['shot.png 70 byte · Being checked for malware']);
    expect(page.button('Remove shot.png')).to.equal(undefined);
    expect(page.el.shadowRoot!.activeElement).to.equal(page.button('Attach files'));
    await accessible(page);
    await page.advance(5_000);
    await drawn(page);
    expect(list(page)).to.deep.equal([]);
    expect(last(page)).to.equal('me: shot.png');
  });

  it('sends a picture that no page can show, and finds it there to be saved', async () => {
    const page = await chatWithFiles();
    await choose(page, new File(['\0\0\0\x18ftypheic'], 'IMG_1.heic', { type: 'image/heic' }));
    await page.advance(1_000);
    await drawn(page);
    expect(last(page)).to.equal('me: IMG_1.heic');
    expect(page.part('attachment')!.querySelector('[role=alert], img')).to.equal(null);
    expect(page.button('Show IMG_1.heic')).to.equal(undefined);
    expect(page.button('Download IMG_1.heic')).not.to.equal(undefined);
    await accessible(page);
  });

  it('still reads which files were not sent when the chat is over', async () => {
    const page = await chatWithFiles();
    const agent = await page.agent();
    page.simulator.inject({ on: 'UploadFile', answer: { delayMs: 9_000 } });
    await choose(page, picture('1.png'), picture('2.png'));
    agent.endsChat();
    await page.advance(1_000);
    await drawn(page);
    expect(list(page)).to.deep.equal([
      '1.png 70 byte · The chat has ended',
      '2.png 70 byte · The chat has ended',
    ]);
    const { offsetHeight } = page.part('uploads')!;
    expect(offsetHeight).to.be.above(0);
    // Nothing can be done with them, nor written.
    const { height } = page.el.shadowRoot!.querySelector('connect-chat-composer')!.getBoundingClientRect();
    expect(height).to.be.within(offsetHeight, offsetHeight + 40);
    const inputs = [...page.el.shadowRoot!.querySelectorAll('connect-chat-composer :is(button, textarea)')];
    expect(inputs.filter((input) => input.checkVisibility())).to.deep.equal([]);
    await accessible(page);
    await page.click('Start a new chat');
    await page.advance(1_000);
    await drawn(page);
    expect(page.field().checkVisibility()).to.equal(true);
  });

  it('leaves nothing behind when the element goes', async () => {
    const page = await chatWithFiles();
    const revoked = watchUrls();
    await choose(page, picture());
    await page.advance(1_000);
    await drawn(page);
    page.simulator.inject({ on: 'UploadFile', answer: 'hang' });
    await choose(page, picture('second.png'));
    expect(revoked.open()).to.equal(1);
    page.el.remove();
    await page.settle();
    expect(revoked.open()).to.equal(0);
    expect(page.platform.openRequests).to.equal(0);
    expect(page.timers()).to.equal(0);
    revoked.restore();
  });
});

describe('a file of an agent', () => {
  afterEach(closeChatPages);

  it('is announced and counted as a message is, and shown when the visitor wants to see it', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent();
    await page.el.hide();
    agent.sendsFile({ name: 'plan.png', contentType: 'image/png', bytes: PNG });
    await page.advance(500);
    expect(page.el.unreadCount).to.equal(1);
    await page.el.show();
    await drawn(page);
    expect(page.screen().at(-1)).to.equal('Ada: plan.png');
    expect(page.calls('GetAttachment')).to.equal(0);
    expect(page.part('attachment')!.querySelector('img')).to.equal(null);
    await page.click('Show plan.png');
    await drawn(page);
    const image = page.part('attachment')!.querySelector('img')!;
    await image.decode();
    expect(image.naturalWidth).to.equal(1);
    expect(page.calls('GetAttachment')).to.equal(1);
    await accessible(page);
  });

  for (const [name, contentType, tag, beginning] of [
    ['voice.wav', 'audio/wav', 'audio', 'RIFF\0\0\0\0WAVEfmt '],
    ['film.mp4', 'video/mp4', 'video', '\0\0\0\x18ftypisom\0\0\0\0'],
  ] as const) {
    it(`is there to be heard or seen on demand, and does not begin by itself: ${tag}`, async () => {
      const bytes = Uint8Array.from(beginning, (char) => char.charCodeAt(0));
      const page = await received({ name, contentType, bytes });
      expect(page.calls('GetAttachment')).to.equal(0);
      expect(page.part('attachment')!.querySelector('audio, video')).to.equal(null);
      await page.click(`Show ${name}`);
      await drawn(page);
      expect(page.calls('GetAttachment')).to.equal(1);
      const media = page.part('attachment')!.querySelector<HTMLMediaElement>(tag)!;
      expect([media.controls, media.autoplay, media.paused]).to.deep.equal([true, false, true]);
      expect(media.getAttribute('aria-label')).to.equal(name);
      expect(media.src).to.match(/^blob:/);
      expect(page.button(`Show ${name}`)).to.equal(undefined);
      expect(page.button(`Download ${name}`)).not.to.equal(undefined);
      await accessible(page);
    });
  }

  it('is saved, never opened, with an address that was asked for with the click [F144]', async () => {
    const page = await received({ name: 'page.pdf', contentType: 'application/pdf', bytes: PNG });
    const saved = watchLinks();
    const urls = watchUrls();
    await page.click('Download page.pdf');
    await drawn(page);
    await page.click('Download page.pdf');
    await drawn(page);
    expect(page.calls('GetAttachment')).to.equal(2);
    expect(saved.links.map(({ download, rel }) => [download, rel])).to.deep.equal(
      Array(2).fill(['page.pdf', 'noopener noreferrer']),
    );
    const bytes = urls.last();
    expect([bytes?.type, bytes?.size]).to.deep.equal(['application/octet-stream', PNG.length]);
    await page.advance(60_000);
    expect(urls.open()).to.equal(0);
    saved.restore();
    urls.restore();
  });

  it('whose address has expired is asked for once more [F144]', async () => {
    const page = await received({ name: 'plan.png', contentType: 'image/png', bytes: PNG });
    page.simulator.inject({ on: 'DownloadFile', answer: { status: 403 } });
    await page.click('Show plan.png');
    await drawn(page);
    expect(page.calls('GetAttachment')).to.equal(2);
    expect(page.part('attachment')!.querySelector('img')).not.to.equal(null);
  });

  it('that cannot be fetched says so, and can be tried again', async () => {
    const page = await received({ name: 'plan.png', contentType: 'image/png', bytes: PNG });
    page.simulator.inject({ on: 'GetAttachment', answer: { status: 500 } });
    await page.click('Show plan.png');
    await drawn(page);
    expect(page.part('attachment')!.querySelector('[role=alert]')?.textContent).to.contain(
      'cannot be fetched',
    );
    await page.click('Show plan.png');
    await drawn(page);
    expect(page.part('attachment')!.querySelector('[role=alert]')).to.equal(null);
    expect(page.part('attachment')!.querySelector('img')).not.to.equal(null);
  });

  it('that may not be read by the page is left to the browser', async () => {
    const page = await received({ name: 'plan.png', contentType: 'image/png', bytes: PNG });
    const saved = watchLinks();
    page.simulator.inject({ on: 'DownloadFile', answer: 'no-cors' });
    await page.click('Download plan.png');
    await drawn(page);
    const [link] = saved.links;
    expect(link?.href).to.match(/^http:\/\/127\.0\.0\.1:8080\/attachments\//);
    expect([link?.target, link?.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    saved.restore();
  });

  it('with a name that lies is shown and saved under an honest one [F145]', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent();
    const names: Readonly<Record<string, string>> = {
      '../../etc/passwd.txt': 'etc passwd.txt',
      'invoice\u202Efdp.exe': 'invoice fdp.exe',
      'a.pdf.exe': 'a.pdf.exe',
      '.htaccess': 'htaccess',
      [`${'x'.repeat(251)}.pdf`]: `${'x'.repeat(79)}…${'x'.repeat(16)}.pdf`,
    };
    for (const [name, shown] of Object.entries(names)) {
      agent.sendsFile({ name, contentType: 'text/plain', bytes: PNG });
      await page.advance(100);
      await drawn(page);
      expect(page.screen().at(-1)).to.equal(`Ada: ${shown}`);
    }
    const saved = watchLinks();
    await page.click('Download etc passwd.txt');
    await drawn(page);
    expect(saved.links[0]?.download).to.equal('etc passwd.txt');
    saved.restore();
  });

  it('that is not what it says is not shown [F145]', async () => {
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const page = await received({ name: 'a.png', contentType: 'image/png', bytes });
    await page.click('Show a.png');
    await drawn(page);
    expect(page.part('attachment')!.querySelector('img, audio, video')).to.equal(null);
    expect(page.part('attachment')!.querySelector('[role=alert]')).not.to.equal(null);
  });
});

describe('a page that sends a file for the visitor', () => {
  afterEach(closeChatPages);

  it('hears when everybody can see it', async () => {
    const page = await createChatPage();
    await page.connect();
    const sending = page.el.sendAttachment(picture());
    await drawn(page);
    await page.advance(1_000);
    const item = await sending;
    expect(item.attachments[0]?.name).to.equal('shot.png');
    expect(page.el.transcript).to.include(item);
  });

  /** The code and the message of why a file is not sent. */
  const refusal = (page: ChatPage, file: File): Promise<readonly string[]> =>
    page.el.sendAttachment(file).then(
      () => ['sent'],
      (error: unknown) => {
        const { code, message } = error as ChatError;
        return [code, message];
      },
    );

  it('hears why not', async () => {
    const page = await createChatPage({ properties: { maxFileSize: 10 } });
    await page.connect();
    expect(await refusal(page, picture())).to.deep.equal([
      'attachment/too-large',
      'Not accepted: .png image/png 70',
    ]);
    expect(await refusal(page, new File(['x'], 'page.html', { type: 'text/html' }))).to.deep.equal([
      'attachment/type-refused',
      'Not accepted: .html text/html 1',
    ]);
  });

  it('hears that there is no chat, which is nothing of the file', async () => {
    const page = await createChatPage({ attributes: { start: 'manual' } });
    expect((await refusal(page, picture()))[0]).to.equal('chat/not-started');
    expect(statuses(page)).to.deep.equal([]);
  });
});
