// SPDX-License-Identifier: GPL-3.0-or-later
// An S3-compatible object store in memory: the operations that the server, or a person with the AWS SDK, uses.
import { header, type Incoming } from './http.ts';
import { checkedBody, sha256Base64 } from './s3_body.ts';
import { md5Hex, S3Bucket, type ObjectVersion } from './s3_bucket.ts';
import { S3Error } from './s3_errors.ts';
import { S3Faults } from './s3_faults.ts';
import { listObjects, listVersions } from './s3_lists.ts';
import { conditionOf, rangeOf } from './s3_preconditions.ts';
import { requireSignature, type S3Credentials } from './s3_sigv4.ts';
import { partsOf, textOf, xml } from './s3_xml.ts';

export interface S3Config extends S3Credentials {
  region: string;
  /** Versioned, as freeholdd wants them. */
  buckets: string[];
}

export interface S3Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const asXml = (tree: Parameters<typeof xml>[0], headers: Record<string, string> = {}): S3Answer => ({
  status: 200,
  headers: { 'content-type': 'application/xml', ...headers },
  body: Buffer.from(xml(tree)),
});
const empty = (status: number, headers: Record<string, string> = {}): S3Answer => ({
  status,
  headers,
  body: Buffer.alloc(0),
});

export class S3 {
  readonly config: S3Config;
  readonly faults = new S3Faults();
  readonly buckets: Map<string, S3Bucket>;

  constructor(config: S3Config) {
    this.config = config;
    this.buckets = new Map(config.buckets.map((name) => [name, new S3Bucket(name, true)]));
  }

  /** Signed for S3, or at the address of one of its buckets. */
  isMeant(request: Incoming): boolean {
    return header(request, 'authorization').startsWith('AWS4-') || this.#place(request) !== undefined;
  }

  answer(request: Incoming): S3Answer {
    try {
      requireSignature(request, this.config, this.config.region, Date.now() + this.faults.switches.clockAheadMs);
      return this.#operate(request);
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      const body = request.method === 'HEAD' ? '' : error.body(request.url.pathname);
      return {
        status: error.status,
        headers: { 'content-type': 'application/xml', ...error.headers },
        body: Buffer.from(body),
      };
    }
  }

