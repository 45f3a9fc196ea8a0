// SPDX-License-Identifier: GPL-3.0-or-later
// node tests/harness/run_tests.ts [sandbox] [api] [e2e]: runs the named suites (all, if none is named) with node:test.
// Readable output goes to the terminal, TAP to build/test-results/<suite>-<database>.tap.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hasPostgres, repositoryRoot, resultsDirectory } from './paths.ts';
import { reportSlowTests } from './slow_tests.ts';

const suites = ['sandbox', 'api', 'e2e'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`unknown suite ${unknown.join(', ')}; there are ${suites.join(', ')}`);
  process.exit(2);
}

/** A file after the others: it looks at what they recorded. */
const lastFile = 'coverage.test.ts';

/** A world waits for its node and its server half of the time, so two go on each core. */
const concurrency = 2 * availableParallelism();

function run(files: string[], tapFile: string): boolean {
  if (files.length === 0) return true;
  const result = spawnSync(
    process.execPath,
    [
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-timeout=300000',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tapFile}`,
      ...files,
    ],
    { stdio: 'inherit', cwd: repositoryRoot },
  );
  return result.status === 0;
}

function runSuite(suite: string): boolean {
  const folders = suite === 'sandbox' ? ['sandbox', 'harness'] : [suite];
  const files = folders.flatMap((folder) => globSync(`tests/${folder}/*.test.ts`, { cwd: repositoryRoot }).sort());
  const database = suite === 'sandbox' ? '' : hasPostgres ? '-postgresql' : '-sqlite';
  const tapFile = (part: string) => join(resultsDirectory, `${suite}${database}${part}.tap`);
  rmSync(join(resultsDirectory, 'calls', hasPostgres ? 'postgresql' : 'sqlite'), { recursive: true, force: true });
  const first = run(
    files.filter((file) => !file.endsWith(lastFile)),
    tapFile(''),
  );
  const last = run(
    files.filter((file) => file.endsWith(lastFile)),
    tapFile('-coverage'),
  );
  reportSlowTests(`${suite}${database}`, tapFile(''));
  return first && last;
}

mkdirSync(resultsDirectory, { recursive: true });
const failed = (wanted.length > 0 ? wanted : suites).filter((suite) => !runSuite(suite));
process.exit(failed.length === 0 ? 0 : 1);
