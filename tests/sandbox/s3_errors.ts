// SPDX-License-Identifier: GPL-3.0-or-later
// S3's refusals: a code with its HTTP status, answered as XML.
import { randomBytes } from 'node:crypto';
import { xml } from './s3_xml.ts';

const statuses = {
  AccessDenied: 403,
  BadDigest: 400,
  EntityTooSmall: 400,
  IllegalVersioningConfigurationException: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidPart: 400,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidToken: 400,
  MethodNotAllowed: 405,
  MissingContentLength: 411,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NoSuchVersion: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  SlowDown: 503,
  XAmzContentSHA256Mismatch: 400,
} as const;

export type S3ErrorCode = keyof typeof statuses;

export class S3Error extends Error {
  readonly code: S3ErrorCode;
  readonly headers: Record<string, string>;

  constructor(code: S3ErrorCode, message: string = code, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }

  get status(): number {
    return statuses[this.code];
  }

  body(resource: string): string {
    const id = randomBytes(8).toString('hex').toUpperCase();
    return xml({ Error: { Code: this.code, Message: this.message, Resource: resource, RequestId: id } });
  }
}
