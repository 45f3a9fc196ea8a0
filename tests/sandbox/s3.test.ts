// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the AWS SDK works against the sandbox's S3 for everything the server does, and troubles look as they do at AWS.
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { minPartBytes } from './s3_bucket.ts';
import type { S3FaultSwitches } from './s3_faults.ts';
import { SandboxFixture } from './sandbox_fixture.ts';

const fixture = new SandboxFixture();
let client: S3Client;
before(async () => {
  await fixture.start();
  client = clientWith();
});
after(() => fixture.close());

const Bucket = fixture.config.s3.buckets[0] ?? '';
function clientWith(changes: { secretAccessKey?: string; accessKeyId?: string; maxAttempts?: number } = {}): S3Client {
  const { accessKey, secretKey, region } = fixture.config.s3;
  return new S3Client({
    endpoint: fixture.url,
    region,
    forcePathStyle: true,
    maxAttempts: changes.maxAttempts ?? 1,
    credentials: {
      accessKeyId: changes.accessKeyId ?? accessKey,
      secretAccessKey: changes.secretAccessKey ?? secretKey,
    },
  });
}

let keys = 0;
const newKey = () => `deeds/key ${++keys}+ü.pdf`;
async function put(Key: string, Body: Buffer) {
  return client.send(new PutObjectCommand({ Bucket, Key, Body, ChecksumAlgorithm: 'SHA256' }));
}
async function get(Key: string, more: Record<string, string> = {}) {
  const answer = await client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { answer, data: Buffer.from((await answer.Body?.transformToByteArray()) ?? []) };
}
async function refused(call: Promise<unknown>, name: string, status: number): Promise<void> {
  await assert.rejects(call, (error: unknown) => {
    assert.ok(error instanceof S3ServiceException, String(error));
    assert.equal(`${error.name} ${error.$metadata.httpStatusCode}`, `${name} ${status}`);
    return true;
  });
}
const setFaults = (faults: Partial<S3FaultSwitches>) => fixture.control('PUT', '/s3/faults', faults);

test('put_answersChecksumEtagAndVersion', async () => {
  const body = randomBytes(100_000);
  const answer = await put(newKey(), body);
  assert.equal(answer.ChecksumSHA256, createHash('sha256').update(body).digest('base64'));
  assert.equal(answer.ETag, `"${createHash('md5').update(body).digest('hex')}"`);
  assert.ok(answer.VersionId);
});

test('get_givesBackBytesRangesAndVersions', async () => {
  const Key = newKey();
  const first = await put(Key, Buffer.from('first version'));
  await put(Key, Buffer.from('second version'));
  assert.equal((await get(Key)).data.toString(), 'second version');
  assert.equal((await get(Key, { VersionId: first.VersionId ?? '' })).data.toString(), 'first version');
  const { answer, data } = await get(Key, { Range: 'bytes=7-13' });
  assert.equal(data.toString(), 'version');
  assert.equal(answer.ContentRange, 'bytes 7-13/14');
  await refused(get(Key, { Range: 'bytes=14-20' }), 'InvalidRange', 416);
});

test('get_isConditional', async () => {
  const Key = newKey();
  const { ETag = '' } = await put(Key, Buffer.from('x'));
  await refused(get(Key, { IfNoneMatch: ETag }), 'Unknown', 304);
  await refused(get(Key, { IfMatch: '"other"' }), 'PreconditionFailed', 412);
  assert.equal((await get(Key, { IfMatch: ETag })).data.toString(), 'x');
});

test('head_tellsWithoutTheBody', async () => {
  const Key = newKey();
  await put(Key, Buffer.alloc(1234));
  assert.equal((await client.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength, 1234);
  await refused(client.send(new HeadObjectCommand({ Bucket, Key: 'none' })), 'NotFound', 404);
});

test('delete_hidesOrErases', async () => {
  const Key = newKey();
  const { VersionId = '' } = await put(Key, Buffer.from('kept'));
  const marker = await client.send(new DeleteObjectCommand({ Bucket, Key }));
  assert.equal(marker.DeleteMarker, true);
  await refused(get(Key), 'NoSuchKey', 404);
  assert.equal((await get(Key, { VersionId })).data.toString(), 'kept');
  await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
  await refused(get(Key, { VersionId }), 'NoSuchVersion', 404);
  const versions = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }));
  assert.equal(versions.Versions, undefined);
  assert.equal(versions.DeleteMarkers?.length, 1);
});

