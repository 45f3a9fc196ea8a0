// SPDX-License-Identifier: GPL-3.0-or-later
// What a request carries: plain or in signed-free chunks with trailers, checked against the hashes that came with it.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { header, type Incoming } from './http.ts';
import { S3Error } from './s3_errors.ts';

export interface Checked {
  data: Buffer;
  /** x-amz-checksum-… headers that were given and are right, to be answered and kept. */
  checksums: Record<string, string>;
}

const algorithms: Record<string, (data: Buffer) => string> = {
  'x-amz-checksum-crc32': (data) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(crc32(data));
    return bytes.toString('base64');
  },
  'x-amz-checksum-sha1': (data) => createHash('sha1').update(data).digest('base64'),
  'x-amz-checksum-sha256': (data) => createHash('sha256').update(data).digest('base64'),
};

export function sha256Base64(data: Buffer): string {
  return createHash('sha256').update(data).digest('base64');
}

/** "aws-chunked" with STREAMING-UNSIGNED-PAYLOAD-TRAILER: sizes in hexadecimal, then trailers. */
function unchunk(body: Buffer): { data: Buffer; trailers: Record<string, string> } {
  const pieces: Buffer[] = [];
  let offset = 0;
  for (;;) {
    const end = body.indexOf('\r\n', offset);
    const size = Number.parseInt(body.toString('latin1', offset, end), 16);
    if (end < 0 || Number.isNaN(size)) throw new S3Error('IncompleteBody', 'The chunked encoding is broken.');
    offset = end + 2;
    if (size === 0) break;
    pieces.push(body.subarray(offset, offset + size));
    offset += size + 2;
  }
  const lines = body.toString('latin1', offset).split('\r\n').filter(Boolean);
  const trailers = Object.fromEntries(lines.map((line) => line.split(/:(.*)/s).slice(0, 2) as [string, string]));
  return { data: Buffer.concat(pieces), trailers };
}

export function checkedBody(request: Incoming): Checked {
  const stated = header(request, 'x-amz-content-sha256');
  const isChunked = stated === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  if (stated.startsWith('STREAMING-') && !isChunked) throw new S3Error('NotImplemented', 'Signed chunks');
  const { data, trailers } = isChunked ? unchunk(request.body) : { data: request.body, trailers: {} };
  if (!isChunked && stated !== 'UNSIGNED-PAYLOAD' && createHash('sha256').update(data).digest('hex') !== stated)
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  const md5 = header(request, 'content-md5');
  if (md5 && createHash('md5').update(data).digest('base64') !== md5)
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  const checksums: Record<string, string> = {};
  for (const [name, compute] of Object.entries(algorithms)) {
    const given = header(request, name) || (trailers as Record<string, string>)[name];
    if (!given) continue;
    if (compute(data) !== given)
      throw new S3Error('BadDigest', `The ${name} you specified did not match what we received.`);
    checksums[name] = given;
  }
  return { data, checksums };
}
