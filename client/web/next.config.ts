// SPDX-License-Identifier: GPL-3.0-or-later
import { resolve } from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

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
  // Pictures are served as they are: nothing at /_next/image that fetches and computes for whoever asks.
  images: { unoptimized: true },
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
