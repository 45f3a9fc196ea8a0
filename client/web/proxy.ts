// SPDX-License-Identifier: GPL-3.0-or-later
// Every page gets a content security policy with a nonce of its own; Next.js puts the nonce on its scripts when it finds the
// policy in the request.
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from './lib/security/csp';
import { environment, relayOrigins } from './lib/env';

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy({
    nonce,
    isDevelopment: process.env.NODE_ENV === 'development',
    connect: relayOrigins(environment()),
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** All but files: what is not found is a page too. */
export const config = { matcher: ['/((?!_next/static/).*)'] };
