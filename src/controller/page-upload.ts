import type { FileUpload } from '../protocol/index.js';

/** The upload of a page: `XMLHttpRequest`, because `fetch` does not tell how far it is. As `upload` of a `Platform`. */
export const uploadFromPage = ({ url, headers, file, signal, onProgress }: FileUpload): Promise<number> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.upload.onprogress = ({ loaded }) => {
      onProgress(loaded);
    };
    request.onloadend = () => {
      if (request.status) resolve(request.status);
      else reject((signal.reason as Error | undefined) ?? new TypeError('No answer'));
    };
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) {
      // The browser sets it, and complains when anybody else does.
      if (!/^content-length$/i.test(name)) request.setRequestHeader(name, value);
    }
    request.send(file);
  });
