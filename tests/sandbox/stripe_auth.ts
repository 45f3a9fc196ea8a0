// SPDX-License-Identifier: GPL-3.0-or-later
// Who may call: the secret key as a bearer token or as the user of basic authentication. A restricted key only reads.
import { header, type Incoming } from './http.ts';
import type { StripeConfig } from './stripe_config.ts';
import { invalidRequest } from './stripe_errors.ts';
import { isSameText } from './sumsub_auth.ts';

function keyOf(request: Incoming): string {
  const text = header(request, 'authorization');
  const basic = /^basic +(\S+)$/i.exec(text)?.[1];
  if (basic !== undefined) return Buffer.from(basic, 'base64').toString('utf8').split(':')[0] ?? '';
  return /^bearer +(\S+)$/i.exec(text)?.[1] ?? '';
}

export function requireKey({ secretKey, restrictedKey }: StripeConfig, request: Incoming): void {
  const key = keyOf(request);
  if (!key)
    throw invalidRequest(
      'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.',
      undefined,
      undefined,
      401,
    );
  if (isSameText(key, secretKey)) return;
  const shown = `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`;
  if (!isSameText(key, restrictedKey))
    throw invalidRequest(`Invalid API Key provided: ${shown}`, undefined, undefined, 401);
  if (request.method !== 'GET')
    throw invalidRequest(
      `The provided key '${shown}' does not have the required permissions for this endpoint.`,
      undefined,
      undefined,
      403,
    );
}
