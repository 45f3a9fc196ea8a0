// SPDX-License-Identifier: GPL-3.0-or-later
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // Through the bundler, so that a test can put something else in place of the library that it loads.
    server: { deps: { inline: [/wagmi/] } },
  },
});
