// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: which fee and reserve hold, which come, and which never will, is read from the entries as the server does it.
import { expect, test } from 'vitest';
import { nextTerms, noParts, ofThousand, takenOf, termsOn, withStanding } from '../features/terms/standing';

const terms = (effective_from: string, fee: number, reserve = 500, set_at = '2026-01-01T00:00:00Z') => ({
  effective_from,
  management_fee_basis_points: fee,
  reserve_basis_points: reserve,
  set_at,
});
/** Latest first, and of one day the one that was set last. */
const entries = [
  terms('2028-01-01', 900),
  terms('2027-02-01', 700, 500, '2026-11-02T00:00:00Z'),
  terms('2027-02-01', 800, 500, '2026-11-01T00:00:00Z'),
  terms('2026-06-01', 600),
  terms('2026-06-01', 650),
  terms('2025-01-01', 500),
];
const standings = (today: string) => withStanding(entries, today).map(({ standing }) => standing);

test('standing_followsTheDay', () => {
  expect(standings('2026-11-22')).toEqual(['ahead', 'ahead', 'replaced', 'inForce', 'replaced', 'over']);
  expect(standings('2027-02-01')).toEqual(['ahead', 'inForce', 'replaced', 'over', 'replaced', 'over']);
});

test('standing_beforeTheFirstDay_hasNothingInForce', () => {
  expect(standings('2024-12-31')).toEqual(['ahead', 'ahead', 'replaced', 'ahead', 'replaced', 'ahead']);
  expect(termsOn(entries, '2024-12-31')).toBeUndefined();
});

test('next_isTheNearestThatComes', () => {
  expect(nextTerms(withStanding(entries, '2026-11-22'))).toMatchObject({ management_fee_basis_points: 700 });
  expect(nextTerms(withStanding(entries, '2028-01-01'))).toBeUndefined();
});

test('whatIsTaken_isOfAThousandDollars', () => {
  expect(takenOf(noParts)).toBe(0);
  expect(ofThousand(takenOf(terms('2026-01-01', 825, 501)))).toBe('132.60');
  expect(ofThousand(1)).toBe('0.10');
});
