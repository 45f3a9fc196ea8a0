// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as the chain takes them, for those who go past the server.
import { keccak256, toBytes, type Address } from 'viem';
import type { Order, TypedData } from './api_types.ts';

/** What was signed, by the order's hash: the API does not tell it again. */
const signed = new Map<string, TypedData>();

export function remember(order: Order, typedData: TypedData): void {
  signed.set(order.hash, typedData);
}

/** The members of an order's message as `cancel` of the Marketplace takes them. */
export function orderOnChain({ message }: TypedData) {
  const { summary, ...members } = message as Record<string, string | number>;
  const number = (name: string) => BigInt(members[name] ?? 0);
  return {
    summaryHash: keccak256(toBytes(String(summary))),
    maker: members.maker as Address,
    token: members.token as Address,
    side: Number(members.side),
    shares: number('shares'),
    price: number('price'),
    timeInForce: Number(members.timeInForce),
    maxFeeBps: Number(members.maxFeeBps),
    expiry: number('expiry'),
    epoch: number('epoch'),
    salt: number('salt'),
  };
}

/** Of an order that was placed by these tests. */
export function placedOnChain({ id, hash }: Pick<Order, 'id' | 'hash'>) {
  const typedData = signed.get(hash);
  if (!typedData) throw new Error(`nobody here signed ${id}`);
  return orderOnChain(typedData);
}
