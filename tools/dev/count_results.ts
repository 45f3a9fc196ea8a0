// SPDX-License-Identifier: GPL-3.0-or-later
// Prints "<passed> <failed> <skipped>" for a test log: adds up the summary lines of ctest, node:test, Hardhat and Vitest found in it.
// Then a line for each skipped test, with its reason.
import { readFileSync } from 'node:fs';

const log = readFileSync(process.argv[2] ?? '', 'utf8').replace(/\x1b\[[0-9;]*m/g, '');

function sum(pattern: RegExp): number {
  return [...log.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
}

let passed = 0;
let failed = 0;

// ctest: "97% tests passed, 1 tests failed out of 34"
for (const match of log.matchAll(/tests passed, (\d+) tests failed out of (\d+)/g)) {
  failed += Number(match[1]);
  passed += Number(match[2]) - Number(match[1]);
}

// node:test, spec and TAP reporters: "ℹ pass 12" or "# pass 12"
passed += sum(/^[ℹ#] pass (\d+)$/gm);
failed += sum(/^[ℹ#] (?:fail|cancelled) (\d+)$/gm);

// Hardhat's runners: "  12 passing (3s)" and "  1 failing"
passed += sum(/^\s*(\d+) passing\b/gm);
failed += sum(/^\s*(\d+) failing\b/gm);

// Vitest: "      Tests  1 failed | 12 passed | 2 skipped (15)"
for (const [line] of log.matchAll(/^\s*Tests {2}.*\d\)$/gm)) {
  passed += Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
  failed += Number(/(\d+) failed/.exec(line)?.[1] ?? 0);
}

// The demo: a line per step, "[  1.2s] ✓ what" or "✗ what"
passed += [...log.matchAll(/^\[ *[\d.]+s\] ✓ /gm)].length;
failed += [...log.matchAll(/^\[ *[\d.]+s\] ✗ /gm)].length;

// node:test, spec and TAP reporters: "﹣ name (0.1ms) # why" or "ok 3 - name # SKIP why"
const skipped = [
  ...log.matchAll(/^ *﹣ (.+?)(?: \([\d.]+ms\))?(?: # (.+))?$/gm),
  ...log.matchAll(/^ *ok \d+ - (.+?) # SKIP(?: (.+))?$/gm),
].map(([, name, why = 'SKIP']) => (why === 'SKIP' ? `${name}` : `${name}: ${why}`));

console.log(`${passed} ${failed} ${skipped.length}`);
for (const name of skipped) console.log(name);
