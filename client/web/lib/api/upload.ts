// SPDX-License-Identifier: GPL-3.0-or-later
// A file to the server. fetch() tells nothing of how far an upload is, so this is the older way.
import type { paths } from '@/generated/api';
import { currentCsrfToken } from './client';
import { ApiError, errorOf } from './problem';
import type { Schemas } from './types';

export type UploadQuery = paths['/properties/{property_id}/documents']['post']['parameters']['query'];

export interface Upload {
  propertyId: string;
  query: UploadQuery;
  file: File;
  /** The same for another try, so that a file that had arrived is not there twice. */
  key: string;
  onProgress?: (sent: number, all: number) => void;
  signal?: AbortSignal;
}

export const uploadTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText) as unknown;
  } catch {
    return undefined;
  }
}

export function uploadDocument({
  propertyId,
  query,
  file,
  key,
  onProgress,
  signal,
}: Upload): Promise<Schemas['Document']> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
    request.open('POST', `/api/v1/properties/${encodeURIComponent(propertyId)}/documents?${words.toString()}`);
    request.setRequestHeader('content-type', file.type);
    request.setRequestHeader('x-csrf-token', currentCsrfToken());
    request.setRequestHeader('idempotency-key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded, total);
    request.onerror = () => reject(ApiError.offline());
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onload = () =>
      request.status === 201
        ? resolve(bodyOf(request) as Schemas['Document'])
        : reject(errorOf(request.status, bodyOf(request)));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
