// SPDX-License-Identifier: GPL-3.0-or-later
// ListObjectsV2 and ListObjectVersions.
import type { ObjectVersion, S3Bucket } from './s3_bucket.ts';
import type { xml } from './s3_xml.ts';

type Tree = Parameters<typeof xml>[0];

const described = ({ key, etag, data, modified }: ObjectVersion) => ({
  Key: key,
  LastModified: modified.toISOString(),
  ETag: `"${etag}"`,
  Size: data?.length ?? 0,
  StorageClass: 'STANDARD',
});

export function listObjects(bucket: S3Bucket, query: URLSearchParams): Tree {
  const prefix = query.get('prefix') ?? '';
  const limit = Number(query.get('max-keys') ?? 1000);
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const keys = [...new Set(bucket.versions.map(({ key }) => key))].sort();
  const found = keys
    .filter((key) => key.startsWith(prefix) && key > after)
    .map((key) => bucket.latest(key))
    .filter((version): version is ObjectVersion => version?.data !== undefined);
  const page = found.slice(0, limit);
  const isTruncated = found.length > limit;
  return {
    ListBucketResult: {
      Name: bucket.name,
      Prefix: prefix,
      MaxKeys: limit,
      KeyCount: page.length,
      IsTruncated: isTruncated,
      NextContinuationToken: isTruncated ? page.at(-1)?.key : undefined,
      Contents: page.map(described),
    },
  };
}

export function listVersions(bucket: S3Bucket, query: URLSearchParams): Tree {
  const prefix = query.get('prefix') ?? '';
  const versions = bucket.versions.filter(({ key }) => key.startsWith(prefix)).reverse();
  const entry = (version: ObjectVersion) => ({
    ...described(version),
    VersionId: version.versionId,
    IsLatest: bucket.latest(version.key) === version,
  });
  return {
    ListVersionsResult: {
      Name: bucket.name,
      Prefix: prefix,
      IsTruncated: false,
      Version: versions.filter(({ data }) => data !== undefined).map(entry),
      DeleteMarker: versions
        .filter(({ data }) => data === undefined)
        .map(({ key, versionId, modified }) => ({
          Key: key,
          VersionId: versionId,
          IsLatest: bucket.latest(key)?.versionId === versionId,
          LastModified: modified.toISOString(),
        })),
    },
  };
}
