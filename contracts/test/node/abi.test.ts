// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { staleAbiFiles } from '../../scripts/abi.ts';

describe('abi/', () => {
  it('is what the compiler made of the sources (npm run abi -w contracts rewrites it)', () => {
    assert.deepEqual(staleAbiFiles(), []);
  });
});
