// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the TypeScript sources fit their types. Node only strips them, so that a wrong one would pass every other test.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';

/** The peers of the benchmarks are installed by ./dev bench alone. */
const projects = ['tests', 'contracts', 'tools', ...(existsSync('tests/bench/node_modules') ? ['tests/bench'] : [])];

for (const project of projects)
  test(`${project}_hasTheRightTypes`, () => {
    const { stdout, stderr, status } = spawnSync('node_modules/.bin/tsc', ['-p', project], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  });
