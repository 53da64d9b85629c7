import type { FileUpload, Platform } from '../../protocol/index.js';

/** An upload over `network` that is half way there as soon as it has begun, and stays so until it is answered. */
export const createSimulatedUpload =
  (network: Pick<Platform, 'fetch'>) =>
  async ({ url, headers, file, signal, onProgress }: FileUpload): Promise<number> => {
    onProgress(0);
    onProgress(Math.floor(file.size / 2));
    const { status } = await network.fetch(url, { method: 'PUT', headers, body: file, signal });
    onProgress(file.size);
    return status;
  };
