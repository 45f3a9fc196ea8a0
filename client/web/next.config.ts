// SPDX-License-Identifier: GPL-3.0-or-later
import { resolve } from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { secureHeaders } from './lib/security/headers.ts';

const config: NextConfig = {
  // The repository: translations/ and the lock file are there.
  turbopack: {
    root: resolve(import.meta.dirname, '../..'),
    resolveAlias: { '@reown/appkit/core': './features/wallet/no_window.ts' },
  },
  outputFileTracingRoot: resolve(import.meta.dirname, '../..'),
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // tools/style checks types, of the tests too; twice would only take longer.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: secureHeaders }],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
