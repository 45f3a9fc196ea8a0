// SPDX-License-Identifier: GPL-3.0-or-later
// A bucket with versions: a put adds one, a delete without a version adds a marker, a delete of a version removes it.
import { createHash, randomBytes } from 'node:crypto';
import { S3Error } from './s3_errors.ts';

export interface ObjectVersion {
  key: string;
  versionId: string;
  /** Nothing for a delete marker. */
  data: Buffer | undefined;
  etag: string;
  contentType: string;
  metadata: Record<string, string>;
  checksums: Record<string, string>;
  modified: Date;
}

export interface Upload {
  key: string;
  contentType: string;
  metadata: Record<string, string>;
  parts: Map<number, Buffer>;
  begun: Date;
}

export const minPartBytes = 5 * 1024 * 1024;
export const md5Hex = (data: Buffer) => createHash('md5').update(data).digest('hex');

export class S3Bucket {
  readonly name: string;
  isVersioned: boolean;
  /** Oldest first. */
  versions: ObjectVersion[] = [];
  readonly uploads = new Map<string, Upload>();

  constructor(name: string, isVersioned: boolean) {
    this.name = name;
    this.isVersioned = isVersioned;
  }

  put(object: Omit<ObjectVersion, 'versionId' | 'modified'>): ObjectVersion {
    const version = { ...object, versionId: this.#newVersionId(), modified: new Date() };
    if (!this.isVersioned) this.versions = this.versions.filter(({ key }) => key !== object.key);
    this.versions.push(version);
    return version;
  }

  latest(key: string): ObjectVersion | undefined {
    return this.versions.findLast((version) => version.key === key);
  }

  /** What a GET or HEAD finds. */
  get(key: string, versionId: string | null): ObjectVersion & { data: Buffer } {
    const found = versionId
      ? this.versions.find((version) => version.key === key && version.versionId === versionId)
      : this.latest(key);
    if (!found) throw new S3Error(versionId ? 'NoSuchVersion' : 'NoSuchKey', 'The specified key does not exist.');
    if (found.data === undefined) {
      const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': found.versionId };
      throw new S3Error(versionId ? 'MethodNotAllowed' : 'NoSuchKey', 'The object is a delete marker.', headers);
    }
    return found as ObjectVersion & { data: Buffer };
  }

  /** Headers of the answer; deleting what is not there is no failure. */
  remove(key: string, versionId: string | null): Record<string, string> {
    if (versionId) {
      const found = this.versions.find((version) => version.key === key && version.versionId === versionId);
      this.versions = this.versions.filter((version) => version !== found);
      const marker = found && found.data === undefined ? { 'x-amz-delete-marker': 'true' } : undefined;
      return { 'x-amz-version-id': versionId, ...marker };
    }
    if (!this.isVersioned) {
      this.versions = this.versions.filter((version) => version.key !== key);
      return {};
    }
    const marker = this.put({ key, data: undefined, etag: '', contentType: '', metadata: {}, checksums: {} });
    return { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId };
  }

  beginUpload(upload: Omit<Upload, 'parts' | 'begun'>): string {
    const id = randomBytes(24).toString('base64url');
    this.uploads.set(id, { ...upload, parts: new Map(), begun: new Date() });
    return id;
  }

  upload(id: string | null, key: string): Upload {
    const upload = id === null ? undefined : this.uploads.get(id);
    if (!upload || upload.key !== key) throw new S3Error('NoSuchUpload', 'The specified upload does not exist.');
    return upload;
  }

  completeUpload(id: string | null, key: string, parts: { number: number; etag: string }[]): ObjectVersion {
    const upload = this.upload(id, key);
    if (parts.length === 0) throw new S3Error('InvalidRequest', 'You must specify at least one part');
    if (parts.some(({ number }, index) => index > 0 && number <= (parts[index - 1]?.number ?? 0)))
      throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
    const pieces = parts.map(({ number, etag }, index) => {
      const data = upload.parts.get(number);
      if (!data || md5Hex(data) !== etag)
        throw new S3Error('InvalidPart', 'One or more of the parts could not be found.');
      if (index < parts.length - 1 && data.length < minPartBytes)
        throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
      return data;
    });
    this.uploads.delete(id as string);
    const digests = createHash('md5');
    for (const piece of pieces) digests.update(createHash('md5').update(piece).digest());
    const etag = `${digests.digest('hex')}-${pieces.length}`;
    const { contentType, metadata } = upload;
    return this.put({ key, data: Buffer.concat(pieces), etag, contentType, metadata, checksums: {} });
  }

  #newVersionId(): string {
    return this.isVersioned ? randomBytes(24).toString('base64url') : 'null';
  }
}
