// SPDX-License-Identifier: GPL-3.0-or-later
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const repositoryRoot = resolve(import.meta.dirname, '../..');
export const resultsDirectory = join(repositoryRoot, 'build/test-results');
export const postgresUrl = process.env.FREEHOLD_TEST_POSTGRES_URL;
export const hasPostgres = Boolean(postgresUrl);
/** Of one suite on one database, as suites run beside each other: what end-to-end tests call does not count for those of the API. */
export const callsDirectory = (suite = process.env.FREEHOLD_TEST_SUITE ?? 'alone') =>
  join(resultsDirectory, 'calls', `${suite}-${hasPostgres ? 'postgresql' : 'sqlite'}`);
/** For tests of several servers, which cannot share an SQLite file: why they are skipped. */
export const needsPostgres = hasPostgres ? false : 'needs PostgreSQL: FREEHOLD_TEST_POSTGRES_URL';

/** FREEHOLDD, or the newest guess: the sanitizer build before the plain one. */
export function freeholddPath(): string {
  const candidates = [
    process.env.FREEHOLDD,
    ...['asan', 'dev', 'release'].map((preset) => join(repositoryRoot, 'build', preset, 'server/app/freeholdd')),
  ];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error('freeholdd is not built; run ./dev test, or name it in FREEHOLDD');
  return found;
}

/** The desktop client with the driver of the tests in it, out of the build that the server is of. */
export function desktopPath(): string {
  const candidates = [
    process.env.FREEHOLD_DESKTOP,
    ...['asan', 'dev'].map((preset) => join(repositoryRoot, 'build', preset, 'tests/desktop/freehold_driven')),
  ];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found)
    throw new Error('the desktop client for tests is not built; run ./dev test, or name it in FREEHOLD_DESKTOP');
  return found;
}
