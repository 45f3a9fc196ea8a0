// SPDX-License-Identifier: GPL-3.0-or-later
// node tests/harness/run_tests.ts [sandbox] [api] [e2e] [web] [--second-database]: runs the named suites (all, if none is named)
// with node:test. On a second database, end-to-end tests are only those in which the database has a part of its own.
// Readable output goes to the terminal, TAP to build/test-results/<suite>-<database>.tap.
import { createWriteStream, globSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec, tap } from 'node:test/reporters';
import { callsDirectory, hasPostgres, repositoryRoot, resultsDirectory } from './paths.ts';
import { reportSlowTests } from './slow_tests.ts';

const suites = ['sandbox', 'api', 'e2e', 'web'];
const secondDatabase = '--second-database';
const isSecondDatabase = process.argv.includes(secondDatabase);
const wanted = process.argv.slice(2).filter((argument) => argument !== secondDatabase);
const unknown = wanted.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`unknown suite ${unknown.join(', ')}; there are ${suites.join(', ')}`);
  process.exit(2);
}

/** A file after the others: it looks at what they recorded. */
const lastFile = 'coverage.test.ts';

/** Those that take a minute or more go first, so that none of them is what all wait for in the end. */
const longOnes = [
  '_campaign',
  'pages.test',
  'security_objects',
  'desktop_',
  'trading_',
  'dividend_',
  'kyc_expiry',
  'failed_raise',
  'providers',
  'eligibility',
  'rules',
];

/** Where it crashes, is restored, is shared by servers, or many write at once; what the API answers is tested on both. */
const ofTheDatabase = ['_campaign', '_servers', 'database', 'move', 'restore', 'trading_property'];

/**
 * Suites run two at a time (tools/dev/test.sh), and a world is three or four programs: with more of them than cores, what waits for
 * somebody waits too long. End-to-end tests mostly wait, for blocks and for servers that come back; one more of those keeps the
 * cores busy.
 */
const concurrencyOf = (suite: string) => availableParallelism() + (suite === 'e2e' ? 1 : 0);

/** A test that takes longer hangs. */
const timeoutMs = 900_000;

function inGoodOrder(files: string[]): string[] {
  const place = (file: string) => (longOnes.findIndex((part) => basename(file).includes(part)) + 1 || 100) as number;
  return files.sort().sort((a, b) => place(a) - place(b));
}

async function runFiles(files: string[], tapFile: string, concurrency: number): Promise<boolean> {
  if (files.length === 0) return true;
  let isGood = true;
  const events = run({ files: files.map((file) => join(repositoryRoot, file)), concurrency, timeout: timeoutMs });
  events.on('test:fail', () => (isGood = false));
  const kept = pipeline(events.compose(tap), createWriteStream(tapFile));
  const shown = events.compose(new spec());
  shown.pipe(process.stdout, { end: false });
  await Promise.all([kept, finished(shown)]);
  return isGood;
}

async function runSuite(suite: string): Promise<boolean> {
  const folders = suite === 'sandbox' ? ['sandbox', 'harness'] : [suite];
  const files = folders.flatMap((folder) => globSync(`tests/${folder}/*.test.ts`, { cwd: repositoryRoot }));
  const database = suite === 'sandbox' ? '' : hasPostgres ? '-postgresql' : '-sqlite';
  const tapFile = (part: string) => join(resultsDirectory, `${suite}${database}${part}.tap`);
  process.env.FREEHOLD_TEST_SUITE = suite;
  rmSync(callsDirectory(), { recursive: true, force: true });
  const isLast = (file: string) => file.endsWith(lastFile);
  const matters = (file: string) =>
    suite !== 'e2e' || !isSecondDatabase || ofTheDatabase.some((part) => basename(file).includes(part));
  const concurrency = concurrencyOf(suite);
  const all = inGoodOrder(files.filter((file) => !isLast(file) && matters(file)));
  const first = await runFiles(all, tapFile(''), concurrency);
  const last = await runFiles(files.filter(isLast), tapFile('-coverage'), concurrency);
  reportSlowTests(`${suite}${database}`, tapFile(''));
  return first && last;
}

mkdirSync(resultsDirectory, { recursive: true });
process.chdir(repositoryRoot);
let isGood = true;
for (const suite of wanted.length > 0 ? wanted : suites) if (!(await runSuite(suite))) isGood = false;
process.exit(isGood ? 0 : 1);
