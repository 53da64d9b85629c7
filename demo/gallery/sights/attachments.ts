import type { SightGroup, Stage } from '../sight.js';

const withFiles = { layout: 'inline', 'allow-attachments': '' };

/** A picture that is drawn here, so that it is the same everywhere. */
async function picture(name: string): Promise<File> {
  const canvas = new OffscreenCanvas(240, 160);
  const drawing = canvas.getContext('2d');
  if (drawing) {
    drawing.fillStyle = '#cfe3f5';
    drawing.fillRect(0, 0, 240, 160);
    drawing.fillStyle = '#2d6a35';
    drawing.fillRect(0, 110, 240, 50);
    drawing.fillStyle = '#f0b429';
    drawing.fillRect(170, 20, 40, 40);
  }
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}

const document = (name: string, size = 2_400): File =>
  new File([new Uint8Array(size)], name, { type: 'application/pdf' });

/** Chooses files as with the browser's own dialog. */
async function chooses(stage: Stage, ...files: readonly File[]): Promise<void> {
  await stage.connect();
  const field = (await stage.find('input[type=file]')) as HTMLInputElement;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  field.files = chosen.files;
  field.dispatchEvent(new Event('change'));
  await stage.advance(0);
}

export const attachments: SightGroup = {
  name: 'attachments',
  title: 'Files',
  sights: [
    {
      name: 'files-on-their-way',
      title: 'On their way',
      attributes: withFiles,
      async play(stage) {
        stage.simulator.inject({ on: 'UploadFile', answer: { delayMs: 60_000 }, times: 2 });
        await chooses(stage, await picture('garden.png'), document('invoice.pdf'));
        await stage.find('[part~="upload"]');
      },
    },
    {
      name: 'files-refused',
      title: 'Too large, empty, of the wrong kind',
      attributes: { ...withFiles, 'max-file-size': '2000', accept: '.pdf' },
      async play(stage) {
        await chooses(stage, document('invoice.pdf'), document('empty.pdf', 0), new File(['x'], 'run.exe'));
        await stage.find('[part~="upload"]');
      },
    },
    {
      name: 'files-sent',
      title: 'Sent',
      attributes: withFiles,
      async play(stage) {
        await chooses(stage, await picture('garden.png'), document('invoice.pdf'));
        await stage.advance(10_000);
        const image = (await stage.find('[part~="attachment"] img')) as HTMLImageElement;
        await image.decode();
        await stage.advance(100);
      },
    },
    {
      name: 'files-blocked',
      title: 'Blocked by the scanner',
      attributes: withFiles,
      service: { attachmentVerdict: () => 'REJECTED' },
      async play(stage) {
        await chooses(stage, document('invoice.pdf'));
        await stage.advance(10_000);
        await stage.find('[part~="attachment"] .remark');
      },
    },
  ],
};
