// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: nothing else is signed than what was filled in or chosen.
import { expect, test } from 'vitest';
import { canBeVoided } from '../features/market/order_state';
import { requireSameCancel, requireSameEpoch, requireSameOrder } from '../features/market/same_terms';
import { WalletError } from '../features/wallet/signing';
import type { Schemas } from '../lib/api/types';

const wallet = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const terms: Schemas['OrderTerms'] = {
  property_id: 'prp_1',
  wallet,
  side: 'sell',
  shares: '40',
  price: '51.200000',
  time_in_force: 'good_til_cancelled',
  max_fee_bps: 50,
  expires_at: '2026-12-04T10:00:00Z',
};
const typed = (primaryType: string, message: object) =>
  ({ primaryType, message, domain: {}, types: {} }) as unknown as Schemas['TypedData'];
const order = {
  maker: wallet.toLowerCase(),
  side: 1,
  shares: '40',
  price: '51200000',
  maxFeeBps: 50,
  expiry: String(Date.parse(terms.expires_at) / 1000),
};
const other = new WalletError({ kind: 'otherTerms' });

test('order_hasTheTermsThatWereFilledIn', () => {
  expect(() => requireSameOrder(typed('Order', order), terms)).not.toThrow();
});

test.each([
  ['maker', '0x0000000000000000000000000000000000000001'],
  ['side', 0],
  ['shares', '41'],
  ['price', '51200001'],
  ['price', 'none'],
  ['maxFeeBps', 51],
  ['expiry', '9999999999'],
])('order_withAnother_%s_isNotSigned', (member, value) => {
  expect(() => requireSameOrder(typed('Order', { ...order, [member]: value }), terms)).toThrow(other);
});

test('cancellation_isOfTheChosenOrder', () => {
  const chosen = { wallet, hash: '0xAB' } as Schemas['Order'];
  expect(() => requireSameCancel(typed('CancelOrder', { maker: wallet, orderHash: '0xab' }), chosen)).not.toThrow();
  expect(() => requireSameCancel(typed('CancelOrder', { maker: wallet, orderHash: '0xac' }), chosen)).toThrow(other);
  expect(() => requireSameCancel(typed('Order', { maker: wallet, orderHash: '0xab' }), chosen)).toThrow(other);
});

test('cancellationOfAll_isOfTheWalletAndItsEpoch', () => {
  const message = { maker: wallet, epoch: '3' };
  expect(() => requireSameEpoch(typed('CancelAllOrders', message), wallet, '3')).not.toThrow();
  expect(() => requireSameEpoch(typed('CancelAllOrders', message), wallet, '4')).toThrow(other);
});

test('signatures_canBeMadeVoid_whileTheyAreGood', () => {
  const now = new Date('2026-11-27T00:00:00Z');
  const is = (more: object) =>
    canBeVoided(
      { state: 'OPEN', expires_at: '2026-12-01T00:00:00Z', chain_cancel: null, ...more } as Schemas['Order'],
      now,
    );
  expect(is({})).toBe(true);
  expect(is({ state: 'CANCELLED' })).toBe(true);
  expect(is({ chain_cancel: { state: 'FAILED' } })).toBe(true);
  expect(is({ chain_cancel: { state: 'UNDERWAY' } })).toBe(false);
  expect(is({ state: 'FILLED' })).toBe(false);
  expect(is({ expires_at: '2026-11-26T00:00:00Z' })).toBe(false);
});
