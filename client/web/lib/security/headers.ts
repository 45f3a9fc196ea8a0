// SPDX-License-Identifier: GPL-3.0-or-later
// What OWASP's secure headers project asks for, on everything that this program answers: pages, files, redirects, and what it hands
// through from freeholdd, whose own headers of the same names stand. Pages have a policy with a nonce besides: csp.ts.

/** What no page of ours uses, so that nothing that gets into one can. */
const unused = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'geolocation'],
  ...['gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['picture-in-picture', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

const always = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Addresses hold ids, and no other site's business is where somebody came from.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  // Not "same-origin": wallets in a window of their own talk to their opener.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Permitted-Cross-Domain-Policies': 'none',
};

/** Strict transport is said over https only (RFC 6797, 7.2). */
export function secureHeaders({ isOverTls }: { isOverTls: boolean }): Map<string, string> {
  const transport = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' };
  return new Map(Object.entries(isOverTls ? { ...always, ...transport } : always));
}
