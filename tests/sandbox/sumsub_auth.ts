// SPDX-License-Identifier: GPL-3.0-or-later
// How Sumsub checks a request: app token, a timestamp within a minute, and an HMAC over
// timestamp + METHOD + path with query + body. Source: docs.sumsub.com/reference/authentication and error codes 4000-4006.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SumsubConfig } from './config.ts';
import { header, type Answer, type Incoming } from './http.ts';
import { sumsubError } from './sumsub_errors.ts';

const toleranceSeconds = 60;

export function hmacHex(secret: string, ...parts: (string | Buffer)[]): string {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
}

export function isSameText(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The refusal, or nothing when the request is signed as it must be. */
export function checkSignature(config: SumsubConfig, request: Incoming, nowMs: number): Answer | undefined {
  const token = header(request, 'x-app-token');
  const timestamp = header(request, 'x-app-access-ts');
  const signature = header(request, 'x-app-access-sig');
  if (!token || !timestamp || !signature)
    return sumsubError(
      401,
      'Not all authorization parameters were provided',
      4006,
      'app-token-not-all-auth-params-provided',
    );
  if (!isSameText(token, config.appToken))
    return sumsubError(401, 'App token is invalid', 4002, 'app-token-private-part-mismatch');
  if (!/^\d+$/.test(timestamp) || Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceSeconds)
    return sumsubError(401, 'Request has expired', 4004, 'app-token-request-expired');
  const expected = hmacHex(config.secretKey, timestamp, request.method, request.target, request.body);
  if (!isSameText(signature, expected))
    return sumsubError(401, 'Request signature mismatch', 4003, 'app-token-signature-mismatch');
  return undefined;
}
