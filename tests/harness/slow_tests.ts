// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time of a suite goes: read from its TAP file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsDirectory } from './paths.ts';

export interface SlowTest {
  name: string;
  seconds: number;
}

/** A test's line, and the duration that stands in the block below it. */
const timed = /^ *(?:not )?ok \d+ - (.+?)(?: # (?:SKIP|TOD[O]).*)?\n +---\n +duration_ms: ([\d.]+)/gm;

export function slowestTests(tap: string, count: number): SlowTest[] {
  return [...tap.matchAll(timed)]
    .map(([, name = '', ms]) => ({ name, seconds: Math.round(Number(ms) / 100) / 10 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count);
}

/** Prints the ten slowest, and keeps them in a file of the suite's own. */
export function reportSlowTests(suite: string, tapFile: string): void {
  if (!existsSync(tapFile)) return;
  const slowest = slowestTests(readFileSync(tapFile, 'utf8'), 10);
  console.log(`slowest of ${suite}:`);
  for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
  writeFileSync(join(resultsDirectory, `slow-${suite}.json`), `${JSON.stringify(slowest, null, 2)}\n`);
}
