// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what lands is formatted; ./dev fmt does it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { sourceFiles } from './sources.ts';

function output(command: string, args: string[]): string {
  const { stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  assert.equal(error, undefined);
  return stdout + stderr;
}

test('cpp_isFormatted', () => {
  assert.equal(output('clang-format-19', ['--dry-run', ...sourceFiles(['cpp', 'h'])]), '');
});

test('typescriptAndSolidity_areFormatted', () => {
  const files = sourceFiles(['ts', 'tsx', 'sol', 'json', 'yaml']).filter(
    (file) => !/package-lock|openapi\.yaml/.test(file),
  );
  assert.equal(output('node_modules/.bin/prettier', ['--log-level', 'error', '--list-different', ...files]), '');
});
