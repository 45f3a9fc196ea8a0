// SPDX-License-Identifier: GPL-3.0-or-later
// A file in parts, over a line that may break: what has arrived stays, and the rest follows by itself.
import { ApiError, isPassing } from './problem';
import type { Schemas } from './types';

type PartialUpload = Schemas['PartialUpload'];

/** The way to the server; another one in tests. */
export interface UploadLine {
  start: () => Promise<PartialUpload>;
  find: (id: string) => Promise<PartialUpload>;
  /** From where the server is to the end. Rejects as soon as a part does not arrive. */
  send: (id: string, onProgress: (sent: number) => void, signal: AbortSignal) => Promise<void>;
  isOnline: () => boolean;
  /** Resolves after so long, or as soon as the network is back. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Where the upload is remembered. */
export interface UploadMemory {
  id: () => string | undefined;
  keep: (upload: PartialUpload) => void;
  forget: () => void;
}

export interface UploadWatch {
  onProgress: (sent: number) => void;
  /** True while nothing arrives. */
  onWaiting: (isWaiting: boolean) => void;
  signal: AbortSignal;
}

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
/** Without a byte more, and while there is a network: then a person is asked. */
const mostFailures = 8;

/** What another look at the offset mends: the same part came twice, or its upload has expired meanwhile. */
const isMoved = (error: unknown) =>
  error instanceof ApiError && (error.reason === 'offset_mismatch' || error.reason === 'idempotency_in_progress');

/** Before the next try, after so many failures. */
export function pauseMs(failures: number, error: unknown): number {
  const asked = error instanceof ApiError ? Number(error.params.retry_after_seconds ?? 0) * 1000 : 0;
  return Math.max(asked, Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1)));
}

async function current(line: UploadLine, memory: UploadMemory): Promise<PartialUpload> {
  const id = memory.id();
  if (id !== undefined) {
    try {
      return await line.find(id);
    } catch (error) {
      if (!(error instanceof ApiError && error.isNotFound)) throw error;
      memory.forget(); // expired
    }
  }
  const upload = await line.start();
  memory.keep(upload);
  return upload;
}

/** The id of the document that the file became. Rejects with what no waiting mends; another call then goes on where it was. */
export async function uploadInParts(line: UploadLine, memory: UploadMemory, watch: UploadWatch): Promise<string> {
  let failures = 0;
  let furthest = 0;
  for (;;) {
    watch.signal.throwIfAborted();
    try {
      const upload = await current(line, memory);
      if (upload.received_bytes > furthest) failures = 0;
      furthest = Math.max(furthest, upload.received_bytes);
      watch.onProgress(upload.received_bytes);
      watch.onWaiting(false);
      if (upload.document_id !== null) {
        memory.forget();
        return upload.document_id;
      }
      await line.send(upload.id, watch.onProgress, watch.signal);
    } catch (error) {
      if (error instanceof ApiError && error.reason === 'file_type_mismatch') memory.forget();
      if (!isPassing(error) && !isMoved(error)) throw error;
      if (++failures > mostFailures && line.isOnline()) throw error;
      watch.onWaiting(true);
      await line.pause(pauseMs(failures, error), watch.signal);
    }
  }
}
