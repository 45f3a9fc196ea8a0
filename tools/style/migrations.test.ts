// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: each module's migrations bear its numbers, so that people who add one at the same time do not meet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, sourceFiles } from './sources.ts';

const folder = 'server/migrations';
/** As the README explains. */
const misplaced = ['0034_token_audits.sql'];

const ranges = new Map(
  lines(`${folder}/README.md`).flatMap((line) => {
    const [, from, to, module] = /^\| (\d{4}) \| (\d{4}) \| (\w+) \|$/.exec(line) ?? [];
    return module ? [[module, [Number(from), Number(to)] as const]] : [];
  }),
);
const files = sourceFiles(['sql'])
  .filter((file) => file.startsWith(`${folder}/`))
  .map((file) => file.slice(folder.length + 1));

test('ranges_doNotOverlap', () => {
  const sorted = [...ranges.values()].sort(([a], [b]) => a - b);
  assert.ok(sorted.length >= 9);
  sorted.forEach(([from, to], index) => assert.ok(from <= to && to < (sorted[index + 1]?.[0] ?? Infinity), `${from}`));
});

test('files_bearTheirModulesNumbers_eachOnce', () => {
  assert.ok(files.length > 20);
  const wrong = files.filter((file) => {
    const [, number, module] = /^(\d{4})_([a-z]+)_[a-z0-9_]+\.sql$/.exec(file) ?? [];
    const range = ranges.get(module ?? '');
    return !range || Number(number) < range[0] || Number(number) > range[1];
  });
  assert.deepEqual(wrong, misplaced);
  assert.equal(new Set(files.map((file) => file.slice(0, 4))).size, files.length);
});
