// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: value and income over time follow from what was bought, sold and paid, exactly.
import { expect, test } from 'vitest';
import { depthOf } from '../features/market/depth';
import {
  changesOf,
  incomeOf,
  monthsUpTo,
  sumOf,
  valuesAt,
  weeksUpTo,
  yieldOf,
} from '../features/investor/portfolio_history';
import type { Schemas } from '../lib/api/types';

const purchase = (more: Partial<Schemas['Purchase']>) =>
  ({
    property_id: 'p',
    shares: '40',
    confirmed_at: '2026-03-01T00:00:00Z',
    refunded_at: null,
    ...more,
  }) as Schemas['Purchase'];
const trade = (more: Partial<Schemas['OwnTrade']>) =>
  ({
    property_id: 'p',
    side: 'sell',
    shares: '10',
    state: 'SETTLED',
    settled_at: '2026-06-01T00:00:00Z',
    ...more,
  }) as Schemas['OwnTrade'];

const prices = new Map([
  [
    'p',
    [
      { at: '2026-02-01T00:00:00Z', price: '50.000000' },
      { at: '2026-05-01T00:00:00Z', price: '51.25' },
    ],
  ],
]);

test('value_followsSharesAndPrices', () => {
  const changes = changesOf({ holdings: [], purchases: [purchase({})], trades: [trade({})] });
  const held = new Map([['p', 30n]]);
  const times = ['2026-02-15', '2026-04-01', '2026-05-15', '2026-06-15'].map((day) => `${day}T12:00:00Z`);
  expect(valuesAt({ held, changes, prices }, times)).toEqual(['0.000000', '2000.000000', '2050.000000', '1537.500000']);
});

test('value_knowsWhatWasSoldWholly_andGivenBack', () => {
  const purchases = [purchase({}), purchase({ refunded_at: '2026-04-01T00:00:00Z' }), purchase({ confirmed_at: null })];
  const changes = changesOf({ holdings: [], purchases, trades: [trade({ shares: '40' }), trade({ state: 'FAILED' })] });
  const times = ['2026-03-15T00:00:00Z', '2026-04-15T00:00:00Z', '2026-07-01T00:00:00Z'];
  expect(valuesAt({ held: new Map(), changes, prices }, times)).toEqual(['4000.000000', '2000.000000', '0.000000']);
});

test('value_knowsSharesThatCameByATransfer', () => {
  const lots = [{ cost: null, shares: '5', acquired_at: '2026-05-10T00:00:00Z' }];
  const holdings = [{ property_id: 'p', lots } as unknown as Schemas['Holding']];
  const changes = changesOf({ holdings, purchases: [], trades: [] });
  const times = ['2026-05-09T00:00:00Z', '2026-05-11T00:00:00Z'];
  expect(valuesAt({ held: new Map([['p', 5n]]), changes, prices }, times)).toEqual(['0.000000', '256.250000']);
});

test('income_isWhatWasPaid_inItsMonth', () => {
  const dividend = (more: Partial<Schemas['Dividend']>) =>
    ({
      state: 'PAID',
      net: '10.100000',
      settled_at: '2026-10-31T23:59:59Z',
      paid_at: null,
      ...more,
    }) as Schemas['Dividend'];
  const months = monthsUpTo(new Date('2026-11-27T12:00:00Z'), 3);
  expect(months).toEqual(['2026-09', '2026-10', '2026-11']);
  const income = incomeOf(
    [
      dividend({}),
      dividend({ net: '0.000001' }),
      dividend({ paid_at: '2026-11-02T00:00:00Z' }),
      dividend({ state: 'OWED' }),
      dividend({ settled_at: '2025-01-01T00:00:00Z' }),
    ],
    months,
  );
  expect(income).toEqual(['0.000000', '10.100001', '10.100000']);
  expect(sumOf(income)).toBe('20.200001');
  expect(yieldOf('61', '1000')).toBe(610n);
  expect(yieldOf('61', '0')).toBeUndefined();
});

test('weeks_endToday', () => {
  const now = new Date('2026-11-27T12:00:00Z');
  expect(weeksUpTo(now, 3)).toEqual([
    '2026-11-13T12:00:00.000Z',
    '2026-11-20T12:00:00.000Z',
    '2026-11-27T12:00:00.000Z',
  ]);
});

test('depth_addsUpFromTheMiddle', () => {
  const level = (price: string, shares: string) => ({ price, shares, orders: 1 });
  const book = { bids: [level('50', '10'), level('49.5', '5')], asks: [level('51', '7'), level('100', '3')] };
  const { x, series } = depthOf(book, { price: 'Price', bids: 'Bids', asks: 'Asks', unit: 'Shares' });
  expect(x.values).toEqual(['49.5', '50', '51', '100']);
  expect(series.map(({ values }) => values)).toEqual([
    ['15', '10', null, null],
    [null, null, '7', '10'],
  ]);
});
