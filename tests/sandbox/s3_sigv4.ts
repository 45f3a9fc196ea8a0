// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Signature Version 4 in the Authorization header, as S3 checks it:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { S3Error } from './s3_errors.ts';

export interface S3Credentials {
  accessKey: string;
  secretKey: string;
  /** Temporary credentials carry it with every request. */
  sessionToken: string;
}

export interface SignedRequest {
  method: string;
  /** Path and query as sent. */
  target: string;
  headers: Record<string, string | string[] | undefined>;
}

interface Scope {
  date: string;
  region: string;
  service: string;
}

const maxSkewMs = 15 * 60 * 1000;
const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

const sha256Hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** Encodes all but the unreserved characters, as RFC 3986 and AWS want it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  return query
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decodeURIComponent(name), decodeURIComponent(value.join('='))].map(encode).join('=');
    })
    .sort()
    .join('&');
}

export function canonicalRequest(request: SignedRequest, signedHeaders: string[]): string {
  const mark = request.target.indexOf('?');
  const path = mark < 0 ? request.target : request.target.slice(0, mark);
  const query = mark < 0 ? '' : request.target.slice(mark + 1);
  const value = (name: string) =>
    String(request.headers[name] ?? '')
      .trim()
      .replace(/ +/g, ' ');
  return [
    request.method,
    path
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${value(name)}`),
    '',
    signedHeaders.join(';'),
    value('x-amz-content-sha256'),
  ].join('\n');
}

export function signingKey(secretKey: string, { date, region, service }: Scope): Buffer {
  return hmac(hmac(hmac(hmac(`AWS4${secretKey}`, date), region), service), 'aws4_request');
}

export function signatureOf(request: SignedRequest, signedHeaders: string[], scope: Scope, secretKey: string): string {
  const time = String(request.headers['x-amz-date'] ?? '');
  const text = [
    'AWS4-HMAC-SHA256',
    time,
    `${scope.date}/${scope.region}/${scope.service}/aws4_request`,
    sha256Hex(canonicalRequest(request, signedHeaders)),
  ].join('\n');
  return hmac(signingKey(secretKey, scope), text).toString('hex');
}

function timeOf(text: string): number {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!match) throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Throws the refusal that S3 would answer with; `nowMs` is the sandbox's clock. */
export function requireSignature(
  request: SignedRequest,
  credentials: S3Credentials,
  region: string,
  nowMs: number,
): void {
  const match = authorization.exec(String(request.headers.authorization ?? ''));
  if (!match) throw new S3Error('AccessDenied', 'Access Denied');
  const [, accessKey, date = '', signedRegion, service, names = '', given = ''] = match;
  if (accessKey !== credentials.accessKey)
    throw new S3Error('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  if (signedRegion !== region || service !== 's3')
    throw new S3Error('AccessDenied', `The credential scope is wrong; expecting '${region}' and 's3'`);
  if (String(request.headers['x-amz-security-token'] ?? '') !== credentials.sessionToken)
    throw new S3Error('InvalidToken', 'The provided token is malformed or otherwise invalid.');
  const time = String(request.headers['x-amz-date'] ?? '');
  if (Math.abs(timeOf(time) - nowMs) > maxSkewMs || !time.startsWith(date))
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  const signedHeaders = names.split(';');
  const mustBeSigned = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))];
  if (!mustBeSigned.every((name) => signedHeaders.includes(name)))
    throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed');
  const expected = signatureOf(request, signedHeaders, { date, region, service: 's3' }, credentials.secretKey);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(given)))
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
}
