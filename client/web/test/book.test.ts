// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the book that is shown is the one that the messages tell, and an order's terms are exact.
import { describe, expect, test } from 'vitest';
import { changedBook, type Level } from '../features/market/book';
import { priceUnits, termsOf, totalOf } from '../features/market/order_terms';

const level = (price: string, shares: string): Level => ({ price, shares, orders: 1 });
const prices = (levels: Level[]) => levels.map(({ price, shares }) => `${price}x${shares}`);

describe('book', () => {
  const whole = changedBook(
    undefined,
    { bids: [level('9.500000', '4'), level('10.000000', '2')], asks: [level('11.000000', '1')] },
    true,
  );

  test('bestPricesComeFirst', () => expect(prices(whole.bids)).toEqual(['10.000000x2', '9.500000x4']));

  test('aChange_replacesLevels_andTakesAwayEmptyOnes', () => {
    const next = changedBook(whole, { bids: [level('10.000000', '0'), level('9.600000', '7')], asks: [] }, false);
    expect(prices(next.bids)).toEqual(['9.600000x7', '9.500000x4']);
    expect(prices(next.asks)).toEqual(['11.000000x1']);
  });

  test('wholeMeansAll', () => {
    expect(prices(changedBook(whole, { whole: true, bids: [], asks: [level('12.000000', '3')] }, false).asks)).toEqual([
      '12.000000x3',
    ]);
  });
});

describe('terms', () => {
  test.each([
    ['51.2', 51_200_000n],
    ['51,25', 51_250_000n],
    ['51.255', undefined],
    ['0', undefined],
    ['1e3', undefined],
  ])('price %s', (text, micro) => expect(priceUnits(text)).toBe(micro));

  test('total_isExact', () => {
    expect(totalOf({ shares: '40', price: '51.2' })).toBe('2048.000000');
    expect(totalOf({ shares: '999999999999999', price: '0.01' })).toBe('9999999999999.990000');
    expect(totalOf({ shares: '1.5', price: '1' })).toBeUndefined();
  });

  test('endOfAnOrder_isInWholeSeconds', () => {
    const typed = {
      side: 'sell' as const,
      shares: ' 3 ',
      price: '10',
      days: 7,
      timeInForce: 'post_only' as const,
      wallet: '0x1',
    };
    const terms = termsOf(typed, 'prop_1', new Date('2026-11-20T10:00:00.123Z'));
    expect(terms).toMatchObject({ shares: '3', price: '10.000000', expires_at: '2026-11-27T10:00:00.000Z' });
  });
});
