// SPDX-License-Identifier: GPL-3.0-or-later
// What OWASP's secure headers project asks for, on every page and file. The content security policy comes with a nonce of
// each request: csp.ts. The API answers through the same origin with headers of its own.

export const secureHeaders = [
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Links that bear a token in their fragment lead to pages of ours only; what we link to learns our origin at most.
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  // Not "same-origin": wallets in a window of their own talk to their opener.
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin-allow-popups' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Permitted-Cross-Domain-Policies', value: 'none' },
];