  /** Path style "/bucket/key", or virtual-host style "bucket.s3.…" with "/key". */
  #place(request: Incoming): { bucket: S3Bucket; key: string } | undefined {
    const path = decodeURIComponent(request.url.pathname).slice(1);
    const host = header(request, 'host').split('.')[0] ?? '';
    const virtual = /^[^.]+\.s3\./.test(header(request, 'host')) ? this.buckets.get(host) : undefined;
    if (virtual) return { bucket: virtual, key: path };
    const slash = path.indexOf('/');
    const bucket = this.buckets.get(slash < 0 ? path : path.slice(0, slash));
    return bucket && { bucket, key: slash < 0 ? '' : path.slice(slash + 1) };
  }

  #operate(request: Incoming): S3Answer {
    const place = this.#place(request);
    if (!place) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    return place.key === '' ? this.#onBucket(place.bucket, request) : this.#onObject(place.bucket, place.key, request);
  }

  #onBucket(bucket: S3Bucket, request: Incoming): S3Answer {
    const query = request.url.searchParams;
    if (request.method === 'HEAD') return empty(200, { 'x-amz-bucket-region': this.config.region });
    if (query.has('versioning') && request.method === 'PUT') {
      bucket.isVersioned = textOf(checkedBody(request).data.toString(), 'Status') === 'Enabled';
      return empty(200);
    }
    if (request.method !== 'GET') throw new S3Error('NotImplemented', 'Not in this sandbox');
    if (query.has('versioning'))
      return asXml({ VersioningConfiguration: { Status: bucket.isVersioned ? 'Enabled' : 'Suspended' } });
    if (query.has('location')) return asXml({ LocationConstraint: this.config.region });
    return asXml(query.has('versions') ? listVersions(bucket, query) : listObjects(bucket, query));
  }

  #onObject(bucket: S3Bucket, key: string, request: Incoming): S3Answer {
    const query = request.url.searchParams;
    const uploadId = query.get('uploadId');
    switch (request.method) {
      case 'PUT':
        return uploadId ? this.#putPart(bucket, key, request) : this.#put(bucket, key, request);
      case 'GET':
      case 'HEAD':
        return this.#get(bucket, key, request);
      case 'DELETE':
        if (!uploadId) return empty(204, bucket.remove(key, query.get('versionId')));
        bucket.upload(uploadId, key);
        bucket.uploads.delete(uploadId);
        return empty(204);
      case 'POST':
        return query.has('uploads') ? this.#beginUpload(bucket, key, request) : this.#complete(bucket, key, request);
    }
    throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.');
  }

  #put(bucket: S3Bucket, key: string, request: Incoming): S3Answer {
    const { data, checksums } = checkedBody(request);
    if (header(request, 'if-none-match') === '*' && bucket.latest(key)?.data !== undefined)
      throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    const object = bucket.put({ key, data, etag: md5Hex(data), checksums, ...describedBy(request) });
    return empty(200, this.#stored(bucket, object));
  }

  #stored(bucket: S3Bucket, object: ObjectVersion): Record<string, string> {
    const isWrong = this.faults.strikes('wrongChecksumNext');
    const other = Buffer.from('something else');
    const checksums = isWrong
      ? Object.fromEntries(Object.keys(object.checksums).map((name) => [name, sha256Base64(other)]))
      : object.checksums;
    return {
      etag: `"${isWrong ? md5Hex(other) : object.etag}"`,
      ...checksums,
      ...(bucket.isVersioned ? { 'x-amz-version-id': object.versionId } : {}),
    };
  }

  #get(bucket: S3Bucket, key: string, request: Incoming): S3Answer {
    const object = bucket.get(key, request.url.searchParams.get('versionId'));
    const headers: Record<string, string> = {
      etag: `"${object.etag}"`,
      'last-modified': object.modified.toUTCString(),
      'content-type': object.contentType,
      'accept-ranges': 'bytes',
      ...object.metadata,
      ...(bucket.isVersioned ? { 'x-amz-version-id': object.versionId } : {}),
    };
    const condition = conditionOf(request, object.etag);
    if (condition === 304) return empty(304, headers);
    if (condition === 412)
      throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    const range = rangeOf(header(request, 'range'), object.data.length);
    const data = range ? object.data.subarray(range.from, range.to + 1) : object.data;
    const partial = range && { 'content-range': `bytes ${range.from}-${range.to}/${object.data.length}` };
    // Checksums are of whole objects, so a part comes without.
    const checksums = !range && header(request, 'x-amz-checksum-mode') === 'ENABLED' ? object.checksums : {};
    const sent = { ...headers, ...checksums, ...partial, 'content-length': String(data.length) };
    if (request.method === 'HEAD') return empty(range ? 206 : 200, sent);
    return {
      status: range ? 206 : 200,
      headers: sent,
      body: this.faults.strikes('corruptNext') ? corrupted(data) : data,
    };
  }

  #beginUpload(bucket: S3Bucket, key: string, request: Incoming): S3Answer {
    const id = bucket.beginUpload({ key, ...describedBy(request) });
    return asXml({ InitiateMultipartUploadResult: { Bucket: bucket.name, Key: key, UploadId: id } });
  }

  #putPart(bucket: S3Bucket, key: string, request: Incoming): S3Answer {
    const query = request.url.searchParams;
    const number = Number(query.get('partNumber'));
    if (!Number.isInteger(number) || number < 1 || number > 10_000)
      throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
    const { data, checksums } = checkedBody(request);
    bucket.upload(query.get('uploadId'), key).parts.set(number, data);
    return empty(200, { etag: `"${md5Hex(data)}"`, ...checksums });
  }

  #complete(bucket: S3Bucket, key: string, request: Incoming): S3Answer {
    const parts = partsOf(checkedBody(request).data.toString());
    const object = bucket.completeUpload(request.url.searchParams.get('uploadId'), key, parts);
    const result = { Bucket: bucket.name, Key: key, ETag: `"${object.etag}"` };
    return asXml({ CompleteMultipartUploadResult: result }, { 'x-amz-version-id': object.versionId });
  }
}

function describedBy(request: Incoming): { contentType: string; metadata: Record<string, string> } {
  const metadata = Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  return {
    contentType: header(request, 'content-type') || 'binary/octet-stream',
    metadata: Object.fromEntries(metadata.map(([name, value]) => [name, String(value)])),
  };
}

function corrupted(data: Buffer): Buffer {
  const copy = Buffer.from(data);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}
