// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: leftovers and calls with a better replacement do not land.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { lines, sourceFiles } from './sources.ts';

const here = /^tools\/style\//;

function hits(endings: string[], where: RegExp, pattern: RegExp): string[] {
  return sourceFiles(endings)
    .filter((file) => where.test(file) && !here.test(file))
    .flatMap((file) =>
      lines(file).flatMap((text, index) => (pattern.test(text) ? [`${file}:${index + 1}: ${text.trim()}`] : [])),
    );
}

const all = /./;
const code = ['cpp', 'h', 'sol', 'ts', 'tsx', 'sh', 'cmake'];

test('sources_carryAnSpdxLine', () => {
  const without = sourceFiles(['cpp', 'h', 'sol', 'ts', 'sh', 'cmake', 'sql']).filter(
    (file) =>
      !lines(file)
        .slice(0, 3)
        .some((text) => text.includes('SPDX-License-Identifier')),
  );
  assert.deepEqual(without, []);
});

test('sources_haveNoLeftovers', () => {
  assert.deepEqual(hits(code, all, /\b(TODO|FIXME|XXX|HACK)\b/), []);
});

test('leftoversOfMerges_areNotTracked', () => {
  const leftovers = ['*.orig', '*.rej', '*~'];
  const tracked = execFileSync('git', ['ls-files', '--cached', ...leftovers], { encoding: 'utf8' });
  assert.equal(tracked, '');
});

/** Each call with what to use in its place. */
const banned: { pattern: RegExp; where: RegExp; instead: string }[] = [
  {
    pattern: /\bQDateTime::current|\bQDate::current|\bQTime::current/,
    where: /^(shared|server)\/(?!core\/clock\.h|core\/log\/)/,
    instead: 'Clock::now',
  },
  {
    pattern: /\bqrand\(|\brand\(\)|\bQRandomGenerator::/,
    where: /^(shared|server)\/(?!core\/random\.cpp)/,
    instead: 'Random',
  },
  {
    pattern: /\bqDebug\(|\bqWarning\(|\bqInfo\(|\bqCritical\(|std::cout/,
    where: /^(shared|server\/(core|modules))\//,
    instead: 'log::info and its siblings',
  },
  { pattern: /\bQSqlQuery [a-z]/, where: /^server\/modules\//, instead: 'Sql' },
  { pattern: /\bQEventLoop\b|\bprocessEvents\(/, where: /^(shared|server)\//, instead: 'co_await' },
  {
    pattern: /\bQtConcurrent::run\b/,
    where: /^server\//,
    instead: 'QPromise with setException: run() loses the type of an exception',
  },
  {
    pattern: /\b(double|float)\b.*\b(usdc|price|cost|amount|shares)\b/i,
    where: /^(shared|server)\//,
    instead: 'Usdc, UsdCents, Shares',
  },
  { pattern: /\btx\.origin\b|\bselfdestruct\(/, where: /^contracts\/src\//, instead: 'msg.sender; nothing' },
];

for (const { pattern, where, instead } of banned)
  test(`sources_use ${instead} rather than ${pattern.source}`, () => {
    assert.deepEqual(hits(['cpp', 'h', 'sol'], where, pattern), []);
  });
