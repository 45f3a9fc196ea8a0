// SPDX-License-Identifier: MIT
// Reads the report of `hardhat test --coverage` and fails on a line of ours that no test reaches, unless coverage_gaps.json
// says why that is so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Gap {
  file: string;
  /** The line itself, without indentation: numbers would move. */
  line: string;
  reason: string;
}

const root = join(import.meta.dirname, '..');

/** Lines that nothing reached, by file. */
export function uncovered(lcov: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let file = '';
  for (const line of lcov.split('\n')) {
    if (line.startsWith('SF:')) file = line.slice('SF:'.length);
    const hit = /^DA:(\d+),(\d+)/.exec(line);
    if (hit && Number(hit[2]) === 0) found.set(file, [...(found.get(file) ?? []), Number(hit[1])]);
  }
  return found;
}

/** What is wrong with the coverage, in words: lines without a test or a reason, and reasons without such a line. */
export function complaints(lcov: string, gaps: Gap[], read: (file: string) => string): string[] {
  const open: string[] = [];
  const used = new Set<Gap>();
  for (const [file, numbers] of uncovered(lcov)) {
    const lines = read(file).split('\n');
    for (const number of numbers) {
      const line = lines[number - 1].trim();
      const gap = gaps.find((each) => file.endsWith(each.file) && each.line === line);
      if (gap) used.add(gap);
      else open.push(`${file}:${number} is not covered: ${line}`);
    }
  }
  const needless = gaps
    .filter((gap) => !used.has(gap))
    .map(({ file, line }) => `${file} is covered after all: ${line}`);
  return [...open, ...needless];
}

function main(): void {
  const lcov = readFileSync(join(root, 'coverage/lcov.info'), 'utf8');
  if (uncovered(lcov).size === 0 && !lcov.includes('SF:')) throw new Error('the report names no file');
  const gaps = JSON.parse(readFileSync(join(root, 'coverage_gaps.json'), 'utf8')) as Gap[];
  const found = complaints(lcov, gaps, (file) => readFileSync(join(root, file), 'utf8'));
  if (found.length > 0) throw new Error(found.join('\n'));
}

if (import.meta.main) main();
