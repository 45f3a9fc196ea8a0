// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { committedGas, measureGas, writeGas } from '../support/gas.ts';

describe('gas.json', () => {
  it('says what the transactions cost today (npm run gas -w contracts rewrites it)', async () => {
    const measured = await measureGas();
    if (process.env.UPDATE_GAS === '1') writeGas(measured);
    assert.deepEqual(committedGas(), measured);
  });
});
