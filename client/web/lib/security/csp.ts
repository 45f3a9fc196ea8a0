// SPDX-License-Identifier: GPL-3.0-or-later

export interface PolicyOptions {
  nonce: string;
  /** React's and Turbopack's development builds evaluate strings. */
  isDevelopment: boolean;
  /** Origins of a wallet relay, if one is configured. */
  connect?: string[];
}

/** Nothing but our own files, and no inline script or style without the nonce of this answer. */
export function contentSecurityPolicy({ nonce, isDevelopment, connect = [] }: PolicyOptions): string {
  const development = isDevelopment ? " 'unsafe-eval'" : '';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
