// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: amounts are read and written as the API writes them, without losing a digit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { micro, microOfUsd, plainUsdc, usdcText } from './money.ts';

test('usdc_goesThereAndBack', () => {
  for (const text of ['0.000000', '0.000001', '12.340000', '9007199254740993.000001'])
    assert.equal(usdcText(micro(text)), text);
});

test('dollars_areHundredsOfTenThousandMicroUsdc', () => {
  assert.equal(microOfUsd('29.30'), 29_300_000n);
});

test('plain_dropsZerosBehindTheCents', () => {
  const plain = { '1515.000000': '1515.00', '3.787500': '3.7875', '0.000001': '0.000001', '10.100000': '10.10' };
  for (const [text, expected] of Object.entries(plain)) assert.equal(plainUsdc(text), expected);
});
