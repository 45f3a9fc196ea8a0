// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the TypeScript sources fit their types. Node only strips them, so that a wrong one would pass every other test.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';

/** The peers of the benchmarks are installed by ./dev bench alone. */
const projects = [
  'tests',
  'contracts',
  'tools',
  'client/web',
  ...(existsSync('tests/bench/node_modules') ? ['tests/bench'] : []),
];

// Types that the web client makes of openapi.yaml.
spawnSync('npm', ['run', '--silent', 'generate', '-w', 'client/web']);

/** Next.js and what makes types of openapi.yaml need the compiler as a library, which TypeScript 7 is not. */
const compilerOf = (project: string) =>
  project === 'client/web' ? 'client/web/node_modules/.bin/tsc' : 'node_modules/.bin/tsc';

for (const project of projects)
  test(`${project}_hasTheRightTypes`, () => {
    const { stdout, stderr, status } = spawnSync(compilerOf(project), ['-p', project], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  });
