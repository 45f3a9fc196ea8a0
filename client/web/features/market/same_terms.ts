// SPDX-License-Identifier: GPL-3.0-or-later
// What the server gives to sign is what the person asked for: checked here before the wallet opens, as not every wallet shows it.
import type { Schemas } from '@/lib/api/types';
import { microOf } from '@/lib/format/micro';
import { WalletError } from '../wallet/signing';

type TypedData = Schemas['TypedData'];

function require(isSame: boolean): void {
  if (!isSame) throw new WalletError({ kind: 'otherTerms' });
}

const isNumber = (value: unknown, wanted: bigint) => /^\d+$/.test(String(value)) && BigInt(String(value)) === wanted;
const isText = (value: unknown, wanted: string) => String(value).toLowerCase() === wanted.toLowerCase();

export function requireSameOrder({ primaryType, message }: TypedData, terms: Schemas['OrderTerms']): void {
  require(
    primaryType === 'Order' &&
      isText(message.maker, terms.wallet) &&
      isNumber(message.side, terms.side === 'sell' ? 1n : 0n) &&
      isNumber(message.shares, BigInt(terms.shares)) &&
      isNumber(message.price, microOf(terms.price)) &&
      isNumber(message.maxFeeBps, BigInt(terms.max_fee_bps)) &&
      isNumber(message.expiry, BigInt(Date.parse(terms.expires_at) / 1000)),
  );
}

/** The one order that was chosen, and no other. */
export function requireSameCancel({ primaryType, message }: TypedData, order: Schemas['Order']): void {
  require(
    primaryType === 'CancelOrder' && isText(message.maker, order.wallet) && isText(message.orderHash, order.hash),
  );
}

export function requireSameEpoch({ primaryType, message }: TypedData, wallet: string, epoch: string): void {
  require(primaryType === 'CancelAllOrders' && isText(message.maker, wallet) && isNumber(message.epoch, BigInt(epoch)));
}
