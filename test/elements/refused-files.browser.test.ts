import { expect } from '@open-wc/testing';
import type { Operation } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, drawn, type ChatPage } from './harness.js';
import { expectGoesOn, expectRest, refuse, REFUSALS, type Refusal } from './refused.js';
import '../../src/elements/files/attachments.js';
import '../../src/elements/files/files.js';
import '../../src/elements/files/uploads.js';

/** Everything is drawn, and what was read from blobs is there. */
async function shown(page: ChatPage): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await drawn();
    await page.settle();
  }
}

/** What the visitor reads of files that are not sent so far. */
const list = (page: ChatPage): readonly string[] =>
  [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[part=upload]')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );

/** Chooses a file as with the browser's own dialog. */
async function choose(page: ChatPage): Promise<void> {
  const chosen = new DataTransfer();
  chosen.items.add(new File(['Hello'], 'note.txt', { type: 'text/plain' }));
  const field = page.el.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  field.files = chosen.files;
  field.dispatchEvent(new Event('change'));
  await shown(page);
}

/** A chat with an agent in which the visitor sends a file, and one of the calls for it is refused. */
async function sending(on: Operation, status: Refusal) {
  const page = await createChatPage({ attributes: { 'allow-attachments': '' } });
  await page.connect();
  const agent = await page.agent();
  await shown(page);
  const allow = refuse(page, on, status);
  await choose(page);
  return { page, agent, allow };
}

/** The file is in the chat, once. */
async function expectSent(page: ChatPage): Promise<void> {
  await page.advance(12_000);
  await shown(page);
  expect(list(page)).to.deep.equal([]);
  expect(page.screen().filter((line) => line.includes('note.txt'))).to.deep.equal(['me: note.txt']);
  expectRest(page);
}

/** The file is on the screen with what is wrong and a way to take it off, and the chat goes on. */
function expectRefused(page: ChatPage, sentence: string): void {
  expect(list(page)).to.deep.equal([`note.txt 5 byte · ${sentence}`]);
  expect(page.button('Remove note.txt')).to.exist;
  expectRest(page);
}

const STEPS = [
  ['StartAttachmentUpload', 'a file that is announced'],
  ['UploadFile', 'a file that is put into the store'],
  ['CompleteAttachmentUpload', 'a file that is reported complete'],
] as const;

/** What is refused for good: the visitor can only take it off the screen, and choose another one. */
const isFinal = (on: Operation, status: Refusal): boolean =>
  (status === 400 && on !== 'CompleteAttachmentUpload') || (status === 404 && on === 'UploadFile');

/** What is tried again by itself for minutes. */
const isTried = (on: Operation, status: Refusal): boolean => status >= 429 && on !== 'UploadFile';

for (const [on, what] of STEPS) {
  describe(what, () => {
    afterEach(closeChatPages);

    for (const status of REFUSALS.filter((each) => isFinal(on, each))) {
      it(`and refused with ${status} is not accepted, can be taken off the screen, and chosen again`, async () => {
        const { page, agent } = await sending(on, status);
        await page.advance(10_000);
        await shown(page);
        expectRefused(page, 'Not accepted');
        await expectGoesOn(page, agent);
        await page.click('Remove note.txt');
        await shown(page);
        expect(list(page)).to.deep.equal([]);
        expect(page.button('Attach files')).to.exist;
      });
    }

    for (const status of REFUSALS.filter((each) => !isFinal(on, each))) {
      const patienceMs = isTried(on, status) ? 6 * 60_000 : 10_000;
      it(`and refused with ${status} is not sent ${isTried(on, status) ? 'after minutes' : 'at once'}, the chat goes on, and another try sends it`, async () => {
        const { page, agent, allow } = await sending(on, status);
        await page.advance(patienceMs);
        await shown(page);
        expectRefused(page, 'Not sent');
        await expectGoesOn(page, agent);
        allow();
        await page.click('Try again: note.txt');
        await expectSent(page);
      });
    }

    for (const status of REFUSALS.filter((each) => isTried(on, each))) {
      it(`and refused with ${status} for a while is sent by itself`, async () => {
        const { page, agent, allow } = await sending(on, status);
        await page.advance(60_000);
        await expectGoesOn(page, agent);
        allow();
        await expectSent(page);
      });
    }
  });
}

describe('a file that is chosen before there is a chat', () => {
  afterEach(closeChatPages);

  for (const on of ['Start', 'CreateParticipantConnection'] as const) {
    for (const status of REFUSALS) {
      const isOver = on !== 'Start' && status === 403;
      const what = on === 'Start' ? 'whose start' : 'whose first connection';
      it(`${what} is refused with ${status}: ${isOver ? 'stays on the screen as not sent' : 'goes with the one that works'}`, async () => {
        const page = await createChatPage({ attributes: { 'allow-attachments': '' } });
        const allow = refuse(page, on, status, 3_000);
        await page.open();
        await shown(page);
        await choose(page);
        await page.advance(20_000);
        await shown(page);
        allow();
        if (isOver) {
          expect(list(page)).to.deep.equal(['note.txt 5 byte · The chat has ended']);
          expectRest(page);
          return;
        }
        if (page.el.state === 'failed') await page.click('Try again');
        await page.advance(30_000);
        await expectSent(page);
      });
    }
  }
});

describe('a file of an agent', () => {
  afterEach(closeChatPages);

  for (const on of ['GetAttachment', 'DownloadFile'] as const) {
    for (const status of REFUSALS) {
      it(`whose ${on === 'GetAttachment' ? 'address' : 'content'} is refused with ${status} says so, and is there at another click`, async () => {
        const page = await createChatPage();
        await page.connect();
        const agent = await page.agent();
        const bytes = new TextEncoder().encode('RIFF\0\0\0\0WAVEfmt ');
        agent.sendsFile({ name: 'voice.wav', contentType: 'audio/wav', bytes });
        await page.advance(500);
        await shown(page);
        const allow = refuse(page, on, status);
        const failure = (): string | undefined =>
          page.part('attachment')!.querySelector('[role=alert]')?.textContent.trim();
        for (const name of ['Show voice.wav', 'Download voice.wav']) {
          await page.click(name);
          await page.advance(1_000);
          await shown(page);
          expect(failure()).to.equal('The file cannot be fetched at the moment.');
          expect(page.button(name)!.getAttribute('aria-disabled')).to.equal('false');
        }
        await expectGoesOn(page, agent);
        allow();
        await page.click('Show voice.wav');
        await shown(page);
        expect(page.part('attachment')!.querySelector('audio')).to.exist;
        expect(failure()).to.equal(undefined);
      });
    }
  }
});
