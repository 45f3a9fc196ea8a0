// SPDX-License-Identifier: GPL-3.0-or-later
// The server's answers to a wish, in the words of the model.
import type { RawAnswer } from './client.ts';
import type { Admission } from './model_means.ts';

/** What a wallet may be told at a moment at which the chain and the books are not at rest. */
export const mayBeSaidInMotion = [
  'identity_revoked',
  'fee_cap_too_low',
  'shares_not_free',
  'usdc_balance_too_low',
  'usdc_allowance_too_low',
  'wallet_frozen',
  'wrong_epoch',
  'wrong_signature',
];

/** What the server said of a wish, in the model's words; of an order that is taken, nothing. */
export type Word = Admission | Record<string, never>;

export function wordOf({ status, json }: RawAnswer): Word {
  if (status === 200) {
    const permit = json.permit_typed_data as { message: { value: string } } | null;
    return { permit: permit && BigInt(permit.message.value), epoch: Number(json.epoch) };
  }
  if (status === 202) return {};
  const { have, needed, in_open_orders } = json.params;
  return { reason: json.reason, ...(have === undefined ? {} : { numbers: { have, needed, in_open_orders } }) };
}

/** Nothing is left to be said once the order is placed; and of two reasons either may be given. */
export function expectedAs(said: Word, expected: Admission): Word {
  if ('permit' in expected) return Object.keys(said).length === 0 ? {} : expected;
  const { or, ...refusal } = expected;
  return 'reason' in said && said.reason === or ? { ...refusal, reason: or } : refusal;
}
