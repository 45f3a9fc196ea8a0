// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: sums are exact, whatever the number of decimals that an amount comes with.
import { expect, test } from 'vitest';
import { sumOf } from '../lib/format/sums';

test.each([
  [[], 2, '0.00'],
  [['1250.00', '0.05', '3'], 2, '1253.05'],
  [['0.000001', '9007199254740993.100000'], 6, '9007199254740993.100001'],
])('sumOf(%j, %i)', (amounts, decimals, sum) => expect(sumOf(amounts, decimals)).toBe(sum));
