// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');

describe('solhint', () => {
  it('finds nothing in src', () => {
    const program = createRequire(import.meta.url).resolve('solhint/solhint.js');
    const options = ['--disc', '--noPoster', '--config', 'solhint.config.cjs', '--max-warnings', '0', 'src/**/*.sol'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });
});
