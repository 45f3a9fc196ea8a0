// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a file's parts to the server: tus (https://tus.io/protocols/resumable-upload), whose client is loaded with the first
// file only. It sends the parts; when to try again is said in upload_parts.ts.
import type { DetailedError, Upload } from 'tus-js-client';
import { answer, api, currentCsrfToken } from './client';
import { ApiError, errorOf } from './problem';
import type { UploadQuery } from './upload';
import type { UploadLine } from './upload_parts';

/** What a broken line loses at most. */
export const partBytes = 4 * 1024 * 1024;

/** Of a file whose type the browser does not know; the server refuses it by name. */
const unknownType = 'application/octet-stream';

interface SentFile {
  propertyId: string;
  query: UploadQuery;
  file: File;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** What went wrong, as for any other request: the server's problem, or no answer. */
export function errorOfTus(error: Error | DetailedError): ApiError {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response || response.getStatus() === 0) return ApiError.offline();
  return errorOf(response.getStatus(), parsed(response.getBody()));
}

const cancelled = () => new DOMException('cancelled', 'AbortError');

async function send(file: File, id: string, onProgress: (sent: number) => void, signal: AbortSignal): Promise<void> {
  const tus = await import('tus-js-client');
  signal.throwIfAborted();
  let upload: Upload | undefined;
  const ended = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      upload = new tus.Upload(file, {
        uploadUrl: `/api/v1/uploads/${encodeURIComponent(id)}`,
        chunkSize: partBytes,
        retryDelays: null,
        storeFingerprintForResuming: false,
        onBeforeRequest: (request) => {
          if (request.getMethod() !== 'HEAD') request.setHeader('x-csrf-token', currentCsrfToken());
        },
        onProgress,
        onSuccess: () => resolve(),
        onError: (error) => reject(errorOfTus(error)),
      });
      signal.addEventListener('abort', () => reject(cancelled()), { signal: ended.signal });
      // A line that is gone says nothing for minutes.
      window.addEventListener('offline', () => reject(ApiError.offline()), { signal: ended.signal });
      upload.start();
    });
  } finally {
    ended.abort();
    await upload?.abort();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const timer = window.setTimeout(resolve, ms);
    ended.signal.addEventListener('abort', () => window.clearTimeout(timer));
    window.addEventListener('online', () => resolve(), { signal: ended.signal });
    signal.addEventListener('abort', () => reject(cancelled()), { signal: ended.signal });
  }).finally(() => ended.abort());
}

export function uploadLine({ propertyId, query, file }: SentFile): UploadLine {
  let key = crypto.randomUUID(); // begun once, however often it is asked for until there is an answer
  return {
    start: async () => {
      const upload = await answer(
        api.POST('/properties/{property_id}/uploads', {
          params: {
            path: { property_id: propertyId },
            query: { ...query, media_type: file.type === '' ? unknownType : file.type },
            header: { 'Upload-Length': file.size },
          },
          headers: { 'idempotency-key': key },
        }),
      );
      key = crypto.randomUUID();
      return upload;
    },
    find: (id) => answer(api.GET('/uploads/{upload_id}', { params: { path: { upload_id: id } } })),
    send: (id, onProgress, signal) => send(file, id, onProgress, signal),
    isOnline: () => navigator.onLine,
    pause,
  };
}

/** Whatever becomes of it: what is left is gone by itself later. */
export function giveUpUpload(id: string): void {
  answer(api.DELETE('/uploads/{upload_id}', { params: { path: { upload_id: id } } })).catch(() => undefined);
}
