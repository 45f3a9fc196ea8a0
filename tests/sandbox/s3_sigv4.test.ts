// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: signatures are AWS's own, by the examples of its documentation, and each way to be wrong has its refusal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { S3Error } from './s3_errors.ts';
import { requireSignature, signatureOf, type SignedRequest } from './s3_sigv4.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, examples 1 to 4. */
const secretKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const scope = { date: '20130524', region: 'us-east-1', service: 's3' };
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const common = { host: 'examplebucket.s3.amazonaws.com', 'x-amz-date': '20130524T000000Z' };
const examples: [string, SignedRequest, string[], string][] = [
  [
    'getObject',
    {
      method: 'GET',
      target: '/test.txt',
      headers: { ...common, range: 'bytes=0-9', 'x-amz-content-sha256': emptyHash },
    },
    ['host', 'range', 'x-amz-content-sha256', 'x-amz-date'],
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'putObject',
    {
      method: 'PUT',
      target: '/test%24file.text',
      headers: {
        ...common,
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      },
    },
    ['date', 'host', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-storage-class'],
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'getBucketLifecycle',
    { method: 'GET', target: '/?lifecycle', headers: { ...common, 'x-amz-content-sha256': emptyHash } },
    ['host', 'x-amz-content-sha256', 'x-amz-date'],
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'listObjects',
    { method: 'GET', target: '/?max-keys=2&prefix=J', headers: { ...common, 'x-amz-content-sha256': emptyHash } },
    ['host', 'x-amz-content-sha256', 'x-amz-date'],
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
];

for (const [name, request, signedHeaders, expected] of examples)
  test(`signature_isThatOfTheDocumentation_${name}`, () => {
    assert.equal(signatureOf(request, signedHeaders, scope, secretKey), expected);
  });

const credentials = { accessKey: 'AKIAEXAMPLE', secretKey, sessionToken: '' };
const atTheTime = Date.UTC(2013, 4, 24);

function signed(changes: { headers?: Record<string, string>; names?: string[]; key?: string; region?: string } = {}) {
  const headers: Record<string, string> = { ...common, 'x-amz-content-sha256': emptyHash, ...changes.headers };
  const request: SignedRequest = { method: 'GET', target: '/test.txt', headers };
  const names = changes.names ?? ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))].sort();
  const region = changes.region ?? 'us-east-1';
  const signature = signatureOf(request, names, { ...scope, region }, secretKey);
  const credential = `${changes.key ?? credentials.accessKey}/20130524/${region}/s3/aws4_request`;
  headers.authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return request;
}

function codeOf(request: SignedRequest, nowMs = atTheTime, expected = credentials): string {
  try {
    requireSignature(request, expected, 'us-east-1', nowMs);
    return 'accepted';
  } catch (error) {
    return (error as S3Error).code;
  }
}

test('signature_isAcceptedWhenAllIsRight', () => {
  assert.equal(codeOf(signed()), 'accepted');
});

test('signature_coversPathQueryHeadersAndMethod', () => {
  for (const change of [
    { method: 'PUT' },
    { target: '/other.txt' },
    { target: '/test.txt?versionId=1' },
    { headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } },
    { headers: { host: 'other.s3.amazonaws.com' } },
  ]) {
    const request = signed();
    const changed = { ...request, ...change, headers: { ...request.headers, ...change.headers } };
    assert.equal(codeOf(changed), 'SignatureDoesNotMatch', JSON.stringify(change));
  }
});

test('signature_hasARefusalForEachFault', () => {
  assert.equal(codeOf({ method: 'GET', target: '/', headers: common }), 'AccessDenied');
  assert.equal(codeOf(signed({ key: 'AKIASOMEBODY' })), 'InvalidAccessKeyId');
  assert.equal(codeOf(signed({ region: 'mars-north-1' })), 'AccessDenied');
  assert.equal(codeOf(signed(), atTheTime + 16 * 60_000), 'RequestTimeTooSkewed');
  assert.equal(codeOf(signed(), atTheTime, { ...credentials, sessionToken: 'wanted' }), 'InvalidToken');
  const unsignedHeader = signed({ names: ['host', 'x-amz-date'] });
  assert.equal(codeOf(unsignedHeader), 'AccessDenied');
});