test('multipart_joinsItsParts', async () => {
  const Key = newKey();
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const pieces = [randomBytes(minPartBytes), randomBytes(1000)];
  const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
  for (const [index, Body] of pieces.entries()) {
    const PartNumber = index + 1;
    const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
    Parts.push({ PartNumber, ETag });
  }
  const complete = (parts: typeof Parts) =>
    client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: parts } }));
  await refused(complete(Parts.toReversed()), 'InvalidPartOrder', 400);
  await complete(Parts);
  assert.deepEqual((await get(Key)).data, Buffer.concat(pieces));
});

test('multipart_canBeGivenUp_andRefusesSmallParts', async () => {
  const Key = newKey();
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
  for (const PartNumber of [1, 2]) {
    const part = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: Buffer.from('small') });
    Parts.push({ PartNumber, ETag: (await client.send(part)).ETag });
  }
  const complete = new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } });
  await refused(client.send(complete), 'EntityTooSmall', 400);
  await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
  await refused(client.send(complete), 'NoSuchUpload', 404);
});

test('list_pages', async () => {
  for (let n = 0; n < 3; ++n) await put(`list/${n}`, Buffer.from(String(n)));
  const query = { Bucket, Prefix: 'list/', MaxKeys: 2 };
  const first = await client.send(new ListObjectsV2Command(query));
  assert.deepEqual(
    first.Contents?.map(({ Key }) => Key),
    ['list/0', 'list/1'],
  );
  const ContinuationToken = first.NextContinuationToken;
  const second = await client.send(new ListObjectsV2Command({ ...query, ContinuationToken }));
  assert.deepEqual(
    second.Contents?.map(({ Key }) => Key),
    ['list/2'],
  );
});

test('bucket_isVersioned', async () => {
  assert.equal((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status, 'Enabled');
  await refused(client.send(new GetBucketVersioningCommand({ Bucket: 'nobodys' })), 'NoSuchBucket', 404);
});

test('credentials_areChecked', async () => {
  const send = (changes: Parameters<typeof clientWith>[0]) =>
    clientWith(changes).send(new GetBucketVersioningCommand({ Bucket }));
  await refused(send({ secretAccessKey: 'guessed' }), 'SignatureDoesNotMatch', 403);
  await refused(send({ accessKeyId: 'AKIASOMEBODY' }), 'InvalidAccessKeyId', 403);
  assert.equal((await fetch(`${fixture.url}/${Bucket}/x`)).status, 403);
});

test('faults_lookAsTheyDoAtAws', async () => {
  const Key = newKey();
  await put(Key, Buffer.alloc(100_000, 'a'));
  await setFaults({ failNext: 1 });
  await refused(get(Key), 'InternalError', 500);
  await setFaults({ slowDownNext: 1 });
  await refused(get(Key), 'SlowDown', 503);
  await setFaults({ cutNext: 1 });
  await assert.rejects(get(Key));
  await setFaults({ corruptNext: 1 });
  await assert.rejects(get(Key), /Checksum mismatch/);
  await setFaults({ gone: 1 });
  await assert.rejects(get(Key));
  await setFaults({});
  assert.equal((await get(Key)).data.length, 100_000);
  await setFaults({ wrongChecksumNext: 1 });
  assert.notEqual((await put(newKey(), Buffer.from('b'))).ETag, `"${createHash('md5').update('b').digest('hex')}"`);
  const { status } = await fixture.control('PUT', '/s3/faults', { noSuchSwitch: 1 });
  assert.equal(status, 400);
});

test('faults_areOvercomeByTheSdksOwnRetries', async () => {
  const Key = newKey();
  await put(Key, Buffer.from('steady'));
  await setFaults({ slowDownNext: 1, slowNext: 1, slowMs: 20 });
  const patient = clientWith({ maxAttempts: 3 });
  const answer = await patient.send(new GetObjectCommand({ Bucket, Key }));
  assert.equal(await answer.Body?.transformToString(), 'steady');
});

test('put_whoseAnswerIsCut_hasHappened', async () => {
  const Key = newKey();
  await setFaults({ cutNext: 1 });
  await assert.rejects(put(Key, Buffer.from('arrived')));
  assert.equal((await get(Key)).data.toString(), 'arrived');
  await refused(
    client.send(new PutObjectCommand({ Bucket, Key, Body: 'again', IfNoneMatch: '*' })),
    'PreconditionFailed',
    412,
  );
});

test('clockThatIsAhead_isToldWithTheRefusal', async () => {
  await setFaults({ clockAheadMs: 3_600_000 });
  const call = clientWith().send(new GetBucketVersioningCommand({ Bucket }));
  await refused(call, 'RequestTimeTooSkewed', 403);
  const { headers } = await fetch(`${fixture.url}/${Bucket}/x`);
  assert.ok(Date.parse(headers.get('date') ?? '') > Date.now() + 3_500_000);
  await setFaults({});
});
