// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: files and functions stay small. Those that are longer today stand in size_ratchet.json with their length, which may
// only shrink. `node tools/style/size.test.ts --write` writes the list anew after something shrank.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { lines, sourceFiles } from './sources.ts';

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 70;
const listPath = new URL('./size_ratchet.json', import.meta.url);

type Sizes = Record<string, number>;

/** Functions of C++ files: a line that opens a brace at column 0 ends with the next "}" at column 0. */
function functionsOf(file: string): Sizes {
  const sizes: Sizes = {};
  const text = lines(file);
  let start = -1;
  text.forEach((line, index) => {
    if (line === '{') start = index;
    if (/^}\s*$/.test(line) && start >= 0) {
      const name = /([\w:~]+)\(/.exec(
        text
          .slice(Math.max(0, start - 6), start)
          .join(' ')
          .split(/[;}]/)
          .pop() ?? '',
      )?.[1];
      sizes[`${file} ${name ?? `line ${start}`}`] = index - start - 1;
      start = -1;
    }
  });
  return sizes;
}

function tooLong(): Sizes {
  const long: Sizes = {};
  for (const file of sourceFiles(['cpp', 'h', 'sol', 'ts', 'tsx'])) {
    const count = lines(file).length;
    if (count > MAX_FILE_LINES) long[file] = count;
    if (!file.endsWith('.cpp')) continue;
    for (const [name, size] of Object.entries(functionsOf(file))) if (size > MAX_FUNCTION_LINES) long[name] = size;
  }
  return long;
}

if (process.argv.includes('--write')) writeFileSync(listPath, `${JSON.stringify(tooLong(), null, 2)}\n`);

const allowed: Sizes = JSON.parse(readFileSync(listPath, 'utf8'));
const today = tooLong();

test('sizes_onlyShrink', () => {
  const grown = Object.entries(today).filter(([name, size]) => size > (allowed[name] ?? 0));
  assert.deepEqual(grown, []);
});

test('sizes_areTodays', () => {
  const shrunk = Object.entries(allowed)
    .filter(([name, size]) => size > (today[name] ?? 0))
    .map(([name, size]) => `${name}: ${size} in the list, ${today[name] ?? 'no longer long'}`);
  assert.deepEqual(shrunk, [], 'shrank: run node tools/style/size.test.ts --write, so that it cannot grow again');
});
