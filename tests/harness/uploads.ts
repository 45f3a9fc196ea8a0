// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are uploaded in parts, as tus has it.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type ClientRequest } from 'node:http';
import type { PartialUpload } from './api_types_documents.ts';
import type { CallOptions, RawAnswer } from './client.ts';
import type { UploadOptions } from './flows.ts';
import type { Person } from './person.ts';

export const kibibyte = 1024;
export const partType = 'application/offset+octet-stream';

/** As large as that, and a PDF by its marks. */
export function pdfOf(bytes: number): Buffer {
  const start = Buffer.from('%PDF-1.7\n');
  const end = Buffer.from('\n%%EOF\n');
  return Buffer.concat([start, randomBytes(bytes - start.length - end.length), end]);
}

export const plan = (data: Buffer): UploadOptions => ({
  kind: 'other',
  name: 'plan.pdf',
  type: 'application/pdf',
  data,
});

export function startOptions(propertyId: string, { type, data, ...query }: UploadOptions): CallOptions {
  return {
    path: { property_id: propertyId },
    query: { ...(query as Record<string, string>), media_type: type },
    headers: { 'upload-length': String(data.length), 'tus-resumable': '1.0.0' },
  };
}

export function startUpload(manager: Person, propertyId: string, options: UploadOptions): Promise<PartialUpload> {
  return manager.api.call('startUpload', startOptions(propertyId, options));
}

/** Bytes `start` to `end` of `data`, said to begin at `start`. */
export function partOptions(id: string, data: Buffer, start: number, end = data.length): CallOptions {
  return {
    path: { upload_id: id },
    raw: { type: partType, data: data.subarray(start, end) },
    headers: { 'upload-offset': String(start), 'tus-resumable': '1.0.0' },
  };
}

export async function sendPart(manager: Person, id: string, data: Buffer, start: number, end?: number): Promise<void> {
  await manager.api.call('appendToUpload', partOptions(id, data, start, end));
}

/** From `start` on, in parts of so many bytes. */
export async function sendRest(manager: Person, id: string, data: Buffer, start: number, bytes: number): Promise<void> {
  for (let at = start; at < data.length; at += bytes) await sendPart(manager, id, data, at, at + bytes);
}

export function uploadOf(manager: Person, id: string): Promise<PartialUpload> {
  return manager.api.call('getUpload', { path: { upload_id: id } });
}

/** What tus asks for the offset. */
export function headOf(manager: Person, id: string): Promise<Response> {
  const headers = { cookie: manager.api.cookie, 'tus-resumable': '1.0.0' };
  return fetch(`${manager.api.url}/api/v1/uploads/${id}`, { method: 'HEAD', headers });
}

export async function bytesOfDocument(manager: Person, id: string): Promise<Buffer> {
  const { bytes }: RawAnswer = await manager.api.send('getDocumentContent', { path: { document_id: id } });
  return bytes;
}

/** A part of which only the beginning is on its way, until whoever asked for it breaks it off with destroy(). */
export async function halfAPart(manager: Person, id: string, data: Buffer, start: number): Promise<ClientRequest> {
  const part = data.subarray(start);
  const asked = request(`${manager.api.url}/api/v1/uploads/${id}`, {
    method: 'PATCH',
    agent: false,
    headers: {
      cookie: manager.api.cookie,
      'x-csrf-token': manager.api.csrfToken,
      'content-type': partType,
      'content-length': String(part.length),
      'upload-offset': String(start),
    },
  });
  asked.on('error', () => undefined); // that it breaks off is what it is for
  if (!asked.write(part.subarray(0, Math.floor(part.length / 2)))) await once(asked, 'drain');
  return asked;
}
