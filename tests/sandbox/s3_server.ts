// SPDX-License-Identifier: GPL-3.0-or-later
// Puts S3's answers on the wire, and its troubles with them.
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Incoming } from './http.ts';
import type { S3, S3Answer } from './s3.ts';
import { S3Error, type S3ErrorCode } from './s3_errors.ts';

function refusal(code: S3ErrorCode, request: Incoming): S3Answer {
  const error = new S3Error(code);
  return {
    status: error.status,
    headers: { 'content-type': 'application/xml' },
    body: Buffer.from(error.body(request.url.pathname)),
  };
}

export async function serveS3(s3: S3, request: Incoming, response: ServerResponse): Promise<void> {
  const { faults } = s3;
  if (faults.switches.gone > 0) {
    response.destroy();
    return;
  }
  if (faults.strikes('slowNext')) await sleep(faults.switches.slowMs);
  let answer: S3Answer;
  if (faults.strikes('failNext')) answer = refusal('InternalError', request);
  else if (faults.strikes('slowDownNext')) answer = refusal('SlowDown', request);
  else answer = s3.answer(request);
  const isCut = faults.strikes('cutNext');
  if (isCut && answer.body.length === 0) {
    response.destroy(); // what was asked for has happened, and nobody is told
    return;
  }
  response.writeHead(answer.status, {
    date: new Date(Date.now() + faults.switches.clockAheadMs).toUTCString(),
    'content-length': String(answer.body.length),
    'x-amz-request-id': randomBytes(8).toString('hex').toUpperCase(),
    ...answer.headers,
  });
  if (!isCut) {
    response.end(answer.body);
    return;
  }
  // Enough for the head to leave, then nothing: a connection that dies in the middle of an answer.
  response.write(answer.body.subarray(0, answer.body.length >> 1));
  setImmediate(() => response.destroy());
}
