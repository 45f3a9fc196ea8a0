// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what the server says of money in English is taken apart, sentence by sentence, and words that somebody wrote stay.
import { expect, test } from 'vitest';
import { saidOfLine } from '../lib/format/server_sentences';

/** As server/modules/dividend makes them (dividend_draft.cpp). */
test('line_isUnderstood', () => {
  expect(saidOfLine('Rent of 2026-10')).toEqual({ says: 'rent', month: '2026-10' });
  expect(saidOfLine('Processing of Rent of 2026-10')).toEqual({ says: 'processing', what: 'Rent of 2026-10' });
  expect(saidOfLine('Refunds and disputes of Late fee')).toEqual({ says: 'reversal', what: 'Late fee' });
  expect(saidOfLine('property_tax of 2026-09-12')).toEqual({
    ...{ says: 'expense', category: 'property_tax', day: '2026-09-12' },
  });
  expect(
    [
      ...['Late fee', 'Other income', 'In dispute', 'Fee of a dispute'],
      ...['Management fee of a cancelled distribution', 'Reserve of a cancelled distribution'],
    ].map((text) => saidOfLine(text)?.says),
  ).toEqual(['lateFee', 'otherIncome', 'inDispute', 'disputeFee', 'feeMoved', 'reserveMoved']);
});

test('line_inSomebodysOwnWords_stays', () => {
  for (const text of ['Rounding of last month', 'Rent of October', 'toString', 'repairs of the roof', ''])
    expect(saidOfLine(text), text).toBeUndefined();
});
