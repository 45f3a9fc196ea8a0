// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { committedGas, measureGas, writeGas } from '../support/gas.ts';

// Code that counts its own coverage costs more.
const skip = process.env.COVERAGE === '1';

describe('gas.json', () => {
  it('says what the transactions cost today (npm run gas -w contracts rewrites it)', { skip }, async () => {
    const measured = await measureGas();
    if (process.env.UPDATE_GAS === '1') writeGas(measured);
    assert.deepEqual(committedGas(), measured);
  });
});
