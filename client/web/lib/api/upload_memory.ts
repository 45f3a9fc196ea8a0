// SPDX-License-Identifier: GPL-3.0-or-later
// Which files are on their way from this browser, so that the same file goes on where it was, also after its page was loaded
// anew. An upload's id opens nothing to anybody else; what was typed of the file is its writer's only.
import type { UploadQuery } from './upload';
import type { Schemas } from './types';

export interface KeptUpload {
  id: string;
  query: UploadQuery;
  expiresAt: string;
}

const prefix = 'freehold_upload_';

/** The same file, as far as a browser tells. */
export function uploadKey(userId: string, propertyId: string, file: File): string {
  return `${prefix}${userId}_${propertyId}_${file.size}_${file.lastModified}_${file.name}`;
}

/** Of a browser that keeps nothing, or has no room left: until the page is loaded anew. */
const unstored = new Map<string, string>();

function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keptUpload(key: string): KeptUpload | undefined {
  try {
    const kept = JSON.parse(unstored.get(key) ?? stored(key) ?? 'null') as KeptUpload | null;
    return kept && Date.parse(kept.expiresAt) > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepUpload(
  key: string,
  { id, expires_at: expiresAt }: Schemas['PartialUpload'],
  query: UploadQuery,
): void {
  const text = JSON.stringify({ id, query, expiresAt } satisfies KeptUpload);
  try {
    forgetExpired();
    window.localStorage.setItem(key, text);
  } catch {
    unstored.set(key, text);
  }
}

export function forgetUpload(key: string): void {
  unstored.delete(key);
  try {
    window.localStorage.removeItem(key);
  } catch {
    // Nothing is kept there.
  }
}

function forgetExpired(): void {
  const keys = Array.from({ length: window.localStorage.length }, (_, at) => window.localStorage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(prefix) && !keptUpload(key)) forgetUpload(key);
}
