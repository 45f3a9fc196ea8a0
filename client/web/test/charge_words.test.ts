// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: rent and its late fees are said in the reader's language, and what a manager wrote stays.
import { createTranslator, type useTranslations } from 'next-intl';
import { expect, test } from 'vitest';
import { chargeWords, type SaidOfCharge } from '../lib/format/charge_words';
import { createFormats } from '../lib/format/formats';
import de from '../../../translations/web/de/states.json';

const whole: SaidOfCharge = {
  kind: 'rent',
  period_from: '2027-02-01',
  period_to: '2027-02-28',
  description: 'Rent for February 2027',
};

function inGerman(charge: SaidOfCharge): string {
  const t = createTranslator({ locale: 'de', messages: { states: de }, namespace: 'states.said' });
  return chargeWords(charge, t as unknown as ReturnType<typeof useTranslations>, createFormats('de-DE', 'UTC'));
}

test('rent_isSaidByItsMonth_andTheDaysOfAPart', () => {
  expect(inGerman(whole)).toBe('Miete für Februar 2027');
  expect(inGerman({ ...whole, period_from: '2027-02-09' })).toBe('Miete für Februar 2027 (9. bis 28.)');
  expect(inGerman({ ...whole, period_to: '2027-02-27' })).toBe('Miete für Februar 2027 (1. bis 27.)');
});

test('lateFee_isSaidByTheRentThatWasLate', () => {
  expect(inGerman({ ...whole, kind: 'late_fee' })).toBe('Verzugsgebühr: Miete für Februar 2027');
});

test('somebodysOwnWords_stay', () => {
  const key = { kind: 'other', period_from: null, period_to: null, description: 'Rent for the bicycle' } as const;
  expect(inGerman(key)).toBe('Rent for the bicycle');
  expect(inGerman({ ...whole, period_from: null, period_to: null })).toBe('Rent for February 2027');
});
