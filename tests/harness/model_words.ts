// SPDX-License-Identifier: GPL-3.0-or-later
// The server's answers to a wish, in the words of the model.
import { isDeepStrictEqual } from 'node:util';
import type { RawAnswer } from './client.ts';
import type { Admission, Placement, Refusal } from './model_means.ts';

/** What a wallet may be told at a moment at which the chain and the books are not at rest. */
export const mayBeSaidInMotion = [
  'identity_revoked',
  'fee_cap_too_low',
  'market_paused',
  'shares_not_free',
  'usdc_balance_too_low',
  'usdc_allowance_too_low',
  'too_many_orders',
  'too_many_permits',
  'wallet_frozen',
  'wrong_epoch',
  'wrong_signature',
];

const ofMeans = ['have', 'needed', 'in_open_orders'];
/** The numbers that a refusal must give. */
const numbersOf: Record<string, string[]> = {
  shares_not_free: ofMeans,
  usdc_balance_too_low: ofMeans,
  usdc_allowance_too_low: ofMeans,
  fee_cap_too_low: ['max_fee_bps', 'fee_bps'],
  too_many_orders: ['max'],
  too_many_permits: ['max'],
};

/** What the server said of a wish: a refusal, or what prepareOrder gives to be signed; of an order that is taken, nothing. */
export type Word = Refusal | { permit: bigint | null; epoch: number } | Record<string, never>;

export function wordOf({ status, json }: RawAnswer): Word {
  if (status === 200) {
    const permit = json.permit_typed_data as { message: { value: string } } | null;
    return { permit: permit && BigInt(permit.message.value), epoch: Number(json.epoch) };
  }
  if (status === 202) return {};
  const names = numbersOf[json.reason];
  if (!names) return { reason: json.reason };
  return { reason: json.reason, numbers: Object.fromEntries(names.map((name) => [name, json.params[name]])) };
}

/** Of two reasons either may be given; and whether a permit is taken is not said. */
export function isAsExpected(said: Word, expected: Admission | Placement): boolean {
  if ('takesPermit' in expected) return Object.keys(said).length === 0;
  if ('permit' in expected) return isDeepStrictEqual(said, expected);
  const { or, ...refusal } = expected;
  return isDeepStrictEqual(said, refusal) || (or !== undefined && isDeepStrictEqual(said, { ...refusal, reason: or }));
}
